namespace Korevagt.Optimization.Search;

/// <summary>Finds what is wrong with a space.</summary>
internal static class SpaceCheck
{
    /// <summary>2^53; a sum within a limit comes to no more, so that nothing overflows.</summary>
    private const long Largest = 1L << 53;

    private const int LargestBound = 1_000_000_000;

    /// <exception cref="ArgumentException">With every fault.</exception>
    public static void ThrowIfFaulty(IReadOnlyList<Decision> decisions, IReadOnlyList<LinearLimit> limits)
    {
        var faults = decisions.SelectMany(OfDecision)
            .Concat(limits.SelectMany((limit, i) => OfLimit(decisions, limit, $"Limit {i}"))).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(decisions));
        }
    }

    private static IEnumerable<string> OfDecision(Decision decision, int place)
    {
        if (decision.Lower < -LargestBound || decision.Upper > LargestBound)
        {
            yield return $"Decision {place}: a bound of {decision.Lower} to {decision.Upper} is beyond {LargestBound}.";
        }

        if (decision.Lower > decision.Upper)
        {
            yield return $"Decision {place}: the lower bound {decision.Lower} is above the upper bound {decision.Upper}.";
        }
    }

    private static IEnumerable<string> OfLimit(IReadOnlyList<Decision> decisions, LinearLimit limit, string place)
    {
        if (limit.AtLeast is null && limit.AtMost is null)
        {
            yield return $"{place}: has neither a least nor a most.";
        }

        if (limit.AtLeast > limit.AtMost)
        {
            yield return $"{place}: must be at least {limit.AtLeast} and at most {limit.AtMost}.";
        }

        var seen = new HashSet<int>();
        var largest = Int128.Zero;
        foreach (var (decision, coefficient) in limit.Terms)
        {
            if (decision < 0 || decision >= decisions.Count)
            {
                yield return $"{place}: there is no decision {decision} among {decisions.Count}.";
                continue;
            }

            if (!seen.Add(decision))
            {
                yield return $"{place}: decision {decision} stands there twice.";
            }

            var (lower, upper, _) = decisions[decision];
            largest += Int128.Abs(coefficient) * Int128.Max(Int128.Abs(lower), Int128.Abs(upper));
        }

        if (largest > Largest)
        {
            yield return $"{place}: its sum can come to {largest}, beyond {Largest}.";
        }
    }
}
