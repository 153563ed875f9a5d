using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>What the ways of drawing brought the differences between a scenario and its baseline.</summary>
/// <param name="CommonRandomNumbers">Against a baseline and a scenario met by visits of their own.</param>
/// <param name="Antithetic">Against as many independent replications, common random numbers in both; null without pairs.</param>
public sealed record VarianceReduction(VarianceFactors CommonRandomNumbers, VarianceFactors? Antithetic)
{
    /// <summary>The reductions of a scenario's differences.</summary>
    internal static VarianceReduction Of(SimulatedPlan baseline, SimulatedPlan scenario) => new(
        VarianceFactors.Of(figure =>
        {
            var (before, after) = YearFigures.Pair(baseline, scenario, figure);
            return VarianceFactor.OfDifference(baseline.Independent(before), baseline.Independent(after));
        }),
        OfPairs(scenario, figure => YearFigures.Difference(baseline, scenario, figure)));

    /// <summary>What antithetic pairs brought a plan's own figures; null without pairs.</summary>
    internal static VarianceFactors? Antithetically(SimulatedPlan plan) => OfPairs(plan, figure => YearFigures.Of(plan, figure));

    private static VarianceFactors? OfPairs(SimulatedPlan plan, Func<PrecisionFigure, IReadOnlyList<double>> valuesOf) =>
        plan.Antithetic ? VarianceFactors.Of(figure => VarianceFactor.OfPairs(valuesOf(figure))) : null;
}
