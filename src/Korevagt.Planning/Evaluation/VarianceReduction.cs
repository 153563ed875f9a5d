namespace Korevagt.Planning.Evaluation;

/// <summary>What the ways of drawing brought the differences between a scenario and its baseline.</summary>
/// <param name="CommonRandomNumbers">Against a baseline and a scenario met by visits of their own.</param>
/// <param name="Antithetic">Against as many independent replications, common random numbers in both; null without pairs.</param>
public sealed record VarianceReduction(VarianceFactors CommonRandomNumbers, VarianceFactors? Antithetic)
{
    /// <summary>The reductions of a scenario's differences.</summary>
    internal static VarianceReduction Of(SimulatedPlan baseline, SimulatedPlan scenario) => new(
        VarianceFactors.Of(figure =>
        {
            var (before, after) = (YearFigures.Of(baseline, figure), YearFigures.Of(scenario, figure));
            return Factor(baseline.Independent(before), baseline.Independent(after), (first, second) => second - first);
        }),
        OfPairs(scenario, figure => Difference(YearFigures.Of(baseline, figure), YearFigures.Of(scenario, figure))));

    /// <summary>What antithetic pairs brought a plan's own figures; null without pairs.</summary>
    internal static VarianceFactors? Antithetically(SimulatedPlan plan) => OfPairs(plan, figure => YearFigures.Of(plan, figure));

    private static VarianceFactors? OfPairs(SimulatedPlan plan, Func<PrecisionFigure, IReadOnlyList<double>> valuesOf) =>
        plan.Antithetic ? VarianceFactors.Of(figure =>
        {
            var (first, second) = AntitheticPairs.Split(valuesOf(figure));
            return Factor(first, second, (one, other) => one + other);
        }) : null;

    /// <summary>(var x + var y) / var(x combined with y): what the covariance of the two takes away.</summary>
    private static double? Factor(IReadOnlyList<double> x, IReadOnlyList<double> y, Func<double, double, double> combine)
    {
        var (apart, together) = (Variance(x) + Variance(y), Variance([.. x.Zip(y, combine)]));
        return apart > 0 && together > 0 ? apart / together : null;
    }

    // Values that are all the same vary not at all, also where their mean is rounded.
    private static double Variance(IReadOnlyList<double> values) =>
        values.All(value => value.Equals(values[0])) ? 0 : Interval.Variance(values);

    private static IReadOnlyList<double> Difference(IReadOnlyList<double> before, IReadOnlyList<double> after) =>
        [.. before.Zip(after, (first, second) => second - first)];
}
