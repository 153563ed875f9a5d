using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;

namespace Korevagt.Files.Baselines;

/// <summary>What every kind of file says about how visits are given to cars.</summary>
internal abstract record DispatchDraft : Sourced
{
    [Description("The rule. Left out, planAhead.")]
    public DispatchRule Rule { get; init; } = DispatchRule.PlanAhead;

    [Description(
        "For the rules districtFirst and urgencyReserve: a visit whose own district's cars are all busy waits for them until so "
        + "many minutes before it is due; then any car may take it. Left out, 0.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double HelpLeadMinutes { get; init; }

    [Description("Where a car goes after a visit while no other waits for it; left out, it goes home.")]
    public AfterVisitRule AfterVisit { get; init; } = AfterVisitRule.GoHome;

    [Description(
        "So many visits wait for a car at most; one more that no car takes at once is handed to another service. "
        + "0 is a loss system; left out, any number waits.")]
    [Range(0, 1_000_000)]
    public int? MostWaiting { get; init; }

    [Description("For the rule preferenceList: the order in which areas ask the shifts for a free car.")]
    [Length(1, Patterns.MostItems)]
    public IReadOnlyList<PreferenceFile>? Preferences { get; init; }

    [Description(PlanAheadTexts.Crossing + PlanAheadTexts.LeftOut + "10.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? CrossingMinutes { get; init; }

    [Description(PlanAheadTexts.Reach + PlanAheadTexts.LeftOut + "60.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? ReachMinutes { get; init; }

    [Description(PlanAheadTexts.HoldBack + PlanAheadTexts.LeftOut + "30.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double? HoldBackMinutes { get; init; }

    [Description(PlanAheadTexts.Depth + PlanAheadTexts.LeftOut + "3.")]
    [Range(1, PlanAheadTexts.MostDepth)]
    public int? PlanDepth { get; init; }
}
