using System.Collections.Concurrent;
using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>
/// What plans cost for certain: contracts, and cost drivers of hours and starts. Each shift costs what it costs whatever the others
/// do, so each way of running one is priced once.
/// </summary>
internal sealed class ExactCosts
{
    private readonly Question question;
    private readonly PlanSpace space;
    private readonly ShiftVariants variants;
    private readonly (string Shift, int[] Places)[] groups;
    private readonly ConcurrentDictionary<(int Group, DecisionVector Values), decimal> differences = new();
    private readonly ConcurrentDictionary<int, decimal> own = new();

    public ExactCosts(Question question, PlanSpace space)
    {
        (this.question, this.space) = (question, space);
        variants = new ShiftVariants(question.Baseline.Plan, DutyYear.Of(question.Year, question.Baseline.Plan.Calendar));
        groups = [.. space.ShiftsDecided.Select(shift => (shift, space.PlacesOf(shift).ToArray()))];
        HasPrice = variants.CostOf(question.Baseline.Plan).ContractedDkk is not null;
        OfBaseline = PriceOf([]);
    }

    /// <summary>Whether every shift of the baseline has a contract.</summary>
    public bool HasPrice { get; }

    /// <summary>The baseline's cost, in kroner a year; 0 without prices.</summary>
    public decimal OfBaseline { get; }

    /// <summary>A plan's cost, in kroner a year.</summary>
    public decimal Of(DecisionVector vector)
    {
        if (PlanSpace.IsOutside(vector))
        {
            return own.GetOrAdd(vector[^1], number => PriceOf(question.AlsoConsider[number - 1].Changes));
        }

        var sum = OfBaseline;
        for (var group = 0; group < groups.Length; group++)
        {
            sum += Difference(group, vector);
        }

        return sum;
    }

    /// <summary>A plan's contracted car hours a year.</summary>
    public double CarHoursOf(DecisionVector vector) => CertainOf(space.ChangesOf(vector)).CarHours;

    /// <summary>For each shift the least and the most that deciding about it adds to the baseline's cost.</summary>
    public IReadOnlyList<(decimal Least, decimal Most)> Reach() =>
    [
        .. Enumerable.Range(0, groups.Length).Select(group =>
        {
            var all = Combinations(groups[group].Places).Select(vector => Difference(group, vector)).ToList();
            return (all.Min(), all.Max());
        }),
    ];

    /// <summary>The ways of running each shift that are plans of their own, with what each adds to the baseline's cost.</summary>
    public IReadOnlyList<IReadOnlyList<(DecisionVector Vector, decimal Difference)>> WaysOfShifts() =>
    [
        .. Enumerable.Range(0, groups.Length).Select(group => (IReadOnlyList<(DecisionVector, decimal)>)
        [
            .. Combinations(groups[group].Places).Select(space.Canonical).Distinct()
                .Select(vector => (vector, Difference(group, vector))),
        ]),
    ];

    private decimal Difference(int group, DecisionVector vector)
    {
        var (shift, places) = groups[group];
        var isOwn = true;
        Span<int> values = stackalloc int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            values[i] = vector[places[i]];
            isOwn &= values[i] == space.Baseline[places[i]];
        }

        return isOwn
            ? 0
            : differences.GetOrAdd((group, new DecisionVector(values)), _ => PriceOf([.. space.ChangesOf(shift, vector)]) - OfBaseline);
    }

    private decimal PriceOf(IReadOnlyList<Files.Scenarios.PlanChange> changes)
    {
        var certain = CertainOf(changes);
        return (certain.ContractedDkk ?? 0) + certain.Other.TotalDkk;
    }

    private CertainCost CertainOf(IReadOnlyList<Files.Scenarios.PlanChange> changes) =>
        variants.CostOf(changes.Aggregate(question.Baseline.Plan, (plan, change) => change.Apply(plan)));

    private IEnumerable<DecisionVector> Combinations(int[] places)
    {
        IEnumerable<DecisionVector> all = [space.Baseline];
        foreach (var place in places)
        {
            all = all.SelectMany(vector => Enumerable.Range(0, question.Decisions[place].Count).Select(value => vector.With(place, value)));
        }

        return all;
    }
}
