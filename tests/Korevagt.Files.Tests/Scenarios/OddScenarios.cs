using System.Text;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Scenario files as people write them who have not read how: each with one kind of mistake, and three that only look odd.</summary>
internal static class OddScenarios
{
    private const string Remove = """{ "change": "removeShift", "shift": "nat-djursland" }""";

    /// <summary>Files with a mistake, by what is wrong.</summary>
    public static IReadOnlyDictionary<string, byte[]> Refused { get; } = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["a misspelt shift"] = Of("""{ "change": "removeShift", "shift": "nat-djurslnad" }"""),
        ["a misspelt change"] = Of("""{ "change": "removeShfit", "shift": "nat-djursland" }"""),
        ["a misspelt property"] = Of("""{ "change": "removeShift", "shifts": "nat-djursland" }"""),
        ["a missing comma"] = Spoiled("\"description\": \"Prøve.\",", "\"description\": \"Prøve.\""),
        ["a trailing comma"] = Of(Remove + ","),
        ["a comment"] = Of("// om natten\n" + Remove),
        ["Latin-1"] = Encoding.Latin1.GetBytes(Text(Remove)),
        ["UTF-16"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text(Remove))],
        ["a name for an id"] = Of("""{ "change": "removeShift", "shift": "Nattevagt Djursland" }"""),
        ["an id in capitals"] = Of("""{ "change": "removeShift", "shift": "Nat-Djursland" }"""),
        ["a huge factor"] = Of("""{ "change": "scaleDemand", "factor": 1e300 }"""),
        ["a negative factor"] = Of("""{ "change": "scaleDemand", "factor": -0.8 }"""),
        ["NaN"] = Of("""{ "change": "scaleDemand", "factor": NaN }"""),
        ["a decimal comma"] = Of("""{ "change": "scaleDemand", "factor": 0,8 }"""),
        ["a number in quotes"] = Of("""{ "change": "scaleDemand", "factor": "0,8" }"""),
        ["percent for a share"] = Of("""{ "change": "moveToDaytime", "share": 15 }"""),
        ["a Danish date"] = Spoiled("\"changes\"", "\"effectiveFrom\": \"01-06-2017\", \"changes\""),
        ["a date that does not exist"] = Spoiled("\"changes\"", "\"effectiveFrom\": \"2017-06-31\", \"changes\""),
        ["a change of nothing"] = Of("""{ "change": "setShiftCars", "shift": "nat-djursland", "cars": 1 }"""),
        ["no cars"] = Of("""{ "change": "setShiftCars", "shift": "nat-djursland", "cars": 0 }"""),
        ["half a car"] = Of("""{ "change": "setShiftCars", "shift": "nat-djursland", "cars": 1.5 }"""),
        ["a shift removed twice"] = Of(Remove, Remove),
        ["a property twice"] = Spoiled("\"name\": \"Prøve\"", "\"name\": \"Prøve\", \"name\": \"Igen\""),
        ["another baseline's name"] = Spoiled("midtjylland-2016.json", "midtjyland-2016.json"),
        ["an empty file"] = [],
        ["a web page"] = "<!doctype html><html><body>Logget ud</body></html>"u8.ToArray(),
        ["a list"] = "[]"u8.ToArray(),
        ["times without minutes"] = Of(Retimed("\"everyDay\"", "23", "24:00")),
        ["days in Danish"] = Of(Retimed("\"hverdage\"", "23:00", "07:00")),
        ["another version of the format"] = Spoiled("korevagt-scenario/1", "korevagt-scenario/9"),
        ["typographic quotes"] = Spoiled("\"name\"", "“name”"),
        ["single quotes"] = Encoding.UTF8.GetBytes(Text(Remove).Replace('"', '\'')),
        ["null"] = Spoiled("\"Prøve.\"", "null"),
        ["many mistakes at once"] = Encoding.UTF8.GetBytes(
            """
            { "format": "korevagt-scenario/1", "name": "", "baseline": "midtjylland-2016.json", "efectiveFrom": "2017-06-01",
              "changes": [ { "change": "removeShift", "shift": "nat-y" }, { "change": "scaleDemand", "factor": 11 }, { "shift": "b" } ] }
            """),
        ["latitude for longitude"] = Of("""{ "change": "moveStation", "station": "viborg", "position": { "lat": 9.4, "lon": 56.45 } }"""),
        ["o for ø"] = Of("""{ "change": "removeShift", "shift": "dag-ringkobing" }"""),
        ["a letter of two characters"] = Of("""{ "change": "removeShift", "shift": "dag-ringko̸bing" }"""),
        ["brackets without end"] = Encoding.UTF8.GetBytes(new string('[', 3_000) + new string(']', 3_000)),
        ["more cars than a number holds"] = Of("""{ "change": "setShiftCars", "shift": "nat-djursland", "cars": 88888888888888888888 }"""),
        ["a million cars"] = Of("""{ "change": "setShiftCars", "shift": "nat-djursland", "cars": 1000000 }"""),
    };

    /// <summary>Files that look odd and say what they mean.</summary>
    public static IReadOnlyDictionary<string, byte[]> Accepted { get; } = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["a byte order mark"] = [.. Encoding.UTF8.GetPreamble(), .. Of(Remove)],
        // Which year is evaluated the command says, and the first year of the saving is that of the date.
        ["a date of the year after"] = Spoiled("\"changes\"", "\"effectiveFrom\": \"2018-06-01\", \"changes\""),
        ["all night shifts removed"] = Of(
        [
            .. new[] { "aarhus", "randers", "djursland", "viborg", "silkeborg", "herning", "holstebro", "horsens" }
                .Select(town => $$"""{ "change": "removeShift", "shift": "nat-{{town}}" }"""),
        ]),
    };

    private static byte[] Of(params string[] changes) => Encoding.UTF8.GetBytes(Text(string.Join(",\n    ", changes)));

    private static byte[] Spoiled(string old, string @new)
    {
        var sound = Text(Remove);
        Assert.Contains(old, sound, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(sound.Replace(old, @new, StringComparison.Ordinal));
    }

    private static string Retimed(string days, string from, string to) =>
        $$"""{ "change": "retimeShift", "shift": "nat-djursland", "hours": { "days": {{days}}, "from": "{{from}}", "to": "{{to}}" } }""";

    private static string Text(string changes) => $$"""
        {
          "format": "korevagt-scenario/1",
          "name": "Prøve",
          "description": "Prøve.",
          "baseline": "midtjylland-2016.json",
          "changes": [
            {{changes}}
          ]
        }
        """;
}
