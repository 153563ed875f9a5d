using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes how visits are given to cars.</summary>
[NeedsOneOf("rule", "helpLeadMinutes", "overtimeUntilHome", "afterVisit", "mostWaiting", "preferences",
    "crossingMinutes", "reachMinutes", "holdBackMinutes", "planDepth")]
internal sealed record SetDispatchRule : ScenarioChange
{
    [Description("The new rule.")]
    public DispatchRule? Rule { get; init; }

    [Description(
        "For the rules districtFirst and urgencyReserve: a visit whose own district's cars are all busy waits for them until so "
        + "many minutes before it is due.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? HelpLeadMinutes { get; init; }

    [Description("True when the contractor is paid until the car is back at its station.")]
    public bool? OvertimeUntilHome { get; init; }

    [Description("Where a car goes after a visit while no other waits for it.")]
    public AfterVisitRule? AfterVisit { get; init; }

    [Description("So many visits wait for a car at most; one more that no car takes at once is handed to another service.")]
    [Range(0, 1_000_000)]
    public int? MostWaiting { get; init; }

    [Description("For the rule preferenceList: the order in which areas ask the shifts for a free car; replaces all lists.")]
    [Length(1, Patterns.MostItems)]
    public IReadOnlyList<PreferenceFile>? Preferences { get; init; }

    [Description(PlanAheadTexts.Crossing)]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? CrossingMinutes { get; init; }

    [Description(PlanAheadTexts.Reach)]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? ReachMinutes { get; init; }

    [Description(PlanAheadTexts.HoldBack)]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? HoldBackMinutes { get; init; }

    [Description(PlanAheadTexts.Depth)]
    [Range(1, PlanAheadTexts.MostDepth)]
    public int? PlanDepth { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) => [];

    public override Plan Apply(Plan plan) => plan with
    {
        Dispatch = plan.Dispatch with
        {
            Rule = Rule ?? plan.Dispatch.Rule,
            HelpLeadMinutes = HelpLeadMinutes ?? plan.Dispatch.HelpLeadMinutes,
            OvertimeUntilHome = OvertimeUntilHome ?? plan.Dispatch.OvertimeUntilHome,
            AfterVisit = AfterVisit ?? plan.Dispatch.AfterVisit,
            MostWaiting = MostWaiting ?? plan.Dispatch.MostWaiting,
            Preferences = PlanAssembly.Preferences(Preferences) ?? plan.Dispatch.Preferences,
            PlanAhead = PlanAssembly.PlanAhead(
                Rule ?? plan.Dispatch.Rule, plan.Dispatch.PlanAhead, CrossingMinutes, ReachMinutes, HoldBackMinutes, PlanDepth),
        },
    };

    public override Text Describe(Plan plan)
    {
        List<Text> parts = [];
        if (Rule is { } rule)
        {
            parts.Add(InSentence(rule));
        }

        if (HelpLeadMinutes is { } minutes)
        {
            var number = InWords.Number(minutes);
            parts.Add(new(
                $"andre vogne hjælper {number.Danish} minutter før fristen",
                $"other cars help {number.English} minutes before a visit is due"));
        }

        if (OvertimeUntilHome is { } untilHome)
        {
            parts.Add(untilHome
                ? new("overtid betales, til vognen er hjemme", "overtime is paid until the car is home")
                : new("overtid betales, til sidste besøg slutter", "overtime is paid until the last visit ends"));
        }

        if (AfterVisit is { } afterVisit)
        {
            parts.Add(InSentence(afterVisit));
        }

        if (MostWaiting is { } most)
        {
            var number = InWords.Number((decimal)most);
            parts.Add(new(
                $"højst {number.Danish} besøg venter på en vogn, resten går til en anden tjeneste",
                $"{number.English} visits wait for a car at most, the others go to another service"));
        }

        if (Preferences is not null)
        {
            parts.Add(new("områderne spørger vognene i en ny rækkefølge", "areas ask the cars in a new order"));
        }

        AddPlanAhead(parts);
        return InWords.Sentence(parts);
    }

    /// <summary>What changes of the settings that only the rule planAhead reads.</summary>
    private void AddPlanAhead(List<Text> parts)
    {
        if (CrossingMinutes is { } crossing)
        {
            var (danish, english) = InWords.Number(crossing);
            parts.Add(new(
                $"en vogn fra et andet område skal ventes {danish} minutter tidligere",
                $"a car from another district must be expected {english} minutes earlier"));
        }

        if (ReachMinutes is { } reach)
        {
            var (danish, english) = InWords.Number(reach);
            parts.Add(new(
                $"vogne fra andre områder kører højst {danish} minutter til et besøg",
                $"cars from other districts drive {english} minutes to a visit at most"));
        }

        if (HoldBackMinutes is { } holdBack)
        {
            var (danish, english) = InWords.Number(holdBack);
            parts.Add(new(
                $"besøg, der ikke er akutte, venter på dagtid de sidste {danish} minutter før den",
                $"visits that are not acute wait for daytime in the last {english} minutes before it"));
        }

        if (PlanDepth is { } depth)
        {
            parts.Add(new(
                $"der planlægges højst {depth} besøg frem for hver vogn",
                $"{depth} visits at most are planned ahead for each car"));
        }
    }

    private static Text InSentence(DispatchRule rule) => rule switch
    {
        DispatchRule.DistrictFirst => new(
            "besøg går først til områdets egne vogne",
            "visits go to the district's own cars first"),
        DispatchRule.FirstToArrive => new(
            "besøg går til den vogn, der først kan være fremme",
            "visits go to the car that arrives first"),
        DispatchRule.StrictDistrict => new(
            "besøg går kun til områdets egne vogne",
            "visits go to the district's own cars only"),
        DispatchRule.UrgencyReserve => new(
            "besøg går først til områdets egne vogne, og den sidste ledige holdes til de mest hastende",
            "visits go to the district's own cars first, and the last free one is kept for the most urgent"),
        DispatchRule.LookAhead => new(
            "besøg går til den vogn, der først kan være fremme, også hvis den snart bliver ledig",
            "visits go to the car that arrives first, also if it is about to become free"),
        DispatchRule.PreferenceList => new(
            "besøg går til den første ledige vogn på områdets faste liste",
            "visits go to the first free car of the area's fixed list"),
        DispatchRule.PlanAhead => new(
            "besøg går til områdets egne vogne, med mindre en anden ventes at være klart tidligere fremme",
            "visits go to the district's own cars unless another is expected clearly earlier"),
        _ => throw new UnreachableException($"The rule {rule} has no sentence."),
    };

    private static Text InSentence(AfterVisitRule rule) => rule switch
    {
        AfterVisitRule.GoHome => new("efter et besøg kører vognen hjem", "after a visit a car drives home"),
        AfterVisitRule.WaitThere => new(
            "efter et besøg venter vognen hos patienten",
            "after a visit a car waits at the patient's place"),
        AfterVisitRule.BestUncoveredStation => new(
            "efter et besøg kører vognen til det vagtsted, der mest mangler en",
            "after a visit a car drives to the station that lacks one most"),
        _ => throw new UnreachableException($"The rule {rule} has no sentence."),
    };
}
