using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Files;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes which districts a shift serves first.</summary>
internal sealed record SetShiftDistricts : ShiftChange
{
    [Description("Ids of the districts that it serves first.")]
    [Length(1, Patterns.MostDistricts)]
    public required IReadOnlyList<string> Districts { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        base.Resolve(plan, place)
            .Concat(place.AllKnown("districts", "district", Districts, plan.Districts.Select(district => district.Id)));

    protected override Shift Change(Shift shift) =>
        shift.Districts.ToHashSet(StringComparer.Ordinal).SetEquals(Districts) ? shift : shift with { Districts = Districts };

    protected override ChangeDescription Describe(Plan plan, Shift shift, string english)
    {
        var (after, before) = (Names(plan, Districts), Names(plan, shift.Districts));
        return new ChangeDescription(
            $"{shift.Name} dækker {InWords.DanishList(after)} i stedet for {InWords.DanishList(before)}",
            $"{InWords.Sentence(english)} serves {InWords.EnglishList(after)} instead of {InWords.EnglishList(before)}");
    }

    private static List<string> Names(Plan plan, IEnumerable<string> ids) =>
        [.. ids.Select(id => plan.Districts.First(district => district.Id == id).Name)];
}
