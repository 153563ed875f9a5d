using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Adds a shift.</summary>
internal sealed record AddShift : ScenarioChange
{
    [Description("The whole shift.")]
    public required ShiftDraft Shift { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        if (plan.Shifts.Any(shift => shift.Id == Shift.Id))
        {
            yield return place.At("shift.id", ThingTexts.Exists(ThingTexts.Shift, Shift.Id), FileTexts.AnIdOfItsOwn);
        }

        var unknown = place.Known("shift.station", Shift.Station, KnownThings.Stations(plan))
            .Concat(place.AllKnown("shift.districts", Shift.Districts, KnownThings.Districts(plan)))
            .Concat(Contract(plan, place));
        foreach (var fault in unknown)
        {
            yield return fault;
        }
    }

    public override Plan Apply(Plan plan) => plan with
    {
        Shifts = [.. plan.Shifts, PlanAssembly.Shift(Shift)],
        Dispatch = plan.Dispatch.WithShift(Shift.Id),
    };

    public override Text Describe(Plan plan)
    {
        var shift = PlanAssembly.Shift(Shift);
        var station = plan.Stations.First(station => station.Id == shift.Station).Name;
        var cars = shift.Cars == 1 ? new Text("1 vogn", "1 car") : new Text($"{shift.Cars} vogne", $"{shift.Cars} cars");
        var (name, hours) = (InWords.Of(shift), InWords.Of(shift.Hours));
        return new Text(
            $"{name.Danish} oprettes: {cars.Danish} fra {station} {hours.Danish}",
            $"{name.English} is added: {cars.English} from {station}, {hours.English}");
    }

    private IEnumerable<PlacedFault> Contract(Plan plan, ChangePlace place)
    {
        var contracts = KnownThings.Contracts(plan);
        return Shift.Contract is { } named ? place.Known("shift.contract", named, contracts)
            : plan.Contracts.Count > 0 ? [place.At("shift.contract", FileTexts.IsMissing, contracts.Expectation)]
            : [];
    }
}
