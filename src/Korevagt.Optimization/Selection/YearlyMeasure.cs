namespace Korevagt.Optimization.Selection;

/// <summary>
/// A quantity of a plan in a year, whose mean over years is aimed at or required: a weighted sum of figures, of the exact cost
/// and a constant. "Nine in ten within the target", say, is visits within it less 0.9 of those settled, at least 0: a mean of
/// yearly numbers, which a mean of yearly shares is not.
/// </summary>
/// <param name="Terms">Which figures, each with its weight; empty where the measure is known without simulating.</param>
/// <param name="CostWeight">What the plan's exact cost is multiplied by.</param>
/// <param name="Constant">What is added.</param>
public sealed record YearlyMeasure(IReadOnlyList<(int Figure, double Weight)> Terms, double CostWeight = 0, double Constant = 0)
{
    /// <summary>One figure as it is.</summary>
    public static YearlyMeasure Figure(int figure) => new([(figure, 1)]);

    /// <summary>The exact cost, which no year changes.</summary>
    public static YearlyMeasure ExactCost { get; } = new([], CostWeight: 1);

    /// <summary>Whether no simulation is needed to know it.</summary>
    public bool IsExact => Terms.Count == 0;

    /// <summary>The measure of a plan with an exact cost in one year.</summary>
    public double Of(ReadOnlySpan<double> figures, double exactCost)
    {
        var sum = Constant + CostWeight * exactCost;
        foreach (var (figure, weight) in Terms)
        {
            sum += weight * figures[figure];
        }

        return sum;
    }
}
