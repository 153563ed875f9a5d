using Korevagt.Domain.Plans;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Removes a shift.</summary>
internal sealed record RemoveShift : ShiftChange
{
    public override Plan Apply(Plan plan) => plan with
    {
        Shifts = [.. plan.Shifts.Where(shift => shift.Id != Shift)],
        Dispatch = plan.Dispatch.WithoutShift(Shift),
    };

    protected override ChangeDescription Describe(Plan plan, Shift shift, string english) =>
        new($"{shift.Name} nedlægges", $"{InWords.Sentence(english)} is removed");
}
