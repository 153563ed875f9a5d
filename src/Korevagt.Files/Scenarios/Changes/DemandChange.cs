using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>What the changes of the demand have in common: the visits concerned.</summary>
internal abstract record DemandChange : ScenarioChange
{
    [Description("Ids of the areas concerned; without it all.")]
    [Length(1, Patterns.MostItems)]
    public IReadOnlyList<string>? Areas { get; init; }

    [Description("The hours concerned; without it all. Whole hours.")]
    public HoursFile? Hours { get; init; }

    [Description("Id of the urgency concerned; without it all.")]
    public string? Urgency { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        foreach (var fault in place.AllKnown("areas", "area", Areas, plan.Areas.Select(area => area.Id)))
        {
            yield return fault;
        }

        if (Hours is not null && !SampleHours.AreWhole(PlanAssembly.Hours(Hours)))
        {
            yield return place.At("hours", "do not keep to whole hours", SampleHours.WholeHours);
        }

        foreach (var fault in Urgency is null ? [] : place.Known("urgency", "urgency", Urgency, plan.Urgencies.Select(u => u.Id)))
        {
            yield return fault;
        }
    }

    /// <summary>The plan with one more adjustment of its demand.</summary>
    protected Plan Adjusted(Plan plan, double factor, bool movesToDaytime) => plan with
    {
        DemandAdjustments =
        [
            .. plan.DemandAdjustments,
            new DemandAdjustment
            {
                Factor = factor,
                Areas = Areas,
                Hours = Hours is null ? null : PlanAssembly.Hours(Hours),
                Urgency = Urgency,
                MovesToDaytime = movesToDaytime,
            },
        ],
    };

    /// <summary>The visits concerned, to stand after "besøg": " af hastegraden Akut kl. 16-23 alle dage i Skive".</summary>
    protected string DanishSelection(Plan plan) =>
        (Urgency is null ? "" : $" af hastegraden {UrgencyName(plan)}")
        + (Hours is null ? "" : $" {InWords.Danish(PlanAssembly.Hours(Hours))}")
        + (Areas is null ? " i hele regionen" : $" i {InWords.DanishList(AreaNames(plan))}");

    /// <summary>The visits concerned, to stand after "visits".</summary>
    protected string EnglishSelection(Plan plan) =>
        (Urgency is null ? "" : $" of urgency {UrgencyName(plan)}")
        + (Hours is null ? "" : $" {InWords.English(PlanAssembly.Hours(Hours))}")
        + (Areas is null ? " in the whole region" : $" in {InWords.EnglishList(AreaNames(plan))}");

    private string UrgencyName(Plan plan) => plan.Urgencies.First(urgency => urgency.Id == Urgency).Name;

    private List<string> AreaNames(Plan plan) => [.. Areas!.Select(id => plan.Areas.First(area => area.Id == id).Name)];
}
