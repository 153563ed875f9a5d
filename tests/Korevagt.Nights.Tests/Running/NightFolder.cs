using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Demand.Generation;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>A folder as a region has it: a small plan on roads of its own, two scenarios, logs, and the settings of the night.</summary>
internal sealed class NightFolder : IDisposable
{
    public const string Sound = "uden-nat.json";
    public const string Other = "en-bil-mindre.json";
    public const string QuestionFile = "spoergsmaal.json";

    /// <summary>An aim by which the first scenario is better than the second for certain: a car at night costs more than one in the evening.</summary>
    public const string Cheapest = """{ "figure": "contractedCost", "indifference": 1000 }""";

    private static readonly Lazy<VisitLog> Drawn = new(Draw);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-night-");

    public NightFolder()
    {
        File.Copy(Fixture("areas.json"), At("areas.json"));
        var baseline = JsonNode.Parse(File.ReadAllText(Fixture("baseline.json")))!;
        baseline["map"] = "veje.osm";
        baseline["demand"]!["trendPerYear"] = 0;
        File.WriteAllText(At("baseline.json"), baseline.ToJsonString());
        File.WriteAllText(At("veje.osm"), Roads());
        Scenario(Sound, """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        Scenario(Other, """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }""");
        Directory.CreateDirectory(At("logs"));
        Settings();
    }

    /// <summary>Path of the settings.</summary>
    public string SettingsFile => At("nat.json");

    /// <summary>Names of the reports that were written.</summary>
    public IReadOnlyList<string> Reports => Directory.Exists(At("reports"))
        ? [.. Directory.EnumerateFiles(At("reports")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];

    public string At(string name) => Path.Combine(folder.FullName, name);

    public void Settings(Action<JsonNode>? edit = null)
    {
        var settings = JsonNode.Parse($$"""
            {
              "format": "korevagt-nightly/1", "name": "Prøvenat", "cron": "30 2 * * *", "baseline": "baseline.json",
              "scenarios": ["{{Sound}}", "{{Other}}"], "logs": "logs", "year": "2017", "replications": 4, "reports": "reports"
            }
            """)!;
        edit?.Invoke(settings);
        // All at once: who watches the file must not see half of it.
        File.WriteAllText(SettingsFile + ".new", settings.ToJsonString());
        File.Move(SettingsFile + ".new", SettingsFile, overwrite: true);
    }

    public void Scenario(string name, string change) => File.WriteAllText(At(name), $$"""
        { "format": "korevagt-scenario/1", "name": "Scenarie {{name}}", "description": "Prøve.", "baseline": "baseline.json", "changes": [ {{change}} ] }
        """);

    /// <summary>A question that was answered with one of the two scenarios; every night it is asked whether that is still the choice.</summary>
    /// <param name="aim">What decides.</param>
    /// <param name="require">What must be kept.</param>
    /// <param name="recommended">The scenario that was recommended; the other is held against it.</param>
    public void Question(string aim = Cheapest, string require = "", string recommended = Sound)
    {
        File.WriteAllText(At(QuestionFile), $$"""
            {
              "format": "korevagt-question/1", "name": "Hvad kan undværes?", "baseline": "baseline.json",
              "decide": [ { "decision": "cars", "shifts": ["nat-silkeborg", "aften-silkeborg"], "less": 1 } ],
              "require": [{{require}}], "aims": [{{aim}}]
            }
            """);
        Settings(settings => settings["questions"] = JsonNode.Parse($$"""
            [ { "question": "{{QuestionFile}}", "recommended": "{{recommended}}", "others": ["{{(recommended == Sound ? Other : Sound)}}"] } ]
            """));
    }

    /// <summary>Lays a log of some months into the folder, last written to long before.</summary>
    public void Log(string name, LocalDate from, LocalDate to, Func<string, string>? change = null, Instant? left = null)
    {
        using var stream = new MemoryStream();
        var log = Drawn.Value;
        GeneratedLogWriter.Write(
            log with
            {
                Visits = [.. log.Visits.Where(visit => visit.Ordered.InZone(DutyCalendar.Zone).Date is var date && date >= from && date < to)],
                From = from,
                To = to,
            },
            new GeneratedLogFormat(), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        File.WriteAllText(At("logs/" + name), change?.Invoke(text) ?? text);
        File.SetLastWriteTimeUtc(At("logs/" + name), (left ?? Instant.FromUtc(2016, 1, 1, 0, 0)).ToDateTimeUtc());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    private static VisitLog Draw()
    {
        using var plain = new NightFolder();
        return GenerateLog.Run(DiskFiles.Instance, plain.At("baseline.json"), new GenerationSettings(2015, 2016, Seed: 5, Overdispersion: 0, WithResponses: false)).Value.Log;
    }

    /// <summary>Roads every five kilometres or so, east and north.</summary>
    private static string Roads()
    {
        const int Rows = 12;
        const int Columns = 28;
        var text = new StringBuilder("<osm version=\"0.6\">\n");
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<node id=\"{1 + row * Columns + column}\" lat=\"{56.05 + row * 0.05:0.00}\" lon=\"{9.2 + column * 0.07:0.00}\"/>\n");
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            Way(1000 + row, Enumerable.Range(0, Columns).Select(column => 1 + row * Columns + column));
        }

        for (var column = 0; column < Columns; column++)
        {
            Way(2000 + column, Enumerable.Range(0, Rows).Select(row => 1 + row * Columns + column));
        }

        return text.Append("</osm>\n").ToString();

        void Way(int id, IEnumerable<int> nodes) => text.Append(
            CultureInfo.InvariantCulture,
            $"<way id=\"{id}\">{string.Concat(nodes.Select(node => $"<nd ref=\"{node.ToString(CultureInfo.InvariantCulture)}\"/>"))}<tag k=\"highway\" v=\"primary\"/></way>\n");
    }
}
