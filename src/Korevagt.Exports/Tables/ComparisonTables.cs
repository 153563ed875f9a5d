using Korevagt.Evaluation;

namespace Korevagt.Exports.Tables;

/// <summary>
/// A comparison as tables: summary, costs, districts, municipalities, areas, shifts and provenance. The baseline stands first in each.
/// </summary>
public static class ComparisonTables
{
    /// <summary>The names of the tables, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["summary", "costs", "districts", "municipalities", "areas", "shifts", "provenance"];

    /// <summary>All tables, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<DataTable> Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return
        [
            Summary(comparison), CostTable.Of(comparison), Districts(comparison), Municipalities(comparison),
            Areas(comparison), Shifts(comparison), ProvenanceTable.Of(comparison),
        ];
    }

    private static DataTable Summary(Comparison comparison) => new(
        "summary", new("Oversigt", "Summary"),
        [
            Plan,
            new("annualCostDkk", new("Udgifter regnet med, kr.", "Costs counted, DKK"), ColumnKind.Number),
            new("contractorsDkk", new("Vognmændenes honorar, kr.", "Contractors' fee, DKK"), ColumnKind.Number),
            new(
                "contractedCostDkk", new("Heraf timer og vagtstarter, kr.", "Of this hours and shift starts, DKK"),
                ColumnKind.Number),
            new("otherCostsDkk", new("Øvrige udgifter, kr.", "Other costs, DKK"), ColumnKind.Number),
            new("savingDkkPerYear", new("Besparelse om året, kr.", "Saving a year, DKK"), ColumnKind.Number),
            new("savingLowDkk", new("Besparelse, nedre 95 %", "Saving, lower 95%"), ColumnKind.Number),
            new("savingHighDkk", new("Besparelse, øvre 95 %", "Saving, upper 95%"), ColumnKind.Number),
            new("savingRangeLowDkk", new("Besparelse over læsninger af prisen, mindst", "Saving over the readings of the price, least"), ColumnKind.Number),
            new("savingRangeHighDkk", new("Besparelse over læsninger af prisen, højst", "Saving over the readings of the price, most"), ColumnKind.Number),
            new("savingFirstYearDkk", new("Besparelse første år, kr.", "Saving in the first year, DKK"), ColumnKind.Number),
            new("firstYearRangeLowDkk", new("Første år over læsninger af prisen, mindst", "First year over the readings of the price, least"), ColumnKind.Number),
            new("firstYearRangeHighDkk", new("Første år over læsninger af prisen, højst", "First year over the readings of the price, most"), ColumnKind.Number),
            new("effectiveFrom", new("Gælder fra", "Effective from"), ColumnKind.Date),
            new("contractedHoursPerYear", new("Vogntimer om året", "Car hours a year"), ColumnKind.Number, 1),
            Visits,
            new("visitedPerYear", new("Gennemførte besøg", "Visits made"), ColumnKind.Number, 1),
            HandedToDaytime, HeldForPractice,
            new("meanResponseMinutes", new("Responstid, middel, min.", "Response, mean, min"), ColumnKind.Number, 1),
            new("p90ResponseMinutes", new("Responstid, 90 %, min.", "Response, 90%, min"), ColumnKind.Number, 1),
            Within,
            new("meanResponseChangeMinutes", new("Ændring af middel, min.", "Change of mean, min"), ColumnKind.Number, 2),
            new("meanResponseChangeLow", new("Ændring, nedre 95 %", "Change, lower 95%"), ColumnKind.Number, 2),
            new("meanResponseChangeHigh", new("Ændring, øvre 95 %", "Change, upper 95%"), ColumnKind.Number, 2),
            new("withinTargetChange", new("Ændring af andel i mål", "Change of share in target"), ColumnKind.Share, 2),
            new("withinTargetChangeLow", new("Andel, nedre 95 %", "Share, lower 95%"), ColumnKind.Share, 2),
            new("withinTargetChangeHigh", new("Andel, øvre 95 %", "Share, upper 95%"), ColumnKind.Share, 2),
        ],
        [
            [.. Figures(comparison.Baseline.Name, comparison.Baseline.Evaluation, null)],
            .. comparison.Scenarios.Select(scenario => Figures(scenario.Name, scenario.Evaluation, scenario)),
        ]);

    private static object?[] Figures(string name, PlanEvaluation plan, ScenarioComparison? scenario) =>
    [
        name, plan.AnnualCostDkk?.Mean, plan.Costs.Contractors?.TotalDkk.Mean, plan.ContractedCostDkk, plan.Costs.OtherDkk?.Mean,
        scenario?.SavingDkkPerYear?.Mean, scenario?.SavingDkkPerYear?.Low, scenario?.SavingDkkPerYear?.High,
        scenario?.SavingRange?.LowDkk, scenario?.SavingRange?.HighDkk,
        scenario?.SavingFirstYearDkk, scenario?.FirstYearRange?.LowDkk, scenario?.FirstYearRange?.HighDkk, scenario?.EffectiveFrom,
        plan.ContractedHoursPerYear, plan.VisitsPerYear, plan.VisitedPerYear, plan.HandedToDaytimePerYear, plan.HeldForPracticePerYear,
        plan.ResponseMinutes?.Mean, plan.ResponseMinutes?.P90, plan.WithinTargetShare.Mean,
        scenario?.Delta.MeanResponseMinutes.Mean, scenario?.Delta.MeanResponseMinutes.Low, scenario?.Delta.MeanResponseMinutes.High,
        scenario?.Delta.WithinTargetShare.Mean, scenario?.Delta.WithinTargetShare.Low, scenario?.Delta.WithinTargetShare.High,
    ];

    private static DataTable Districts(Comparison comparison) => new(
        "districts", new("Køreområder", "Districts"),
        [
            Plan, new("district", new("Køreområde", "District")), new("name", new("Navn", "Name")), Visits,
            .. Response,
            new("meanChangeMinutes", new("Ændring af middel, min.", "Change of mean, min"), ColumnKind.Number, 2),
            new("meanChangeLow", new("Ændring af middel, nedre 95 %", "Change of mean, lower 95%"), ColumnKind.Number, 2),
            new("meanChangeHigh", new("Ændring af middel, øvre 95 %", "Change of mean, upper 95%"), ColumnKind.Number, 2),
            new("p90ChangeMinutes", new("Ændring af 90 %, min.", "Change of 90%, min"), ColumnKind.Number, 2),
            new("p90ChangeLow", new("Ændring, nedre 95 %", "Change, lower 95%"), ColumnKind.Number, 2),
            new("p90ChangeHigh", new("Ændring, øvre 95 %", "Change, upper 95%"), ColumnKind.Number, 2),
        ],
        [
            .. from plan in Plans(comparison)
               from district in plan.Evaluation.Districts
               let change = plan.Scenario?.Districts.FirstOrDefault(other => other.District == district.Id)?.Delta
               let mean = change?.MeanResponseMinutes
               let p90 = change?.P90ResponseMinutes
               select (object?[])[
                   plan.Name, district.Id, district.Name, .. Group(district), mean?.Mean, mean?.Low, mean?.High, p90?.Mean, p90?.Low,
                   p90?.High],
        ]);

    /// <summary>By municipality; a plan without them has no rows.</summary>
    private static DataTable Municipalities(Comparison comparison) => new(
        "municipalities", new("Kommuner", "Municipalities"),
        [
            Plan, new("municipality", new("Kommunekode", "Municipality code")), new("name", new("Navn", "Name")), Visits,
            new("meanResponseMinutes", new("Responstid, middel, min.", "Response, mean, min"), ColumnKind.Number, 1),
            new("meanResponseMinutesBefore", new("Middel før, min.", "Mean before, min"), ColumnKind.Number, 1),
            new("p90ResponseMinutes", new("Responstid, 90 %, min.", "Response, 90%, min"), ColumnKind.Number, 1),
            new("p90ResponseMinutesBefore", new("90 % før, min.", "90% before, min"), ColumnKind.Number, 1),
            Within,
            new("withinTargetShareBefore", new("Andel i mål før", "Share in target before"), ColumnKind.Share, 1),
        ],
        [
            .. from scenario in comparison.Scenarios
               from place in scenario.Municipalities
               select (object?[])[
                   scenario.Name, place.Code, place.Name, place.VisitsPerYear,
                   place.MeanResponseMinutes.Scenario, place.MeanResponseMinutes.Baseline,
                   place.P90ResponseMinutes.Scenario, place.P90ResponseMinutes.Baseline,
                   place.WithinTargetShare.Scenario, place.WithinTargetShare.Baseline],
        ]);

    private static DataTable Areas(Comparison comparison) => new(
        "areas", new("Områder", "Areas"),
        [
            Plan, new("area", new("Område", "Area")), new("name", new("Navn", "Name")),
            new("district", new("Køreområde", "District")), Visits,
            .. Response,
            new("meanResponseMinutesBefore", new("Middel før, min.", "Mean before, min"), ColumnKind.Number, 1),
            new("p90ResponseMinutesBefore", new("90 % før, min.", "90% before, min"), ColumnKind.Number, 1),
            new("withinTargetShareBefore", new("Andel i mål før", "Share in target before"), ColumnKind.Share, 1),
        ],
        [
            .. from plan in Plans(comparison)
               from area in plan.Evaluation.Areas.Zip(plan.Areas)
               let before = plan.Scenario?.Areas.FirstOrDefault(other => other.Area == area.First.Id)
               select (object?[])[
                   plan.Name, area.First.Id, area.First.Name, area.Second, .. Group(area.First),
                   before?.MeanResponseMinutes.Baseline, before?.P90ResponseMinutes.Baseline, before?.WithinTargetShare.Baseline],
        ]);

    private static DataTable Shifts(Comparison comparison) => new(
        "shifts", new("Vagter", "Shifts"),
        [
            Plan, new("shift", new("Vagt", "Shift")), new("name", new("Navn", "Name")),
            new("cars", new("Vogne", "Cars"), ColumnKind.Number),
            new("hoursPerYear", new("Vogntimer om året", "Car hours a year"), ColumnKind.Number, 1), Visits,
            new("kilometersPerYear", new("Kilometer om året", "Kilometres a year"), ColumnKind.Number),
            new("overtimeHoursPerYear", new("Overtidstimer om året", "Overtime hours a year"), ColumnKind.Number, 1),
            new("utilization", new("Udnyttelse", "Utilization"), ColumnKind.Share, 1),
            new("annualCostDkk", new("Vognmandens honorar, kr.", "Contractor's fee, DKK"), ColumnKind.Number),
        ],
        [
            .. from plan in Plans(comparison)
               from shift in plan.Evaluation.Shifts
               select (object?[])[
                   plan.Name, shift.Shift, shift.Name, shift.Cars, shift.HoursPerYear, shift.VisitsPerYear, shift.KilometersPerYear,
                   shift.OvertimeHoursPerYear, shift.Utilization, shift.AnnualCostDkk],
        ]);

    private static readonly DataColumn Plan = new("plan", new("Plan", "Plan"));
    private static readonly DataColumn Visits = new("visitsPerYear", new("Besøg om året", "Visits a year"), ColumnKind.Number, 1);
    private static readonly DataColumn Within = new(
        "withinTargetShare", new("Andel i mål", "Share in target"), ColumnKind.Share, 1);

    private static readonly DataColumn HandedToDaytime = new(
        "handedToDaytimePerYear", new("Overladt til dagtiden", "Handed to daytime"), ColumnKind.Number, 1);

    private static readonly DataColumn HeldForPractice = new(
        "heldForPracticePerYear", new("Afventer egen læge", "Waiting for the own practice"), ColumnKind.Number, 1);

    private static readonly DataColumn[] Response =
    [
        HandedToDaytime, HeldForPractice,
        new("meanResponseMinutes", new("Responstid, middel, min.", "Response, mean, min"), ColumnKind.Number, 1),
        new("p50ResponseMinutes", new("Responstid, median, min.", "Response, median, min"), ColumnKind.Number, 1),
        new("p90ResponseMinutes", new("Responstid, 90 %, min.", "Response, 90%, min"), ColumnKind.Number, 1),
        Within,
    ];

    private static object?[] Group(GroupFigures group) =>
    [
        group.VisitsPerYear, group.HandedToDaytimePerYear, group.HeldForPracticePerYear, group.ResponseMinutes?.Mean,
        group.ResponseMinutes?.P50, group.ResponseMinutes?.P90, group.WithinTargetShare,
    ];

    private static IEnumerable<(string Name, PlanEvaluation Evaluation, IEnumerable<string> Areas, ScenarioComparison? Scenario)> Plans(Comparison comparison) =>
        comparison.Scenarios
            .Select(scenario => (scenario.Name, scenario.Evaluation, scenario.Plan.Areas.Select(area => area.District), (ScenarioComparison?)scenario))
            .Prepend((comparison.Baseline.Name, comparison.Baseline.Evaluation, comparison.Baseline.Plan.Areas.Select(area => area.District), null));
}
