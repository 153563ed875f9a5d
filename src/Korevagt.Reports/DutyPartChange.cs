using Korevagt.Domain.Time;
using Korevagt.Evaluation;

namespace Korevagt.Reports;

/// <summary>A district in one part of the day, before and after; minutes, null where there was no visit.</summary>
public sealed record DutyPartChange
{
    /// <summary>Id of the district.</summary>
    public required string DistrictId { get; init; }

    /// <summary>Name of the district.</summary>
    public required string District { get; init; }

    /// <summary>The part of the day.</summary>
    public required DutyPart Part { get; init; }

    /// <summary>Visits arisen in the scenario.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time of the baseline.</summary>
    public required double? MeanBefore { get; init; }

    /// <summary>Mean response time of the scenario.</summary>
    public required double? MeanAfter { get; init; }

    /// <summary>90 % response time of the baseline.</summary>
    public required double? P90Before { get; init; }

    /// <summary>90 % response time of the scenario.</summary>
    public required double? P90After { get; init; }

    /// <summary>Growth of the mean in minutes; null where one side had no visit.</summary>
    public double? MeanGrowth => MeanAfter - MeanBefore;

    /// <summary>Growth of the 90 % response time in minutes; null where one side had no visit or lies beyond a day.</summary>
    public double? P90Growth => ResponseChange.Of(P90Before, P90After);

    /// <summary>Every district and part of the day of a scenario, in the plan's order.</summary>
    public static IReadOnlyList<DutyPartChange> Of(PlanEvaluation baseline, ScenarioComparison scenario) =>
    [
        .. scenario.Evaluation.DistrictParts.Select(after =>
        {
            var before = baseline.DistrictParts.FirstOrDefault(other => other.District == after.District && other.Part == after.Part);
            return new DutyPartChange
            {
                DistrictId = after.District,
                District = after.Name,
                Part = after.Part,
                VisitsPerYear = after.VisitsPerYear,
                MeanBefore = before?.MeanMinutes,
                MeanAfter = after.MeanMinutes,
                P90Before = before?.P90Minutes,
                P90After = after.P90Minutes,
            };
        }),
    ];
}
