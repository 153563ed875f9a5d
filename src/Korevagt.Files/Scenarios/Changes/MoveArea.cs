using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Moves areas to another district.</summary>
internal sealed record MoveArea : ScenarioChange
{
    [Description("Ids of the areas.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Areas { get; init; }

    [Description("Id of their new district.")]
    public required string District { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        foreach (var fault in place.AllKnown("areas", Areas, KnownThings.Areas(plan))
            .Concat(place.Known("district", District, KnownThings.Districts(plan))))
        {
            yield return fault;
        }

        foreach (var (i, id) in Areas.Index())
        {
            if (plan.Areas.Any(area => area.Id == id && area.District == District))
            {
                yield return place.At(
                    $"areas[{i}]",
                    new(
                        $"ændrer intet: {Quoted.Text(id)} hører allerede til køreområdet {Quoted.Text(District)}",
                        $"changes nothing: {Quoted.Text(id)} belongs to district {Quoted.Text(District)} already"),
                    new("et område i et andet køreområde", "an area of another district"));
            }
        }
    }

    public override Plan Apply(Plan plan) => plan with
    {
        Areas = [.. plan.Areas.Select(area => Areas.Contains(area.Id) ? area with { District = District } : area)],
    };

    public override Text Describe(Plan plan)
    {
        var names = InWords.List(Areas.Select(id => plan.Areas.First(area => area.Id == id).Name));
        var district = plan.Districts.First(district => district.Id == District).Name;
        return new Text(
            $"{names.Danish} hører under køreområdet {district}",
            $"{names.English} {(Areas.Count == 1 ? "belongs" : "belong")} to the district {district}");
    }
}
