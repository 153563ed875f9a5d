using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Profile;

/// <summary>
/// What a vehicle may drive on and how fast, as data: the bundled <c>car.json</c> or a file of the same shape.
/// Speeds are in km/h. Tags and values are those of OpenStreetMap (wiki.openstreetmap.org, "Map features", "Key:access",
/// "Key:maxspeed", "Speed limits" for Denmark).
/// </summary>
public sealed record RoadProfile
{
    /// <summary>No speed below this one is believed, km/h.</summary>
    internal const double SlowestKilometersPerHour = 5;

    /// <summary>No speed above this one is believed, km/h.</summary>
    internal const double FastestKilometersPerHour = 300;

    private static readonly Text ExpectedSpeed = new("5 til 300 km/t", "5 to 300 km/h");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<RoadProfile> Bundled = new(LoadBundled);

    /// <summary>The bundled profile of a car in Denmark.</summary>
    public static RoadProfile Car => Bundled.Value;

    /// <summary>Short name, shown in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The drivable values of <c>highway</c>; every other value is not driven on.</summary>
    public required IReadOnlyList<RoadRule> Roads { get; init; }

    /// <summary>Speeds of the limits that are words, such as <c>DK:urban</c>, in km/h.</summary>
    public required IReadOnlyDictionary<string, double> Limits { get; init; }

    /// <summary>
    /// The tags that may carry a limit; the first that can be read counts. Only <c>maxspeed</c> may be a number.
    /// </summary>
    public required IReadOnlyList<string> LimitKeys { get; init; }

    /// <summary>A limit up to this one, in km/h, makes a road urban.</summary>
    public required double UrbanUpTo { get; init; }

    /// <summary>The tags that say who may drive, from the general to the special: the last one present counts.</summary>
    public required IReadOnlyList<string> AccessKeys { get; init; }

    /// <summary>The values of the access tags that keep the car out.</summary>
    public required IReadOnlyList<string> AccessDenied { get; init; }

    /// <summary>The tags that say which way traffic runs, from the general to the special: the last one present counts.</summary>
    public required IReadOnlyList<string> OnewayKeys { get; init; }

    /// <summary>The values of <c>junction</c> that imply one-way traffic.</summary>
    public required IReadOnlyList<string> OnewayJunctions { get; init; }

    /// <summary>The values of <c>barrier</c> on a node that a car cannot pass, unless an access tag there allows it.</summary>
    public required IReadOnlyList<string> BarriersBlocking { get; init; }

    /// <summary>How ferries are timed.</summary>
    public required FerryRule Ferries { get; init; }

    /// <summary>SHA-256 of the profile's content, lower-case hexadecimal.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Json)));

    /// <summary>Reads a profile from the text of a JSON file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file's name for faults.</param>
    /// <returns>The profile, or what is wrong with it.</returns>
    public static Outcome<RoadProfile> Parse(string json, string file)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<RoadProfile>(json, Json);
            return profile is null
                ? new Fault(file, "", new("er null", "is null"), new("en vejprofil", "a road profile"))
                : profile.Checked(file);
        }
        catch (JsonException e)
        {
            return new Fault(file, e.Path ?? "", Text.Same(e.Message));
        }
    }

    private static bool IsSpeed(double kilometersPerHour) =>
        kilometersPerHour is >= SlowestKilometersPerHour and <= FastestKilometersPerHour;

    private Outcome<RoadProfile> Checked(string file)
    {
        var faults = new List<Fault>();
        if (Roads.Count == 0)
        {
            faults.Add(new Fault(
                file, "$.roads", new("er tom", "is empty"),
                new("mindst én værdi af highway, der kan køres på", "at least one drivable highway value")));
        }

        for (var i = 0; i < Roads.Count; i++)
        {
            if (!IsSpeed(Roads[i].KilometersPerHour) || !(Roads[i].AtMost >= SlowestKilometersPerHour))
            {
                faults.Add(new Fault(
                    file, $"$.roads[{i}]", new("har en fart uden for det mulige", "has a speed out of range"), ExpectedSpeed));
            }
        }

        foreach (var (limit, speed) in Limits)
        {
            if (!IsSpeed(speed))
            {
                faults.Add(new Fault(file, $"$.limits['{limit}']", new($"er {speed}", $"is {speed}"), ExpectedSpeed));
            }
        }

        if (!IsSpeed(Ferries.KilometersPerHour))
        {
            var speed = Ferries.KilometersPerHour;
            faults.Add(new Fault(file, "$.ferries.kilometersPerHour", new($"er {speed}", $"is {speed}"), ExpectedSpeed));
        }

        if (Ferries.WaitingMinutes is not (>= 0 and <= 1440) || Ferries.WaitingMinutesWithDuration is not (>= 0 and <= 1440))
        {
            faults.Add(new Fault(
                file, "$.ferries", new("har en ventetid uden for det mulige", "has a waiting time out of range"),
                new("0 til 1440 minutter", "0 to 1440 minutes")));
        }

        return faults.Count == 0 ? this : faults;
    }

    private static RoadProfile LoadBundled()
    {
        const string resource = "Korevagt.Roads.Profile.car.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), resource).Value;
    }
}
