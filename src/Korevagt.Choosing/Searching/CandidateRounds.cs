using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// Simulates rounds of a question on threads of this process. Plans that are near to one another are simulated together, beside
/// one of them whose years are simulated whole; no figure depends on which that is.
/// </summary>
public sealed class CandidateRounds
{
    /// <summary>How many plans of a round are simulated whole for the sake of others, at most.</summary>
    private const int MostMiddles = 12;

    private readonly PlanSpace space;
    private readonly CandidatePlans plans;
    private readonly CandidateRun run;

    /// <summary>Prepares.</summary>
    /// <param name="space">What vectors mean.</param>
    /// <param name="plans">Makes the candidates.</param>
    /// <param name="threads">How many threads at most, 1 or more.</param>
    public CandidateRounds(PlanSpace space, CandidatePlans plans, int threads)
    {
        (this.space, this.plans) = (space, plans);
        run = new CandidateRun(plans, threads);
        Layout = new FigureLayout(
            plans.Baseline.Plan.Districts.Count, plans.Baseline.Plan.Targets.Count, plans.ShiftCount);
    }

    /// <summary>What a row of figures holds.</summary>
    public FigureLayout Layout { get; }

    /// <summary>Told after each simulated year, from any thread; may be null.</summary>
    public Action? OnYear { get; init; }

    /// <summary>Simulates a round: see <see cref="SimulateRound"/>.</summary>
    public IReadOnlyList<double[]> Simulate(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellationToken)
    {
        var figures = new double[wanted.Count][];
        foreach (var years in wanted.Index().GroupBy(entry => (entry.Item.FirstYear, entry.Item.Count)))
        {
            foreach (var (reference, near) in Neighbourhoods([.. years.Select(entry => entry.Index)], wanted))
            {
                var candidates = near.ConvertAll(index => CandidateOf(wanted[index].Plan));
                var isOwn = reference is null;
                var known = isOwn ? plans.Baseline : CandidateOf(wanted[reference!.Value].Plan);
                var (ofReference, ofCandidates) = run.Simulate(
                    known, candidates, years.Key.FirstYear, years.Key.Count, OnYear, cancellationToken);
                if (!isOwn)
                {
                    figures[reference!.Value] = Layout.Rows(ofReference, known);
                }

                for (var i = 0; i < near.Count; i++)
                {
                    figures[near[i]] = Layout.Rows(ofCandidates[i], candidates[i]);
                }
            }
        }

        return figures;
    }

    /// <summary>The plan that a vector stands for.</summary>
    public Candidate CandidateOf(DecisionVector vector) => plans.Of(space.ChangesOf(vector));

    /// <summary>
    /// Groups of plans, each with the one beside which the others are simulated, or with none where that is the baseline. A plan is
    /// worth being simulated whole where that saves the others more hours than it costs.
    /// </summary>
    private List<(int? Reference, List<int> Near)> Neighbourhoods(List<int> all, IReadOnlyList<YearsWanted> wanted)
    {
        var share = all.ToDictionary(index => index, index => space.ShareOfHours(wanted[index].Plan, space.Baseline));
        var beside = all.ToDictionary(index => index, _ => (int?)null);
        for (var middles = 0; middles < MostMiddles; middles++)
        {
            var (best, gain) = ((int?)null, 0.0);
            foreach (var middle in all.Where(index => beside[index] != index))
            {
                var saved = share[middle] - 1 + all.Where(index => index != middle).Sum(index =>
                    Math.Max(0, share[index] - space.ShareOfHours(wanted[index].Plan, wanted[middle].Plan)));
                (best, gain) = saved > gain ? (middle, saved) : (best, gain);
            }

            if (best is not { } chosen)
            {
                break;
            }

            foreach (var index in all)
            {
                var other = index == chosen ? 0 : space.ShareOfHours(wanted[index].Plan, wanted[chosen].Plan);
                if (other < share[index] || index == chosen)
                {
                    (share[index], beside[index]) = (other, chosen);
                }
            }
        }

        return
        [
            .. all.GroupBy(index => beside[index]).Select(group =>
                (group.Key, group.Where(index => index != group.Key).ToList())),
        ];
    }
}
