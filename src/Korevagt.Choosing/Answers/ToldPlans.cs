using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Answers;

/// <summary>The plans that an answer tells one by one, with figures of years that took no part in any choice.</summary>
internal sealed class ToldPlans
{
    private const int MostOfFront = 24;
    private const int MostNext = 5;

    private readonly Question question;
    private readonly PlanSpace space;
    private readonly FigureLayout layout;
    private readonly (int First, int Count) years;
    private readonly Promises promises;
    private readonly Archive archive;
    private readonly IReadOnlyList<DecisionVector> finalists;
    private readonly SelectionResult result;
    private readonly FrontStatement front;
    private readonly HeldRequirements held;
    private readonly List<(DecisionVector Plan, PlanRoles Role)> told = [];

    public ToldPlans(
        Question question, PlanSpace space, FigureLayout layout, (int First, int Count) years, Promises promises, Archive archive,
        IReadOnlyList<DecisionVector> finalists, SelectionResult result, FrontStatement front)
    {
        (this.question, this.space, this.layout, this.years) = (question, space, layout, years);
        (this.promises, this.archive, this.finalists, this.result, this.front) = (promises, archive, finalists, result, front);
        held = new HeldRequirements(question, space, promises);
        Add(space.Baseline, PlanRoles.Baseline);
        Add(result.Statement.Chosen, PlanRoles.Chosen);
        Add(result.Statement.Nearest, PlanRoles.Nearest);
        foreach (var own in space.Own)
        {
            Add(own, PlanRoles.Own);
        }

        foreach (var plan in Spread([.. front.OnFrontOfMeans.OrderBy(plan => space.ExactCost(finalists[plan]))
            .Where(plan => result.Plans[plan].Verdict != Verdict.SurelyMissed)]))
        {
            Add(finalists[plan], PlanRoles.Front);
        }

        foreach (var plan in Ranked().Where(plan => plan != result.Statement.Chosen).Take(MostNext))
        {
            Add(finalists[plan], PlanRoles.Next);
        }
    }

    /// <summary>Vectors of the plans told, by their numbers.</summary>
    public IReadOnlyList<DecisionVector> Vectors => [.. told.Select(plan => plan.Plan)];

    /// <summary>The vector of the chosen plan, or null.</summary>
    public DecisionVector? Chosen => result.Statement.Chosen is { } chosen ? finalists[chosen] : null;

    private int Years => years.Count;

    /// <summary>The plans.</summary>
    public IReadOnlyList<AnsweredPlan> All(CancellationToken cancellation)
    {
        var records = Records(Vectors, cancellation);
        return [.. told.Select((_, number) => Of(number, records))];
    }

    /// <summary>What each change of the chosen plan contributes.</summary>
    public IReadOnlyList<ChangeContribution> Contributions(CancellationToken cancellation)
    {
        if (Chosen is not { } chosen || PlanSpace.IsOutside(chosen))
        {
            return [];
        }

        var without = Enumerable.Range(0, chosen.Count - 1).Where(i => chosen[i] != space.Baseline[i])
            .Select(i => space.Canonical(chosen.With(i, space.Baseline[i])))
            .Where(plan => !plan.Equals(chosen)).Distinct().ToList();
        if (without.Count == 0)
        {
            return [];
        }

        var records = Records([chosen, .. without], cancellation);
        var aim = promises.Aims[0];
        return
        [
            .. without.Select((plan, i) => new ChangeContribution(
                ChangeBetween(plan, chosen),
                (decimal)(space.ExactCost(plan) - space.ExactCost(chosen)),
                Difference(aim.Measure, chosen, records[0], plan, records[i + 1]))),
        ];
    }

    /// <summary>Records of plans in the years of figures.</summary>
    public IReadOnlyList<YearsOfPlan> Records(IReadOnlyList<DecisionVector> plans, CancellationToken cancellation) =>
        archive.Round([.. plans.Select(plan => (plan, Years))], years.First, cancellation);

    /// <summary>The mean of a measure of one plan less that of another, year by year.</summary>
    public Estimate Difference(YearlyMeasure measure, DecisionVector plan, YearsOfPlan own, DecisionVector other, YearsOfPlan ofOther)
    {
        var (cost, costOfOther) = (space.ExactCost(plan), space.ExactCost(other));
        return Interval.Of([.. Enumerable.Range(0, Years).Select(year =>
            measure.Of(own[year], cost) - measure.Of(ofOther[year], costOfOther))]);
    }

    private AnsweredPlan Of(int number, IReadOnlyList<YearsOfPlan> records)
    {
        var (vector, role) = told[number];
        var place = finalists.ToList().IndexOf(vector);
        var judgement = result.Plans[place];
        var changes = space.ChangesOf(vector);
        var (cost, ofBaseline) = (space.ExactCost(vector), space.ExactCost(space.Baseline));
        return new AnsweredPlan(
            number,
            role,
            NameOf(vector),
            changes,
            Described(changes),
            PlanSpace.IsOutside(vector),
            (decimal)(ofBaseline - cost),
            space.Costs.CarHoursOf(space.Baseline) - space.Costs.CarHoursOf(vector),
            Interval.Of([.. Enumerable.Range(0, Years).Select(year => promises.Aims[0].Measure.Of(records[number][year], cost))]),
            FiguresOf(measure => Interval.Of([.. Enumerable.Range(0, Years).Select(year => measure.Of(records[number][year], cost))])),
            FiguresOf(measure => Difference(measure, vector, records[number], space.Baseline, records[0])),
            [
                .. question.Baseline.Plan.Districts.Select((_, district) => Difference(
                    YearlyMeasure.Figure(layout.PlaceOfP90(district)), vector, records[number], space.Baseline, records[0])),
            ],
            judgement.Verdict,
            [
                .. question.Requirements.Index().Where(requirement => promises.All.Index().Any(promise =>
                    ReferenceEquals(promise.Item.Requirement, requirement.Item)
                    && judgement.Requirements[promise.Index] != Verdict.SurelyMet)).Select(requirement => requirement.Index),
            ],
            judgement.BetterByAtMost,
            judgement.Verdict == Verdict.SurelyMissed ? null : Ranked().IndexOf(place) + 1,
            front.SurelyDominated.Contains(place),
            AgainstChosen(number, records))
        {
            Own = [.. space.Own.Index().Where(own => own.Item.Equals(vector)).Select(own => own.Index)],
            Requirements = held.Of(vector, records[number], records[0], Years),
        };
    }

    private Estimate? AgainstChosen(int number, IReadOnlyList<YearsOfPlan> records)
    {
        var chosen = told.FindIndex(plan => plan.Role.HasFlag(PlanRoles.Chosen));
        return chosen < 0
            ? null
            : Difference(promises.Aims[0].Measure, told[number].Plan, records[number], told[chosen].Plan, records[chosen]);
    }

    private PlanFigures FiguresOf(Func<YearlyMeasure, Estimate> of)
    {
        return new PlanFigures(
            Figure(QuestionFigure.P90), Figure(QuestionFigure.MeanResponse), Figure(QuestionFigure.UrgentP90),
            Figure(QuestionFigure.WithinTarget), Figure(QuestionFigure.LateVisits), Figure(QuestionFigure.HandedToDaytime),
            Figure(QuestionFigure.WorstDistrictP90), Figure(QuestionFigure.AnnualCost));

        Estimate Figure(QuestionFigure figure) => of(promises.MeasureOf(figure));
    }

    /// <summary>Finalists that do not surely break a requirement, the best by the mean of the first aim first.</summary>
    private List<int> Ranked() =>
    [
        .. Enumerable.Range(0, finalists.Count).Where(plan => result.Plans[plan].Verdict != Verdict.SurelyMissed)
            .OrderBy(plan => promises.Aims[0].SmallerIsBetter ? result.Plans[plan].MeanAim : -result.Plans[plan].MeanAim)
            .ThenBy(plan => finalists[plan]),
    ];

    private List<Text> Described(IReadOnlyList<PlanChange> changes)
    {
        var (plan, texts) = (question.Baseline.Plan, new List<Text>());
        foreach (var change in changes)
        {
            texts.Add(change.Describe(plan));
            plan = change.Apply(plan);
        }

        return texts;
    }

    private Text ChangeBetween(DecisionVector without, DecisionVector with)
    {
        var there = Described(space.ChangesOf(without));
        return Described(space.ChangesOf(with)).First(text => !there.Contains(text));
    }

    private string? NameOf(DecisionVector vector) =>
        space.Own.Index().Where(own => own.Item.Equals(vector)).Select(own => question.AlsoConsider[own.Index].Name).FirstOrDefault();

    private void Add(int? finalist, PlanRoles role)
    {
        if (finalist is { } place)
        {
            Add(finalists[place], role);
        }
    }

    private void Add(DecisionVector plan, PlanRoles role)
    {
        var at = told.FindIndex(known => known.Plan.Equals(plan));
        if (at < 0)
        {
            told.Add((plan, role));
        }
        else
        {
            told[at] = (plan, told[at].Role | role);
        }
    }

    private static List<int> Spread(List<int> plans) => plans.Count <= MostOfFront
        ? plans
        : [.. Enumerable.Range(0, MostOfFront).Select(i => plans[i * (plans.Count - 1) / (MostOfFront - 1)])];
}
