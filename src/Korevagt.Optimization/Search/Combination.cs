namespace Korevagt.Optimization.Search;

/// <summary>
/// Whole plans from plans of the parts of the day: counts, histograms and costs of the parts add up but for the queue at the
/// border between two, so all combinations are judged by sums, without simulating. Whoever uses it measures the error of that on
/// some.
/// </summary>
public static class Combination
{
    /// <summary>More combinations than this are refused: leave out dominated plans of the parts first.</summary>
    public const int MostCombinations = 20_000_000;

    /// <summary>The combinations that no other beats both in cost and in merit.</summary>
    /// <param name="parts">For each part its plans, one or more; all with equally many figures.</param>
    /// <param name="judge">How good a combination is, by its cost and the sums of its figures.</param>
    /// <param name="cancellationToken">Ends it by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// From the cheapest on, each better than all cheaper ones; of equal ones the first by the places of its plans.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// No part, a part without plans, figures of different length, too many combinations.
    /// </exception>
    public static IReadOnlyList<CombinedPlan> Front(
        IReadOnlyList<IReadOnlyList<PlanOfPart>> parts, JudgeSums judge, CancellationToken cancellationToken)
    {
        ThrowIfFaulty(parts);
        ArgumentNullException.ThrowIfNull(judge);
        var front = new SortedList<double, CombinedPlan>();
        var figures = parts[0][0].Sums.Count;
        var sums = new double[parts.Count + 1][];
        for (var depth = 0; depth <= parts.Count; depth++)
        {
            sums[depth] = new double[figures];
        }

        Descend(0, 0, new int[parts.Count]);
        return [.. front.Values];

        void Descend(int depth, double cost, int[] chosen)
        {
            if (depth == parts.Count)
            {
                Offer(front, new CombinedPlan([.. chosen], cost, judge(cost, sums[depth])));
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            for (var plan = 0; plan < parts[depth].Count; plan++)
            {
                chosen[depth] = plan;
                var (above, here, added) = (sums[depth], sums[depth + 1], parts[depth][plan].Sums);
                for (var k = 0; k < figures; k++)
                {
                    here[k] = above[k] + added[k];
                }

                Descend(depth + 1, cost + parts[depth][plan].ExactCost, chosen);
            }
        }
    }

    private static void Offer(SortedList<double, CombinedPlan> front, CombinedPlan plan)
    {
        // The last one that costs no more has the best merit of those.
        var (low, high) = (0, front.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = front.Keys[middle] <= plan.ExactCost ? (middle + 1, high) : (low, middle);
        }

        if (low > 0 && front.Values[low - 1].Merit <= plan.Merit)
        {
            return;
        }

        while (low < front.Count && plan.Merit <= front.Values[low].Merit)
        {
            front.RemoveAt(low);
        }

        front[plan.ExactCost] = plan;
    }

    private static void ThrowIfFaulty(IReadOnlyList<IReadOnlyList<PlanOfPart>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(part => part.Count == 0))
        {
            throw new ArgumentException("There is no part, or a part without plans.", nameof(parts));
        }

        if (parts.SelectMany(part => part).Select(plan => plan.Sums.Count).Distinct().Count() > 1)
        {
            throw new ArgumentException("The plans have different numbers of figures.", nameof(parts));
        }

        if (parts.Aggregate(1.0, (product, part) => product * part.Count) is var combinations && combinations > MostCombinations)
        {
            throw new ArgumentException($"{combinations:0} combinations are more than {MostCombinations}.", nameof(parts));
        }
    }
}

/// <summary>A plan of a part of the day.</summary>
/// <param name="ExactCost">What it costs for certain.</param>
/// <param name="Sums">Its figures that add up over parts: counts, sums, bins of a histogram.</param>
public sealed record PlanOfPart(double ExactCost, IReadOnlyList<double> Sums);

/// <summary>A plan of each part.</summary>
/// <param name="Plans">For each part the place of its plan.</param>
/// <param name="ExactCost">What they cost for certain together.</param>
/// <param name="Merit">How good they are together, as far as parts add up.</param>
public sealed record CombinedPlan(IReadOnlyList<int> Plans, double ExactCost, Merit Merit);

/// <summary>Judges a combination by its cost and the sums of its figures.</summary>
public delegate Merit JudgeSums(double exactCost, ReadOnlySpan<double> sums);
