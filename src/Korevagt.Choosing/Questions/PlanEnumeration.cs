using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>
/// Lists the plans that keep what no year decides: shift by shift, leaving out what the cheapest and the dearest way of running the
/// rest cannot mend.
/// </summary>
internal static class PlanEnumeration
{
    /// <summary>After so many partial plans it gives up counting.</summary>
    private const int MostSteps = 2_000_000;

    /// <summary>The plans in the order of vectors.</summary>
    /// <param name="question">The question.</param>
    /// <param name="space">Its space.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>
    /// The plans, and whether these are all; not all where there are more, or where looking for them took too long.
    /// </returns>
    public static (IReadOnlyList<DecisionVector> Plans, bool AreAll) UpTo(Question question, PlanSpace space, int most)
    {
        IReadOnlyList<IReadOnlyList<(DecisionVector Vector, decimal Difference)>> ways =
        [
            .. space.Costs.WaysOfShifts(),
            .. question.Decisions.Index().Where(decision => decision.Item.Shift is null).Select(decision =>
                (IReadOnlyList<(DecisionVector, decimal)>)
                [
                    .. Enumerable.Range(0, decision.Item.Count)
                        .Select(value => (space.Baseline.With(decision.Index, value), 0m)),
                ]),
        ];
        var (least, greatest) = (new decimal[ways.Count + 1], new decimal[ways.Count + 1]);
        for (var i = ways.Count - 1; i >= 0; i--)
        {
            least[i] = least[i + 1] + ways[i].Min(way => way.Difference);
            greatest[i] = greatest[i + 1] + ways[i].Max(way => way.Difference);
        }

        var (found, steps) = (new List<DecisionVector>(), 0);
        Descend(0, space.Costs.OfBaseline, space.Baseline);
        found.Sort();
        return (found.Count > most ? found.GetRange(0, most) : found, found.Count <= most && steps <= MostSteps);

        void Descend(int depth, decimal cost, DecisionVector vector)
        {
            if (++steps > MostSteps || found.Count > most
                || space.Exact.Any(exact => cost + least[depth] > exact.MostDkk || cost + greatest[depth] < exact.LeastDkk))
            {
                return;
            }

            if (depth == ways.Count)
            {
                if (space.Space.Contains(vector))
                {
                    found.Add(vector);
                }

                return;
            }

            foreach (var (way, difference) in ways[depth])
            {
                Descend(depth + 1, cost + difference, Moves.Both(space, space.Baseline, vector, way) ?? vector);
            }
        }
    }
}
