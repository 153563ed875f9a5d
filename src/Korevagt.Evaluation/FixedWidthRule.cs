using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>
/// When to stop so that mean ± a fixed half-width holds the true mean 95 times in 100: Stein's two-stage procedure
/// (Stein 1945, Annals of Mathematical Statistics 16), continued while Student's interval over all values is still wider.
/// </summary>
/// <remarks>
/// The first batch alone gives the variance s² by which Stein's size is found, n = (t s / d)² with its n₀ - 1 degrees of
/// freedom: for normal values that covers exactly, however large the variance is. To go on beyond that size costs no
/// coverage as long as variances alone decide on it, since the mean of normal values is independent of them. Stopping at
/// the first narrow interval of many looked at (Chow and Robbins 1965) covers too seldom in finite samples.
/// </remarks>
/// <param name="halfWidth">The half-width d, above 0.</param>
/// <param name="first">Values of the first batch n₀, at least <see cref="PrecisionTarget.FewestFirstValues"/>.</param>
/// <param name="most">Where to stop whatever the intervals, at least <paramref name="first"/>.</param>
public sealed class FixedWidthRule(double halfWidth, int first, int most)
{
    // Few looks: each batch adds at least one value for each ten that there are.
    private const double ValuesPerValueAdded = 10;

    /// <summary>How many independent values the half-width takes, by what is known; infinite where no number suffices.</summary>
    /// <param name="values">The values so far, at least those of the first batch.</param>
    public double Needed(IReadOnlyList<double> values) =>
        Math.Max(first, Math.Max(Size([.. values.Take(first)]), Size(values)));

    /// <summary>Whether the half-width holds.</summary>
    /// <param name="values">The values so far, at least those of the first batch.</param>
    public bool Holds(IReadOnlyList<double> values) => values.Count >= Needed(values);

    /// <summary>How many values to have before looking again; as many as there are when it is time to stop.</summary>
    /// <param name="values">The values so far, at least those of the first batch.</param>
    public int Next(IReadOnlyList<double> values) => Holds(values)
        ? values.Count
        : (int)Math.Min(most, Math.Max(Needed(values), values.Count + Math.Ceiling(values.Count / ValuesPerValueAdded)));

    /// <summary>The half-width that holds with the values so far: the wider one of Stein's and Student's.</summary>
    /// <param name="values">The values so far, at least those of the first batch.</param>
    public double HalfWidth(IReadOnlyList<double> values) =>
        Math.Max(Reach([.. values.Take(first)]), Reach(values)) / Math.Sqrt(values.Count);

    private double Size(IReadOnlyList<double> values)
    {
        var size = Math.Ceiling(Math.Pow(Reach(values) / halfWidth, 2));
        return double.IsNaN(size) ? double.PositiveInfinity : size;
    }

    /// <summary>t s: the half-width of one value's interval.</summary>
    private static double Reach(IReadOnlyList<double> values) =>
        Interval.StudentQuantile(values.Count - 1) * Math.Sqrt(Interval.Variance(values));
}
