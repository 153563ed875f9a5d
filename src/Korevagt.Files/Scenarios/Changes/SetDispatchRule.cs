using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes how visits are given to cars.</summary>
[NeedsOneOf("rule", "helpLeadMinutes", "overtimeUntilHome", "afterVisit", "mostWaiting", "preferences",
    "crossingMinutes", "reachMinutes", "holdBackMinutes", "planDepth")]
internal sealed record SetDispatchRule : ScenarioChange
{
    [Description("The new rule.")]
    public DispatchRule? Rule { get; init; }

    [Description("A visit whose own district's cars are all busy waits for them until so many minutes before it is due.")]
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

    public override ChangeDescription Describe(Plan plan)
    {
        List<string> danish = [];
        List<string> english = [];
        if (Rule is { } rule)
        {
            var (inDanish, inEnglish) = rule switch
            {
                DispatchRule.DistrictFirst =>
                    ("besøg går først til områdets egne vogne", "visits go to the district's own cars first"),
                DispatchRule.FirstToArrive =>
                    ("besøg går til den vogn, der først kan være fremme", "visits go to the car that arrives first"),
                DispatchRule.StrictDistrict =>
                    ("besøg går kun til områdets egne vogne", "visits go to the district's own cars only"),
                DispatchRule.UrgencyReserve =>
                    ("besøg går først til områdets egne vogne, og den sidste ledige holdes til de mest hastende",
                        "visits go to the district's own cars first, and the last free one is kept for the most urgent"),
                DispatchRule.LookAhead =>
                    ("besøg går til den vogn, der først kan være fremme, også hvis den snart bliver ledig",
                        "visits go to the car that arrives first, also if it is about to become free"),
                DispatchRule.PreferenceList =>
                    ("besøg går til den første ledige vogn på områdets faste liste",
                        "visits go to the first free car of the area's fixed list"),
                DispatchRule.PlanAhead =>
                    ("besøg går til områdets egne vogne, med mindre en anden ventes at være klart tidligere fremme",
                        "visits go to the district's own cars unless another is expected clearly earlier"),
                _ => throw new UnreachableException($"The rule {rule} has no sentence."),
            };
            danish.Add(inDanish);
            english.Add(inEnglish);
        }

        if (HelpLeadMinutes is { } minutes)
        {
            danish.Add($"andre vogne hjælper {InWords.DanishNumber(minutes)} minutter før fristen");
            english.Add($"other cars help {InWords.EnglishNumber(minutes)} minutes before a visit is due");
        }

        if (OvertimeUntilHome is { } untilHome)
        {
            danish.Add($"overarbejde betales, til {(untilHome ? "vognen er hjemme" : "sidste besøg slutter")}");
            english.Add($"overtime is paid until {(untilHome ? "the car is home" : "the last visit ends")}");
        }

        if (AfterVisit is { } afterVisit)
        {
            var (inDanish, inEnglish) = afterVisit switch
            {
                AfterVisitRule.GoHome => ("kører vognen hjem", "drives home"),
                AfterVisitRule.WaitThere => ("venter vognen hos patienten", "waits at the patient's place"),
                AfterVisitRule.BestUncoveredStation =>
                    ("kører vognen til det udgangspunkt, der mest mangler en", "drives to the station that lacks one most"),
                _ => throw new UnreachableException($"The rule {afterVisit} has no sentence."),
            };
            danish.Add($"efter et besøg {inDanish}");
            english.Add($"after a visit a car {inEnglish}");
        }

        if (MostWaiting is { } most)
        {
            danish.Add($"højst {InWords.DanishNumber((decimal)most)} besøg venter på en vogn, resten går til en anden tjeneste");
            english.Add($"{InWords.EnglishNumber((decimal)most)} visits wait for a car at most, the others go to another service");
        }

        if (Preferences is not null)
        {
            danish.Add("områderne spørger vognene i en ny rækkefølge");
            english.Add("areas ask the cars in a new order");
        }

        if (CrossingMinutes is { } crossing)
        {
            danish.Add($"en vogn fra et andet område skal ventes {InWords.DanishNumber(crossing)} minutter tidligere");
            english.Add($"a car from another district must be expected {InWords.EnglishNumber(crossing)} minutes earlier");
        }

        if (ReachMinutes is { } reach)
        {
            danish.Add($"vogne fra andre områder kører højst {InWords.DanishNumber(reach)} minutter til et besøg");
            english.Add($"cars from other districts drive {InWords.EnglishNumber(reach)} minutes to a visit at most");
        }

        if (HoldBackMinutes is { } holdBack)
        {
            danish.Add($"besøg, der ikke er akutte, venter på dagtid de sidste {InWords.DanishNumber(holdBack)} minutter før den");
            english.Add($"visits that are not acute wait for daytime in the last {InWords.EnglishNumber(holdBack)} minutes before it");
        }

        if (PlanDepth is { } depth)
        {
            danish.Add($"der planlægges højst {depth} besøg frem for hver vogn");
            english.Add($"{depth} visits at most are planned ahead for each car");
        }

        return new ChangeDescription(
            InWords.Sentence(InWords.DanishList(danish)), InWords.Sentence(InWords.EnglishList(english)));
    }
}
