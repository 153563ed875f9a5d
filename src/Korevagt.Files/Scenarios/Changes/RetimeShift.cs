using System.ComponentModel;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Gives a shift other hours.</summary>
internal sealed record RetimeShift : InheritedShiftChange
{
    [Description("The new hours.")]
    public required HoursFile Hours { get; init; }

    protected override bool HandsOn(Shift before) => before.Hours != PlanAssembly.Hours(Hours);

    protected override Shift Change(Shift shift) => shift with { Hours = PlanAssembly.Hours(Hours) };

    protected override Text DescribeChange(Plan plan, Shift shift, Text name)
    {
        var (after, before) = (InWords.Of(PlanAssembly.Hours(Hours)), InWords.Of(shift.Hours));
        return new Text(
            $"{name.Danish} kører {after.Danish} i stedet for {before.Danish}",
            $"{name.English} is on duty {after.English} instead of {before.English}");
    }
}
