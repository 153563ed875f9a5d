using Korevagt.Evaluation;

namespace Korevagt.Planning.Analysis;

/// <summary>The year's figures that analysis and simulation both have; also a difference of two such.</summary>
/// <param name="MeanResponseMinutes">Mean response time in minutes.</param>
/// <param name="P90ResponseMinutes">The response time in minutes that 90 % of the visits do not exceed.</param>
/// <param name="WaitingShare">Share of the visits made for which no car set out at once.</param>
/// <param name="MeanWaitMinutes">Mean minutes that a visit waits for a car.</param>
/// <param name="Utilization">Share of the car hours driving or at patients.</param>
/// <param name="WithinTargetShares">Share of the visits reached within each service target.</param>
public sealed record HeadFigures(
    double MeanResponseMinutes,
    double P90ResponseMinutes,
    double WaitingShare,
    double MeanWaitMinutes,
    double Utilization,
    IReadOnlyList<double> WithinTargetShares)
{
    /// <summary>Those of an analysis; null where nothing could be analysed.</summary>
    internal static HeadFigures? Of(PlanAnalysis analysis) => analysis is { Year: { } year, Utilization: { } utilization }
        ? new HeadFigures(
            year.MeanResponseMinutes, year.P90ResponseMinutes, year.WaitingShare, year.MeanWaitMinutes, utilization, year.WithinTargetShares)
        : null;

    /// <summary>Those of a simulated plan.</summary>
    internal static HeadFigures Of(PlanEvaluation evaluation)
    {
        var hours = evaluation.Shifts.Sum(shift => shift.HoursPerYear);
        return new HeadFigures(
            evaluation.ResponseMinutes.Mean,
            evaluation.ResponseMinutes.P90,
            1 - evaluation.TakenAtOnceShare.Mean,
            evaluation.MeanWaitMinutes.Mean,
            hours > 0 ? evaluation.Shifts.Sum(shift => shift.HoursPerYear * shift.Utilization) / hours : 0,
            [.. evaluation.Targets.Select(target => target.ReachedShare.Mean)]);
    }

    /// <summary>How much larger these are than others.</summary>
    public HeadFigures Minus(HeadFigures other) => new(
        MeanResponseMinutes - other.MeanResponseMinutes,
        P90ResponseMinutes - other.P90ResponseMinutes,
        WaitingShare - other.WaitingShare,
        MeanWaitMinutes - other.MeanWaitMinutes,
        Utilization - other.Utilization,
        [.. WithinTargetShares.Zip(other.WithinTargetShares, (these, those) => these - those)]);
}
