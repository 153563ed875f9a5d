using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>
/// The things of one kind that a file may name. They are named by their ids; who writes the name that people read is told the id.
/// </summary>
/// <param name="kind">What they are, as <see cref="ThingTexts"/> calls it.</param>
/// <param name="things">Their ids and names; a name may be empty where they have none.</param>
internal sealed class KnownThings(Text kind, IEnumerable<(string Id, string Name)> things)
{
    private readonly List<(string Id, string Name)> things = [.. things];

    public static KnownThings Shifts(Plan plan) => new(ThingTexts.Shift, plan.Shifts.Select(shift => (shift.Id, shift.Name)));

    public static KnownThings Stations(Plan plan) =>
        new(ThingTexts.Station, plan.Stations.Select(station => (station.Id, station.Name)));

    public static KnownThings Districts(Plan plan) =>
        new(ThingTexts.District, plan.Districts.Select(district => (district.Id, district.Name)));

    public static KnownThings Areas(Plan plan) => new(ThingTexts.Area, plan.Areas.Select(area => (area.Id, area.Name)));

    public static KnownThings Municipalities(Plan plan) =>
        new(ThingTexts.Municipality, plan.Municipalities.Select(municipality => (municipality.Code, municipality.Name)));

    public static KnownThings Contracts(Plan plan) =>
        new(ThingTexts.Contract, plan.Contracts.Select(contract => (contract.Id, contract.Name)));

    public static KnownThings Urgencies(Plan plan) =>
        new(ThingTexts.Urgency, plan.Urgencies.Select(urgency => (urgency.Id, urgency.Name)));

    public static KnownThings Targets(Plan plan) =>
        new(ThingTexts.Target, plan.Targets.Select(target => (target.Id, target.Name)));

    public static KnownThings DrivingBands(Plan plan) =>
        new(ThingTexts.DrivingBand, plan.Driving.Bands.Select(band => (band.Id, "")));

    /// <summary>The same things without one.</summary>
    public KnownThings But(string id) => new(kind, things.Where(thing => thing.Id != id));

    /// <summary>Whether one has the id.</summary>
    public bool Has(string id) => things.Exists(thing => thing.Id == id);

    /// <summary>What is expected where none is named.</summary>
    public Text Expectation => NearestName.Expectation("", things.Select(thing => thing.Id));

    /// <summary>What is wrong with a word that is to be an id, and what would have been right; null where one has it.</summary>
    public (Text Wrong, Text Expected)? Judge(string word)
    {
        if (Has(word))
        {
            return null;
        }

        List<string> named =
        [
            .. from thing in things
               where thing.Name.Length > 0 && string.Equals(thing.Name, word.Trim(), StringComparison.OrdinalIgnoreCase)
               select thing.Id,
        ];
        return named.Count > 0
            ? (ThingTexts.IsAName(kind, word), ThingTexts.ItsId(named))
            : (ThingTexts.Unknown(kind, word), NearestName.Expectation(word, things.Select(thing => thing.Id)));
    }
}
