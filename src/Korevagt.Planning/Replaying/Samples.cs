namespace Korevagt.Planning.Replaying;

/// <summary>Quantiles and distances of samples that are sorted ascending.</summary>
internal static class Samples
{
    /// <summary>The least value that at least a share of the sample does not exceed; NaN for an empty sample.</summary>
    public static double Quantile(int[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length - 1e-9) - 1)];

    /// <summary>
    /// The two-sample Kolmogorov-Smirnov distance: the greatest difference of the two distribution functions; NaN where a
    /// sample is empty.
    /// </summary>
    public static double Kolmogorov(int[] first, int[] second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return double.NaN;
        }

        var (i, j, greatest) = (0, 0, 0.0);
        while (i < first.Length && j < second.Length)
        {
            var value = Math.Min(first[i], second[j]);
            while (i < first.Length && first[i] == value)
            {
                i++;
            }

            while (j < second.Length && second[j] == value)
            {
                j++;
            }

            greatest = Math.Max(greatest, Math.Abs((double)i / first.Length - (double)j / second.Length));
        }

        return greatest;
    }
}
