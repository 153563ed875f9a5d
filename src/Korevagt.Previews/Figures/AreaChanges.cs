using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Previews.Years;

namespace Korevagt.Previews.Figures;

/// <summary>How sure the change of each area's mean response time is: paired differences of blocks of years.</summary>
internal static class AreaChanges
{
    private const int MinuteDecimals = 3;

    /// <summary>The changes by id of the area; null where a block had no visit, or the baseline has no such area.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="scenario">The scenario's plan.</param>
    /// <param name="before">The baseline's years.</param>
    /// <param name="after">The scenario's years: as many.</param>
    /// <param name="areas">Each area of the scenario with its mean response times, as they are shown.</param>
    public static IReadOnlyList<FigureInterval?> Of(
        Plan baseline, Plan scenario, StageResult before, StageResult after, IEnumerable<FigurePair> areas)
    {
        var indexBefore = baseline.Areas.Index().ToDictionary(area => area.Item.Id, area => area.Index, StringComparer.Ordinal);
        return
        [
            .. scenario.Areas.Index().Zip(areas, (area, shown) =>
                shown is { Before: { } was, After: { } @is } && indexBefore.TryGetValue(area.Item.Id, out var index)
                    ? Change(was, @is, [.. Enumerable.Range(0, after.Blocks).Select(block => after.Areas.Mean(block, area.Index) - before.Areas.Mean(block, index))])
                    : null),
        ];
    }

    /// <summary>Whether an interval leaves zero out.</summary>
    public static bool IsCertain(FigureInterval? change) => change is { Low: > 0 } or { High: < 0 };

    // The change is that of the figures shown, which weigh visits and not blocks; how sure it is the blocks say.
    private static FigureInterval? Change(double was, double @is, List<double> differences)
    {
        if (!differences.TrueForAll(double.IsFinite))
        {
            return null;
        }

        var around = Interval.Of(differences);
        return new FigureInterval(
            Minutes(@is - was), Minutes(@is - was + around.Low - around.Mean), Minutes(@is - was + around.High - around.Mean));
    }

    private static double Minutes(double value) => Math.Round(value, MinuteDecimals, MidpointRounding.AwayFromZero) + 0.0;
}
