using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Gives a shift another number of cars.</summary>
internal sealed record SetShiftCars : InheritedShiftChange
{
    [Description("The new number of cars.")]
    [Range(1, 50)]
    public required int Cars { get; init; }

    /// <summary>A shift keeps a car, so its districts are nobody else's unless an heir is named.</summary>
    protected override bool HandsOn(Shift before) => InheritedBy is not null;

    protected override IEnumerable<PlacedFault> CannotInherit(Plan plan, ChangePlace place) =>
        plan.Shifts.FirstOrDefault(shift => shift.Id == Shift) is { } before && Cars >= before.Cars
            ? [place.At(
                "inheritedBy",
                new("hører til færre vogne end før", "goes with fewer cars than before"),
                new($"færre end {before.Cars} vogne, eller ingen arving", $"fewer than {before.Cars} cars, or no heir"))]
            : [];

    protected override Shift Change(Shift shift) => shift with { Cars = Cars };

    protected override Text DescribeChange(Plan plan, Shift shift, Text name) => new(
        $"{name.Danish} har {Cars} {(Cars == 1 ? "vogn" : "vogne")} i stedet for {shift.Cars}",
        $"{name.English} has {Cars} {(Cars == 1 ? "car" : "cars")} instead of {shift.Cars}");
}
