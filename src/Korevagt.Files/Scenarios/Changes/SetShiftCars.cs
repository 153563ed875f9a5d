using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Gives a shift another number of cars.</summary>
internal sealed record SetShiftCars : ShiftChange
{
    [Description("The new number of cars.")]
    [Range(1, 50)]
    public required int Cars { get; init; }

    protected override Shift Change(Shift shift) => shift with { Cars = Cars };

    protected override Text Describe(Plan plan, Shift shift, Text name) => new(
        $"{name.Danish} har {Cars} {(Cars == 1 ? "vogn" : "vogne")} i stedet for {shift.Cars}",
        $"{name.English} has {Cars} {(Cars == 1 ? "car" : "cars")} instead of {shift.Cars}");
}
