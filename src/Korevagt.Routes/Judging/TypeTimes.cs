using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Judging;

/// <summary>Times of work that differ by the type of the vehicle.</summary>
internal sealed class TypeTimes(FaultLog faults, IReadOnlyList<VehicleFile> vehicles)
{
    private const int Longest = 604_800;

    private readonly List<string> types = [.. vehicles.Select(vehicle => vehicle.Type).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The kind of a vehicle: 0 without a type, else the place of its type from 1.</summary>
    public int KindOf(VehicleFile vehicle) => vehicle.Type is { } type ? types.IndexOf(type) + 1 : 0;

    /// <summary>The time of each kind; empty where all have the same.</summary>
    /// <param name="perType">What the file says, or null.</param>
    /// <param name="usual">For types that are not named.</param>
    /// <param name="path">Where it stands.</param>
    public IReadOnlyList<int> Of(JsonElement? perType, int usual, string path)
    {
        if (perType is not { ValueKind: JsonValueKind.Object } given || !faults.IsSound(path))
        {
            return [];
        }

        var times = Enumerable.Repeat(usual, types.Count + 1).ToArray();
        foreach (var member in given.EnumerateObject())
        {
            var at = JsonPath.Member(path, member.Name);
            if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetInt32(out var seconds) || seconds is < 0 or > Longest)
            {
                var found = member.Value.GetRawText();
                var shown = Quoted.Content(found);
                faults.Add(
                    at, new($"er {shown}", $"is {shown}"),
                    new($"et helt tal fra 0 til {Longest}", $"a whole number from 0 to {Longest}"));
                continue;
            }

            if (types.IndexOf(member.Name) is >= 0 and var index)
            {
                times[index + 1] = seconds;
                continue;
            }

            faults.Add(at, new Text("er en type, som ingen vogn har", "is a type that no vehicle has"), NearestName.Expectation(member.Name, types));
        }

        return times.Distinct().Count() > 1 || times[0] != usual ? times : [];
    }
}
