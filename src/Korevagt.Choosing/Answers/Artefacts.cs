using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;
using NodaTime;
using Interval = Korevagt.Evaluation.Interval;

namespace Korevagt.Choosing.Answers;

/// <summary>
/// Whether what speaks for the chosen plan comes from how the model works: a search finds what it can exploit, and that is looked
/// for here.
/// </summary>
internal sealed class Artefacts(PreparedQuestion prepared, Promises promises)
{
    private const int MostYears = 20;

    private static readonly (Text Name, PlanChange Change, DispatchRule Rule)[] Rules =
    [
        (new("Planlæg forud", "Plan ahead"), PlanChange.SetDispatch(DispatchRule.PlanAhead), DispatchRule.PlanAhead),
        (new("Først fremme", "First to arrive"), PlanChange.SetDispatch(DispatchRule.FirstToArrive), DispatchRule.FirstToArrive),
        (
            new("Eget område først, hjælp 90 minutter før fristen", "Own district first, help 90 minutes before it is due"),
            PlanChange.SetDispatch(DispatchRule.DistrictFirst, helpLeadMinutes: 90),
            DispatchRule.DistrictFirst),
        (
            new("Eget område først, hjælp 150 minutter før fristen", "Own district first, help 150 minutes before it is due"),
            PlanChange.SetDispatch(DispatchRule.DistrictFirst, helpLeadMinutes: 150),
            DispatchRule.DistrictFirst),
    ];

    private int Years => Math.Min(MostYears, prepared.Settings.YearsOfFigures);

    /// <summary>The panel of the chosen plan; null where none is chosen.</summary>
    public ArtefactPanel? Of(ToldPlans told, CancellationToken cancellation)
    {
        if (told.Chosen is not { } chosen)
        {
            return null;
        }

        var baseline = prepared.Question.Baseline.Plan;
        var plan = prepared.Space.ChangesOf(chosen).Aggregate(baseline, (before, change) => change.Apply(before));
        return new ArtefactPanel(
            UnderRules(chosen, cancellation),
            [
                .. baseline.Districts.Where(district => HasCar(baseline, district.Id) && !HasCar(plan, district.Id))
                    .Select(district => district.Name),
            ],
            AcrossOpening(baseline, plan),
            Gain(told, chosen, baseline, plan, cancellation));
    }

    private List<(Text Rule, Estimate Difference, Estimate? AgainstOwn)> UnderRules(DecisionVector chosen, CancellationToken cancellation)
    {
        var space = prepared.Space;
        var baseline = prepared.Question.Baseline.Plan;
        var rules = Rules.Where(rule => baseline.Dispatch.Rule != rule.Rule && baseline.TravelMatrix is null).ToList();
        var plans = space.Own.Take(1).Where(own => !own.Equals(chosen)).Prepend(chosen).Prepend(space.Baseline).ToList();
        var rows = prepared.Simulate(
            [
                .. rules.SelectMany(rule => plans.Select(plan =>
                    (IReadOnlyList<PlanChange>)[.. space.ChangesOf(WithOwnDispatch(plan)), rule.Change])),
            ],
            ChoosingSettings.FirstYearOfFigures, Years, cancellation);
        var (aim, count) = (promises.Aims[0], prepared.Layout.Count);
        return [.. rules.Select((rule, i) => (rule.Name, Less(i, 0), plans.Count > 2 ? Less(i, 2) : null))];

        Estimate Less(int rule, int other) => Interval.Of(
            [.. Enumerable.Range(0, Years).Select(year => Value(rule, 1, year) - Value(rule, other, year))]);

        double Value(int rule, int plan, int year) => aim.Measure.Of(
            rows[rule * plans.Count + plan].AsSpan(year * count, count), space.ExactCost(plans[plan]));
    }

    private DecisionVector WithOwnDispatch(DecisionVector plan) => PlanSpace.IsOutside(plan)
        ? plan
        : prepared.Question.Decisions.Index().Where(decision => decision.Item.Shift is null)
            .Aggregate(plan, (vector, decision) => vector.With(decision.Index, prepared.Space.Baseline[decision.Index]));

    private static List<string> AcrossOpening(Plan baseline, Plan plan)
    {
        if (plan.DaytimeOpensHour is not { } hour)
        {
            return [];
        }

        var before = baseline.Shifts.ToDictionary(shift => shift.Id, StringComparer.Ordinal);
        return
        [
            .. plan.Shifts.Where(shift => RunsAcross(shift, hour)
                && !(before.TryGetValue(shift.Id, out var own) && RunsAcross(own, hour))).Select(shift => shift.Name),
        ];
    }

    private static bool RunsAcross(Shift shift, int hour)
    {
        var opening = new LocalTime(hour, 0);
        var (from, to) = (shift.Hours.From, shift.Hours.To);
        return shift.Hours.EndNextDate ? opening < to || opening > from : opening > from && opening < to;
    }

    /// <summary>Districts with fewer own car hours than before that are surely served sooner.</summary>
    private List<string> Gain(
        ToldPlans told, DecisionVector chosen, Plan baseline, Plan plan, CancellationToken cancellation)
    {
        // Where no district has fewer cars, as in the plan of today itself, nobody can gain by that.
        var fewer = baseline.Districts.Index().Where(district => Cars(plan, district.Item.Id) < Cars(baseline, district.Item.Id)).ToList();
        if (fewer.Count == 0)
        {
            return [];
        }

        var records = told.Records([prepared.Space.Baseline, chosen], cancellation);
        return
        [
            .. fewer.Where(district => told.Difference(
                    YearlyMeasure.Figure(prepared.Layout.PlaceOfP90(district.Index)), chosen, records[1], prepared.Space.Baseline, records[0]).High < 0)
                .Select(district => district.Item.Name),
        ];
    }

    private static bool HasCar(Plan plan, string district) => Cars(plan, district) > 0;

    private static int Cars(Plan plan, string district) =>
        plan.Shifts.Where(shift => shift.Districts.Contains(district, StringComparer.Ordinal)).Sum(shift => shift.Cars);
}
