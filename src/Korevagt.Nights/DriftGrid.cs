namespace Korevagt.Nights;

/// <summary>
/// Factors on demand at equal steps of their logarithm, and how likely a day's count is under each: negative binomial about
/// the expected visits times the factor, or Poisson.
/// </summary>
/// <param name="step">Step of the logarithm.</param>
/// <param name="widest">Steps on each side of 1.</param>
internal sealed class DriftGrid(double step, int widest)
{
    public int Count => 2 * widest + 1;

    public double FactorAt(int index) => Math.Exp((index - widest) * step);

    /// <summary>A normal distribution of the logarithm about 0; adds up to 1.</summary>
    /// <param name="deviation">Standard deviation; 0 puts all on the factor 1.</param>
    /// <param name="withoutOne">Whether the factor 1 itself has no weight.</param>
    public double[] Weights(double deviation, bool withoutOne = false)
    {
        var weights = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var z = deviation > 0 ? (i - widest) * step / deviation : i == widest ? 0 : double.PositiveInfinity;
            weights[i] = withoutOne && i == widest ? 0 : Math.Exp(-z * z / 2);
        }

        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>
    /// Logarithms of the probability of a count, each less the same number. Terms without the factor cancel wherever
    /// likelihoods are divided.
    /// </summary>
    public void LogLikelihoods(DriftDay day, double? shape, Span<double> into)
    {
        for (var i = 0; i < Count; i++)
        {
            var mean = day.Expected * FactorAt(i);
            into[i] = day.Came * (i - widest) * step - (shape is { } r ? (day.Came + r) * Math.Log(r + mean) : mean);
        }
    }
}
