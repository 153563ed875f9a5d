using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Removes a shift.</summary>
internal sealed record RemoveShift : ShiftChange
{
    public override Plan Apply(Plan plan) => plan with
    {
        Shifts = [.. plan.Shifts.Where(shift => shift.Id != Shift)],
        Dispatch = plan.Dispatch.WithoutShift(Shift),
    };

    protected override Text Describe(Plan plan, Shift shift, Text name) =>
        new($"{name.Danish} nedlægges", $"{name.English} is removed");
}
