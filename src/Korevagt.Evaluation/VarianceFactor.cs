namespace Korevagt.Evaluation;

/// <summary>How many times smaller a variance is than without pairing, estimated from the paired values alone.</summary>
public static class VarianceFactor
{
    /// <summary>
    /// Common random numbers: (var x + var y) / var(y - x), the variance of the difference of independent values over that
    /// of the paired ones.
    /// </summary>
    /// <param name="x">At least two independent values.</param>
    /// <param name="y">As many, paired with the first.</param>
    /// <returns>The factor, above 0; null where nothing varies, or where a value is not a number.</returns>
    public static double? OfDifference(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Factor(x, y, (first, second) => second - first);

    /// <summary>
    /// Antithetic pairs: (var x + var y) / var(x + y), the variance of the mean of two independent values over that of a
    /// pair's mean.
    /// </summary>
    /// <param name="values">First and second value of the first pair, of the next, ...; at least two pairs.</param>
    /// <returns>The factor, above 0; null where nothing varies, or where a value is not a number.</returns>
    public static double? OfPairs(IReadOnlyList<double> values)
    {
        var pairs = values.Chunk(2).ToList();
        return Factor([.. pairs.Select(pair => pair[0])], [.. pairs.Select(pair => pair[1])], (first, second) => first + second);
    }

    private static double? Factor(IReadOnlyList<double> x, IReadOnlyList<double> y, Func<double, double, double> combine)
    {
        var (apart, together) = (Variance(x) + Variance(y), Variance([.. x.Zip(y, combine)]));
        return apart > 0 && together > 0 ? apart / together : null;
    }

    // Values that are all the same vary not at all, also where their mean is rounded.
    private static double Variance(IReadOnlyList<double> values) =>
        values.All(value => value.Equals(values[0])) ? 0 : Interval.Variance(values);
}
