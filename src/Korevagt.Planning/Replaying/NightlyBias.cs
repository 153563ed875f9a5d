using Korevagt.Evaluation;
using MathNet.Numerics.Distributions;

namespace Korevagt.Planning.Replaying;

/// <summary>
/// A mean of differences with an interval that treats nights, not visits, as independent: visits of one night share its
/// queues. The mean is the ratio of the nights' sums to their counts; its variance n/(n-1) Σ(Dᵢ - b mᵢ)² / (Σmᵢ)² is that of
/// a ratio estimator over clusters (Cochran, Sampling Techniques, 3rd ed. 1977, sections 2.11 and 9A.1), the quantile
/// Student's with n - 1 degrees of freedom.
/// </summary>
internal static class NightlyBias
{
    /// <summary>The mean difference with its 95 % interval; null for fewer than two nights.</summary>
    /// <param name="differences">The night and the difference of each visit.</param>
    public static Estimate? Of(IEnumerable<(int Night, double Difference)> differences)
    {
        var nights = new Dictionary<int, (double Sum, int Count)>();
        foreach (var (night, difference) in differences)
        {
            var (sum, count) = nights.GetValueOrDefault(night);
            nights[night] = (sum + difference, count + 1);
        }

        if (nights.Count < 2)
        {
            return null;
        }

        var (n, visits) = (nights.Count, nights.Values.Sum(night => night.Count));
        var mean = nights.Values.Sum(night => night.Sum) / visits;
        var squares = nights.Values.Sum(night => Math.Pow(night.Sum - mean * night.Count, 2));
        var half = StudentT.InvCDF(0, 1, n - 1, 0.975) * Math.Sqrt(n / (n - 1.0) * squares) / visits;
        return new Estimate(mean, mean - half, mean + half);
    }
}
