using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Puts a station elsewhere, and all shifts that wait there with it.</summary>
internal sealed record MoveStation : ScenarioChange
{
    [Description("Id of the station.")]
    public required string Station { get; init; }

    [Description("Its new position.")]
    public required PositionFile Position { get; init; }

    [Description("Its new name; without it the name stays.")]
    public string? Name { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        var unknown = place.Known("station", Station, KnownThings.Stations(plan));
        return plan.TravelMatrix is null ? unknown : unknown.Append(new PlacedFault(
            place.Path,
            new(
                "planen har sine egne køretider, og de følger ikke en position",
                "the plan brings its own driving times, which do not follow a position"),
            new("andre køretider i modellen", "other driving times in the model")));
    }

    /// <remarks>Where the position stays the plan stays: a name alone moves nothing.</remarks>
    public override Plan Apply(Plan plan)
    {
        var position = PlanAssembly.Point(Position);
        var before = plan.Stations.First(station => station.Id == Station);
        var after = before with { Position = position, Name = Name ?? before.Name };
        return before.Position == position
            ? plan
            : plan with { Stations = [.. plan.Stations.Select(station => station == before ? after : station)] };
    }

    public override Text Describe(Plan plan)
    {
        var before = plan.Stations.First(station => station.Id == Station);
        var meters = before.Position!.Value.MetersTo(PlanAssembly.Point(Position)!.Value);
        var kilometers = InWords.Number(Math.Round(meters / 1000, 1));
        return new Text(
            $"Vagtstedet {before.Name} flyttes {kilometers.Danish} km{(Name is null ? "" : $" til {Name}")}",
            $"The station {before.Name} moves {kilometers.English} km{(Name is null ? "" : $" to {Name}")}");
    }
}
