using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Removes a shift. What it had inherited goes on to its own heir.</summary>
internal sealed record RemoveShift : InheritedShiftChange
{
    public override Plan Apply(Plan plan)
    {
        var after = base.Apply(plan);
        return after with
        {
            Shifts = [.. after.Shifts.Where(shift => shift.Id != Shift)],
            Dispatch = after.Dispatch.WithoutShift(Shift),
            Inheritances =
            [
                .. after.Inheritances.Select(inheritance => inheritance.Heir == Shift
                    ? inheritance with { Heir = InheritedBy }
                    : inheritance),
            ],
        };
    }

    protected override bool HandsOn(Shift before) => true;

    protected override Text DescribeChange(Plan plan, Shift shift, Text name) =>
        new($"{name.Danish} nedlægges", $"{name.English} is removed");
}
