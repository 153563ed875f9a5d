using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes which districts a shift serves first.</summary>
internal sealed record SetShiftDistricts : ShiftChange
{
    [Description("Ids of the districts that it serves first.")]
    [Length(1, Patterns.MostDistricts)]
    public required IReadOnlyList<string> Districts { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        base.Resolve(plan, place)
            .Concat(place.AllKnown("districts", Districts, KnownThings.Districts(plan)));

    protected override Shift Change(Shift shift) =>
        shift.Districts.ToHashSet(StringComparer.Ordinal).SetEquals(Districts) ? shift : shift with { Districts = Districts };

    protected override Text Describe(Plan plan, Shift shift, Text name)
    {
        var (after, before) = (Names(plan, Districts), Names(plan, shift.Districts));
        return new Text(
            $"{name.Danish} dækker {after.Danish} i stedet for {before.Danish}",
            $"{name.English} serves {after.English} instead of {before.English}");
    }

    private static Text Names(Plan plan, IEnumerable<string> ids) =>
        InWords.List(ids.Select(id => plan.Districts.First(district => district.Id == id).Name));
}
