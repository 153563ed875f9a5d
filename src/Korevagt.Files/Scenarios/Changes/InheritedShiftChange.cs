using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

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
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public string? InheritedBy { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        return base.Resolve(plan, place).Concat(
            InheritedBy is not { } heir ? []
            : heir == Shift ? [place.At(
                "inheritedBy", new("nævner kørevagten selv", "names the shift itself"), new("en anden kørevagt", "another shift"))]
            : place.Known("inheritedBy", heir, KnownThings.Shifts(plan).But(Shift)).Concat(CannotInherit(plan, place)));
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

    protected override Text Describe(Plan plan, Shift shift, Text name)
    {
        var change = DescribeChange(plan, shift, name);
        if (InheritedBy is not { } id)
        {
            return change;
        }

        var heir = InWords.Of(plan.Shifts.First(other => other.Id == id));
        return new(
            $"{change.Danish}, og {heir.Danish} overtager dens køreområde",
            $"{change.English}, and {char.ToLowerInvariant(heir.English[0])}{heir.English[1..]} takes over its district");
    }

    /// <summary>The change in words, the heir apart.</summary>
    /// <param name="plan">The plan before the change.</param>
    /// <param name="shift">The shift before the change.</param>
    /// <param name="name">The shift's name, to begin a sentence with.</param>
    protected abstract Text DescribeChange(Plan plan, Shift shift, Text name);

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
