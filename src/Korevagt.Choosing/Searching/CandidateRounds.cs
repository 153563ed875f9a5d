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
    /// <summary>Plans that differ in the duties of more shifts than this share little of a year.</summary>
    private const int FarApart = 3;

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
    /// Groups of plans, each with the one beside which the others are simulated, or with none where that is the baseline.
    /// </summary>
    private List<(int? Reference, List<int> Near)> Neighbourhoods(List<int> all, IReadOnlyList<YearsWanted> wanted)
    {
        var groups = new List<(int? Reference, List<int> Near)>();
        var left = all.Where(index => Distance(wanted[index].Plan, space.Baseline) > FarApart).ToList();
        var beside = all.Except(left).ToList();
        var own = beside.FindIndex(index => wanted[index].Plan.Equals(space.Baseline));
        if (beside.Count > 0)
        {
            groups.Add(own < 0
                ? (null, beside)
                : (beside[own], beside.Where(index => index != beside[own]).ToList()));
        }

        while (left.Count > 0)
        {
            var middle = left.MaxBy(index => left.Count(other => Distance(wanted[index].Plan, wanted[other].Plan) <= FarApart));
            var near = left.Where(other => other != middle && Distance(wanted[middle].Plan, wanted[other].Plan) <= FarApart).ToList();
            if (near.Count == 0)
            {
                // Nobody is near to anybody: all beside the first.
                near = [.. left.Where(other => other != middle)];
            }

            groups.Add((middle, near));
            left = [.. left.Except(near).Where(index => index != middle)];
        }

        return groups;
    }

    private static int Distance(DecisionVector one, DecisionVector other)
    {
        var distance = 0;
        for (var i = 0; i < one.Count; i++)
        {
            distance += one[i] == other[i] ? 0 : 1;
        }

        return distance;
    }
}
