using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

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
        foreach (var fault in place.AllKnown("areas", Areas, KnownThings.Areas(plan)))
        {
            yield return fault;
        }

        if (Hours is not null && !SampleHours.AreWhole(PlanAssembly.Hours(Hours)))
        {
            yield return place.At(
                "hours", new("holder sig ikke til hele timer", "do not keep to whole hours"), SampleHours.WholeHours);
        }

        foreach (var fault in Urgency is null ? [] : place.Known("urgency", Urgency, KnownThings.Urgencies(plan)))
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
    protected Text Selection(Plan plan)
    {
        List<Text> parts = [];
        if (Urgency is not null)
        {
            var name = plan.Urgencies.First(urgency => urgency.Id == Urgency).Name;
            parts.Add(new($" af hastegraden {name}", $" of urgency {name}"));
        }

        if (Hours is not null)
        {
            var (danish, english) = InWords.Of(PlanAssembly.Hours(Hours));
            parts.Add(new($" {danish}", $" {english}"));
        }

        if (Areas is null)
        {
            parts.Add(new(" i hele regionen", " in the whole region"));
        }
        else
        {
            var (danish, english) = InWords.List(Areas.Select(id => plan.Areas.First(area => area.Id == id).Name));
            parts.Add(new($" i {danish}", $" in {english}"));
        }

        return new Text(string.Concat(parts.Select(part => part.Danish)), string.Concat(parts.Select(part => part.English)));
    }
}
