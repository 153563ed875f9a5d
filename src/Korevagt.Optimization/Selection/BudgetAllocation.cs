namespace Korevagt.Optimization.Selection;

/// <summary>
/// Which plans should have the next years: optimal computing budget allocation (C.-H. Chen, J. Lin, E. Yücesan and S. E. Chick,
/// Discrete Event Dynamic Systems 10, 2000). A good use of years; it promises nothing by itself.
/// </summary>
public static class BudgetAllocation
{
    /// <summary>
    /// Shares more years so that the years of any two plans but the best, b, are as (s_i/d_i)² to (s_j/d_j)², d the distance of
    /// their means to that of b, and N_b = s_b √Σ(N_i/s_i)². A plan that has more than its share keeps them, and the others
    /// share the rest (C.-H. Chen and L. H. Lee, Stochastic Simulation Optimization, 2010, section 3.4).
    /// </summary>
    /// <param name="means">The means so far, the smaller the better.</param>
    /// <param name="variances">The variance of a year's value, above 0, by plan.</param>
    /// <param name="years">The years that each plan has, 0 or more.</param>
    /// <param name="more">How many years more, 0 or more.</param>
    /// <returns>How many years more each plan gets, all of <paramref name="more"/> in the sum.</returns>
    /// <exception cref="ArgumentException">
    /// Lists of different lengths, fewer than two plans, a variance that is not above 0.
    /// </exception>
    public static IReadOnlyList<int> Next(
        IReadOnlyList<double> means, IReadOnlyList<double> variances, IReadOnlyList<int> years, int more)
    {
        if (means.Count < 2 || variances.Count != means.Count || years.Count != means.Count)
        {
            throw new ArgumentException(
                $"{means.Count} means, {variances.Count} variances and {years.Count} counts of years for two plans or more.",
                nameof(means));
        }

        if (variances.Any(variance => !(variance > 0 && double.IsFinite(variance))) || means.Any(mean => !double.IsFinite(mean)))
        {
            throw new ArgumentException("A variance is not above 0, or a number is not finite.", nameof(variances));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(more);
        var best = Enumerable.Range(0, means.Count).MinBy(plan => means[plan]);
        var ratios = Ratios(means, variances, best);
        var open = Enumerable.Range(0, means.Count).ToHashSet();
        var wanted = years.Select(count => (double)count).ToArray();
        while (true)
        {
            var budget = open.Sum(plan => (double)years[plan]) + more;
            var all = open.Sum(plan => ratios[plan]);
            foreach (var plan in open)
            {
                wanted[plan] = budget * ratios[plan] / all;
            }

            var full = open.Where(plan => wanted[plan] < years[plan]).ToList();
            if (full.Count == 0)
            {
                return Whole([.. wanted.Zip(years, (share, count) => share - count)], best, more);
            }

            foreach (var plan in full)
            {
                wanted[plan] = years[plan];
                open.Remove(plan);
            }
        }
    }

    private static double[] Ratios(IReadOnlyList<double> means, IReadOnlyList<double> variances, int best)
    {
        // A plan that ties with the best would get all years: its distance counts as a thousandth of a standard deviation.
        var ratios = means.Select((mean, plan) =>
            variances[plan] / Math.Pow(Math.Max(mean - means[best], Math.Sqrt(variances[plan]) / 1000), 2)).ToArray();
        ratios[best] = Math.Sqrt(variances[best] * Enumerable.Range(0, means.Count)
            .Where(plan => plan != best).Sum(plan => ratios[plan] * ratios[plan] / variances[plan]));
        return ratios;
    }

    /// <summary>Whole years; what rounding leaves goes to the best, as the authors do it.</summary>
    private static int[] Whole(double[] shares, int best, int more)
    {
        var whole = shares.Select(share => (int)Math.Floor(share + 1e-9)).ToArray();
        whole[best] += more - whole.Sum();
        return whole;
    }
}
