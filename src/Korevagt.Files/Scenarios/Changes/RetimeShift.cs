using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Gives a shift other hours.</summary>
internal sealed record RetimeShift : InheritedShiftChange
{
    [Description("The new hours.")]
    public required HoursFile Hours { get; init; }

    protected override bool HandsOn(Shift before) => before.Hours != PlanAssembly.Hours(Hours);

    protected override Shift Change(Shift shift) => shift with { Hours = PlanAssembly.Hours(Hours) };

    protected override ChangeDescription DescribeChange(Plan plan, Shift shift, string english)
    {
        var hours = PlanAssembly.Hours(Hours);
        return new ChangeDescription(
            $"{shift.Name} kører {InWords.Danish(hours)} i stedet for {InWords.Danish(shift.Hours)}",
            $"{InWords.Sentence(english)} is on duty {InWords.English(hours)} instead of {InWords.English(shift.Hours)}");
    }
}
