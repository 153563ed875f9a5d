namespace Korevagt.Optimization.Selection;

/// <summary>
/// Mean, variance and skewness of numbers that come one by one, without the loss of digits that sums of squares suffer where
/// the numbers are large and differ little (B. P. Welford, Technometrics 4, 1962; third moment after P. Pébay, Sandia report
/// SAND2008-6212, 2008).
/// </summary>
public struct RunningMoments
{
    private double squares;
    private double cubes;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>Their mean; 0 while there are none.</summary>
    public double Mean { get; private set; }

    /// <summary>The unbiased estimate of their variance; 0 for fewer than two numbers.</summary>
    public readonly double Variance => Count < 2 ? 0 : squares / (Count - 1);

    /// <summary>The square root of <see cref="Variance"/>, in the unit of the numbers.</summary>
    public readonly double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>
    /// The sample's skewness √n Σ(x - m)³ / (Σ(x - m)²)^1.5: 0 for a symmetric sample, and for one without spread.
    /// </summary>
    public readonly double Skewness => squares > 0 ? Math.Sqrt(Count) * cubes / Math.Pow(squares, 1.5) : 0;

    /// <summary>
    /// How many standard errors <see cref="Skewness"/> lies from 0 if the numbers are normal, with the exact variance
    /// 6(n - 2) / ((n + 1)(n + 3)) (R. B. D'Agostino and others, The American Statistician 44, 1990); 0 for fewer than 8 numbers,
    /// for which this says nothing.
    /// </summary>
    public readonly double SkewnessInStandardErrors =>
        Count < 8 ? 0 : Skewness / Math.Sqrt(6.0 * (Count - 2) / ((Count + 1.0) * (Count + 3.0)));

    /// <summary>Takes one more number.</summary>
    public void Add(double value)
    {
        Count++;
        var step = value - Mean;
        var share = step / Count;
        var term = step * share * (Count - 1);
        Mean += share;
        cubes += term * share * (Count - 2) - 3 * share * squares;
        squares += term;
    }

    /// <summary>The moments of numbers.</summary>
    public static RunningMoments Of(params ReadOnlySpan<double> values)
    {
        var moments = default(RunningMoments);
        foreach (var value in values)
        {
            moments.Add(value);
        }

        return moments;
    }
}
