using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>
/// A single coming year rather than the mean of many: its figures lie within the intervals with a probability of 95 %, as far
/// as log and model know. Unlike intervals of means, these do not narrow with the number of replications.
/// </summary>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="P90ResponseMinutes">90 % response time, in minutes.</param>
/// <param name="WithinTargetShare">Share within the first service target.</param>
/// <param name="AnnualCostDkk">Annual cost in kroner; null where a plan has no price.</param>
public sealed record ComingYear(
    Estimate MeanResponseMinutes, Estimate P90ResponseMinutes, Estimate WithinTargetShare, Estimate? AnnualCostDkk)
{
    /// <summary>The figures of a plan.</summary>
    internal static ComingYear Of(SimulatedPlan plan) => Of(figure => YearFigures.Of(plan, figure));

    /// <summary>What a scenario changes in one and the same year.</summary>
    internal static ComingYear Of(SimulatedPlan baseline, SimulatedPlan scenario) =>
        Of(figure => YearFigures.Difference(baseline, scenario, figure));

    private static ComingYear Of(Func<PrecisionFigure, IReadOnlyList<double>> years) => new(
        Interval.OfOneMore(years(PrecisionFigure.MeanResponse)), Interval.OfOneMore(years(PrecisionFigure.P90)),
        Interval.OfOneMore(years(PrecisionFigure.WithinTarget)), OfPrices(years(PrecisionFigure.AnnualCost)));

    private static Estimate? OfPrices(IReadOnlyList<double> costs) =>
        costs.All(double.IsFinite) ? Interval.OfOneMore(costs) : null;
}
