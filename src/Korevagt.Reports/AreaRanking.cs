using Korevagt.Evaluation;

namespace Korevagt.Reports;

/// <summary>Which areas a report names first.</summary>
public static class AreaRanking
{
    /// <summary>
    /// The areas whose 90 % response time grows most, the largest growth first; of equal growth the one that loses most of
    /// its share within the target, then the plan's order. Areas without growth, or without visits on one side, are left
    /// out.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="count">At most so many.</param>
    public static IReadOnlyList<AreaComparison> LosingMost(ScenarioComparison scenario, int count) =>
    [
        .. scenario.Areas
            .Where(area => P90Change(area) > 0)
            .OrderByDescending(P90Change)
            .ThenBy(area => ShareChange(area) ?? 0)
            .Take(count),
    ];

    /// <summary>Growth of an area's 90 % response time in minutes; null where one side had no visit or lies beyond a day.</summary>
    public static double? P90Change(AreaComparison area) => ResponseChange.Of(area.P90ResponseMinutes);

    /// <summary>Growth of an area's share within the first service target; null where one side had no visit.</summary>
    public static double? ShareChange(AreaComparison area) => area.WithinTargetShare.Scenario - area.WithinTargetShare.Baseline;
}
