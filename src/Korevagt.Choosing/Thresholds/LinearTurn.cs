using Korevagt.Evaluation;

namespace Korevagt.Choosing.Thresholds;

/// <summary>Where a mean that is linear in a price passes 0, with the prices at which chance cannot tell it from 0.</summary>
internal static class LinearTurn
{
    /// <summary>
    /// The price t at which start + t × slope is 0 on average, and the interval of all t at which the mean's 95 % interval contains
    /// 0: |m₁ + t m₂| ≤ q √(s₁₁ + 2 t s₁₂ + t² s₂₂) / √n, a quadratic in t (E. C. Fieller, Journal of the Royal Statistical Society B
    /// 16, 1954).
    /// </summary>
    /// <param name="start">The values at price 0, year by year; at least two.</param>
    /// <param name="slope">What each changes by for one of the price, in the same years.</param>
    /// <param name="least">No price lies below this.</param>
    /// <returns>The price; null where none turns it.</returns>
    public static PriceTurn? Of(IReadOnlyList<double> start, IReadOnlyList<double> slope, double least)
    {
        var (years, first, second) = (start.Count, start.Average(), slope.Average());
        var at = -first / second;
        if (second == 0 || at < least)
        {
            return null;
        }

        var student = Interval.StudentQuantile(years - 1);
        var share = student * student / years;
        var (s11, s22) = (Interval.Variance(start), Interval.Variance(slope));
        var s12 = start.Zip(slope, (a, b) => (a - first) * (b - second)).Sum() / (years - 1);
        var square = second * second - share * s22;
        var half = first * second - share * s12;
        var constant = first * first - share * s11;
        if (constant <= 0)
        {
            // Chance cannot tell the two apart at price 0 already.
            var end = square > 0 ? (-half + Math.Sqrt(Math.Max(0, half * half - square * constant))) / square : (double?)null;
            return new PriceTurn(at, null, at > 0 ? end : null);
        }

        // Both ends on the side on which the mean passes 0; one only where the slope is not surely other than 0.
        var root = Math.Sqrt(Math.Max(0, half * half - square * constant));
        double[] ends = square == 0 ? [-constant / (2 * half)] : [(-half - root) / square, (-half + root) / square];
        var onSide = ends.Where(end => Math.Sign(end) == Math.Sign(at)).Order().ToList();
        return onSide.Count == 2 ? new PriceTurn(at, Math.Max(least, onSide[0]), onSide[1])
            : at > 0 ? new PriceTurn(at, onSide.Count == 1 ? onSide[0] : null, null)
            : new PriceTurn(at, null, onSide.Count == 1 ? onSide[0] : null);
    }
}
