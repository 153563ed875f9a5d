using Korevagt.Choosing.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>What a search has seen: plans with their mean figures over a few years or some more, within a budget.</summary>
internal sealed class Screening
{
    private readonly PlanSpace space;
    private readonly Archive archive;
    private readonly Dictionary<DecisionVector, SeenPlan> seen = [];
    private readonly Dictionary<int, double[]> ofBaseline = [];
    private Promises? promises;

    /// <param name="space">The space.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="mostYears">How many years of plans may be simulated in all.</param>
    public Screening(PlanSpace space, Archive archive, long mostYears) =>
        (this.space, this.archive, MostYears) = (space, archive, mostYears);

    /// <summary>How many years of plans may be simulated in all.</summary>
    public long MostYears { get; set; }

    /// <summary>What is required and aimed at; set once the baseline's figures are known.</summary>
    public Promises Promises
    {
        get => promises ?? throw new InvalidOperationException("The baseline has not been seen.");
        set => promises = value;
    }

    /// <summary>Every plan that has been seen.</summary>
    public IReadOnlyCollection<SeenPlan> Seen => seen.Values;

    /// <summary>Whether so many years of so many plans would fit the budget.</summary>
    public bool HasRoom(long years) => archive.YearsUsed + years <= MostYears;

    /// <summary>Sees plans in so many years from the first on; null where the budget has no room for them.</summary>
    public IReadOnlyList<SeenPlan>? See(IReadOnlyList<DecisionVector> plans, int years, CancellationToken cancellation)
    {
        var missing = plans.Distinct().Where(plan => !seen.TryGetValue(plan, out var known) || known.Years < years).ToList();
        if (missing.Count > 0)
        {
            var asked = missing.Append(space.Baseline).Distinct().ToList();
            var more = asked.Sum(plan => (long)Math.Max(0, years - (archive.Find(plan, 0)?.Count ?? 0)));
            if (!HasRoom(more))
            {
                return null;
            }

            var records = archive.Round([.. asked.Select(plan => (plan, years))], 0, cancellation);
            for (var i = 0; i < asked.Count; i++)
            {
                if (!seen.TryGetValue(asked[i], out var known) || known.Years < years)
                {
                    seen[asked[i]] = new SeenPlan(asked[i], space.ExactCost(asked[i]), years, records[i].Means(years));
                }
            }
        }

        return [.. plans.Select(plan => seen[plan])];
    }

    /// <summary>How good a plan looks, beside the baseline in the same years.</summary>
    public Merit MeritOf(SeenPlan plan) => Promises.Judge(plan.ExactCost, plan.Means, Baseline(plan.Years));

    /// <summary>How good a plan would look with such figures.</summary>
    public Merit MeritOf(double exactCost, double[] means, int years) => Promises.Judge(exactCost, means, Baseline(years));

    /// <summary>The baseline's means over so many years.</summary>
    public double[] Baseline(int years)
    {
        if (!ofBaseline.TryGetValue(years, out var means))
        {
            ofBaseline.Add(years, means = archive.Find(space.Baseline, 0)!.Means(years));
        }

        return means;
    }

    /// <summary>The means of a plan over so many of the years that it has.</summary>
    public double[] Means(DecisionVector plan, int years) => archive.Find(plan, 0)!.Means(years);
}

/// <summary>A plan that has been seen in some years of the search.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ExactCost">What it costs for certain, in kroner a year.</param>
/// <param name="Years">In how many years.</param>
/// <param name="Means">Its mean figures over them.</param>
internal sealed record SeenPlan(DecisionVector Plan, double ExactCost, int Years, double[] Means);
