using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Lets the cars of a shift wait at another station.</summary>
internal sealed record SetShiftStation : ShiftChange
{
    [Description("Id of the new station.")]
    public required string Station { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        base.Resolve(plan, place).Concat(place.Known("station", Station, KnownThings.Stations(plan)));

    protected override Shift Change(Shift shift) => shift with { Station = Station };

    protected override Text Describe(Plan plan, Shift shift, Text name)
    {
        var names = plan.Stations.ToDictionary(station => station.Id, station => station.Name, StringComparer.Ordinal);
        return new Text(
            $"{name.Danish} holder ved {names[Station]} i stedet for {names[shift.Station]}",
            $"{name.English} waits at {names[Station]} instead of {names[shift.Station]}");
    }
}
