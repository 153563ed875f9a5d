using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Files.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>
/// What the changes that take cars or hours from a shift have in common: under the rule planAhead another shift serves its
/// districts in their place.
/// </summary>
internal abstract record InheritedShiftChange : ShiftChange
{
    [Description(
        "For the rule planAhead: id of the shift that serves the districts first as well, while it is on duty in the hours that "
        + "the shift had. Left out, a district without a car is served by the shift on duty that is nearest by driving time.")]
    [RegularExpression(Patterns.Id)]
    public string? InheritedBy { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        List<string> others = [.. plan.Shifts.Select(shift => shift.Id).Where(id => id != Shift)];
        return base.Resolve(plan, place).Concat(
            InheritedBy is not { } heir ? []
            : heir == Shift ? [place.At("inheritedBy", "names the shift itself", "another shift")]
            : place.Known("inheritedBy", "shift", heir, others).Concat(CannotInherit(plan, place)));
    }

    public override Plan Apply(Plan plan)
    {
        var (before, after) = (plan.Shifts.First(shift => shift.Id == Shift), base.Apply(plan));
        return HandsOn(before) ? after with { Inheritances = [.. after.Inheritances, HandedOn(before)] } : after;
    }

    /// <summary>Whether the shift leaves districts to others.</summary>
    protected abstract bool HandsOn(Shift before);

    /// <summary>Everything that keeps the heir named from inheriting.</summary>
    protected virtual IEnumerable<PlacedFault> CannotInherit(Plan plan, ChangePlace place) => [];

    protected override ChangeDescription Describe(Plan plan, Shift shift, string english)
    {
        var change = DescribeChange(plan, shift, english);
        if (InheritedBy is not { } id)
        {
            return change;
        }

        var heir = plan.Shifts.First(other => other.Id == id);
        return new ChangeDescription(
            $"{change.Danish}, og {heir.Name} overtager dens køreområde",
            $"{change.English}, and {InWords.English(heir)} takes over its district");
    }

    /// <summary>The change in words, the heir apart.</summary>
    protected abstract ChangeDescription DescribeChange(Plan plan, Shift shift, string english);

    private Inheritance HandedOn(Shift before) => new()
    {
        Shift = before.Id,
        Name = before.Name,
        Station = before.Station,
        Districts = before.Districts,
        Hours = before.Hours,
        Heir = InheritedBy,
    };
}
