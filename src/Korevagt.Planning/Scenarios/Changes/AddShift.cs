using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Planning.Files;
using Korevagt.Planning.Files.Json;

namespace Korevagt.Planning.Scenarios.Changes;

/// <summary>Adds a shift.</summary>
internal sealed record AddShift : ScenarioChange
{
    [Description("The whole shift.")]
    public required ShiftDraft Shift { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        if (plan.Shifts.Any(shift => shift.Id == Shift.Id))
        {
            yield return place.At("shift.id", $"there is a shift {Quoted.Text(Shift.Id)} already", "an id of its own");
        }

        foreach (var fault in place.Known("shift.station", "station", Shift.Station, plan.Stations.Select(station => station.Id))
            .Concat(place.AllKnown("shift.districts", "district", Shift.Districts, plan.Districts.Select(district => district.Id)))
            .Concat(place.Known("shift.contract", "contract", Shift.Contract, plan.Contracts.Select(contract => contract.Id))))
        {
            yield return fault;
        }
    }

    public override Plan Apply(Plan plan) => plan with { Shifts = [.. plan.Shifts, PlanAssembly.Shift(Shift)] };

    public override ChangeDescription Describe(Plan plan)
    {
        var shift = PlanAssembly.Shift(Shift);
        var station = plan.Stations.First(station => station.Id == shift.Station).Name;
        return new ChangeDescription(
            $"{shift.Name} oprettes: {shift.Cars} {(shift.Cars == 1 ? "vogn" : "vogne")} fra {station} {InWords.Danish(shift.Hours)}",
            $"{InWords.Sentence(InWords.English(shift))} is added: {shift.Cars} {(shift.Cars == 1 ? "car" : "cars")} from {station}, {InWords.English(shift.Hours)}");
    }
}
