using MathNet.Numerics.Distributions;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Whether yearly differences lean so far to one side that they must not be taken for normal one by one, and some are better averaged
/// to one value (<see cref="SelectionSettings.YearsPerValue"/>).
/// </summary>
public static class SkewedYears
{
    /// <summary>How many years are averaged where differences lean.</summary>
    public const int Averaged = 5;

    /// <summary>
    /// A skewness, of either sign, up to which the ends of <see cref="ConfidenceSequence"/> keep their error. Of 300 looks at gamma
    /// numbers of skewness 0.25, 4.4 in a hundred break an end at 5 %; of skewness 0.5, 5.5. Five averaged of skewness 1, 4.1.
    /// </summary>
    public const double Harmless = 0.3;

    /// <summary>The probability that normal differences are taken for skewed ones, over all that are looked at.</summary>
    public const double FalseAlarm = 0.01;

    /// <summary>Fewer differences say nothing about skewness.</summary>
    public const int FewestYears = 8;

    /// <summary>
    /// Recommends 1 year a value, or <see cref="Averaged"/> where the differences of some leader are surely skewed, and by more than
    /// is harmless. Surely: by the test of R. B. D'Agostino (Biometrika 57, 1970), whose error is shared by those looked at
    /// (Bonferroni).
    /// </summary>
    /// <param name="differences">
    /// For each plan that leads in the search, its yearly differences to the one that they are held against, years of the search
    /// in their order; a plan with fewer than <see cref="FewestYears"/> of them, or whose differences are all the same, has no
    /// say. May be empty.
    /// </param>
    public static int YearsPerValue(IReadOnlyList<IReadOnlyList<double>> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        RunningMoments[] looked = [.. differences.Where(years => years.Count >= FewestYears).Select(years => RunningMoments.Of([.. years]))];
        if (looked.Length == 0)
        {
            return 1;
        }

        var limit = Normal.InvCDF(0, 1, 1 - FalseAlarm / 2 / looked.Length);
        return looked.Any(moments => Math.Abs(moments.Skewness) > Harmless && Math.Abs(NormalScore(moments)) > limit) ? Averaged : 1;
    }

    /// <summary>
    /// The skewness of normal numbers as a number that is very nearly standard normal, from 8 of them on: their distribution is
    /// one of N. L. Johnson's, S_U, by its second and fourth moment (R. B. D'Agostino, Biometrika 57, 1970).
    /// </summary>
    /// <param name="moments">Of 8 numbers or more.</param>
    internal static double NormalScore(in RunningMoments moments)
    {
        double n = moments.Count;
        var kurtosis = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        var squared = Math.Sqrt(2 * (kurtosis - 1)) - 1;
        return Math.Asinh(moments.SkewnessInStandardErrors / Math.Sqrt(2 / (squared - 1))) / Math.Sqrt(Math.Log(squared) / 2);
    }
}
