using System.Text.Json;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files.Scenarios;
using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>
/// A textbook queue written as a model file and loaded like any plan: nobody drives, cars are on duty around the clock, and
/// a mean service is the unit of time.
/// </summary>
internal sealed record TextbookModel
{
    private const int Year = 2017;

    /// <summary>Cars, one shift each.</summary>
    public required int Cars { get; init; }

    /// <summary>Visits per mean service of each area.</summary>
    public required IReadOnlyList<double> Rates { get; init; }

    /// <summary>The order in which each area asks the cars; by number unless given.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Preferences { get; init; }

    /// <summary>The service's distribution without its mean, as JSON.</summary>
    public string Service { get; init; } = "\"kind\": \"exponential\"";

    /// <summary>Minutes of a mean service.</summary>
    public int ServiceMinutes { get; init; } = 60;

    /// <summary>Null for an unlimited queue.</summary>
    public int? MostWaiting { get; init; }

    /// <summary>Times in mean services whose exceedance is asked for.</summary>
    public IReadOnlyList<double> Times { get; init; } = [1];

    /// <summary>Mean services simulated before anything is counted.</summary>
    public int WarmUpServices { get; init; } = 200;

    /// <summary>Prepares a run with one seed; each of its replications is a year.</summary>
    public TextbookRun Run(ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-theory");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "times.csv"), TravelTimes());
            var file = Path.Combine(folder.FullName, "model.json");
            File.WriteAllText(file, Text());
            var loaded = PlanLoader.Load(file);
            Assert.Empty(loaded.Faults);
            var plan = loaded.Value.Plan;
            var year = new DutyYear(Year, plan.Calendar);
            var model = new ModelBuilder(null).Build(plan, year).Value;
            var process = new VisitProcess(plan, RatesOfPlan.Of(plan, year), seed);
            return new TextbookRun(new SimulationCase(model, () => new VisitSampler(process).Draw), this);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string TravelTimes()
    {
        IEnumerable<string> places = [.. Rates.Select((_, area) => $"a{area}"), "s"];
        var rows = places.Select(place => $"{place},{string.Join(',', places.Select(_ => "0"))}");
        return $"from,{string.Join(',', places)}\n{string.Join('\n', rows)}\n";
    }

    private string Text() => $$"""
        {
          "format": "korevagt-model/1", "name": "Textbook", "description": "A textbook queue.", "source": "Theory.",
          "drivingTimes": "times.csv",
          "stations": [{ "id": "s" }],
          "areas": [{{List(Rates, (rate, area) => $$"""{ "id": "a{{area}}", "visitsPerHour": {{Number(rate * 60 / ServiceMinutes)}} }""")}}],
          "shifts": [{{List(Enumerable.Range(0, Cars), (car, _) => $$"""{ "id": "c{{car}}", "station": "s", "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "cars": 1 }""")}}],
          "targets": [{{List(Times, (time, index) => $$"""{ "id": "t{{index}}", "name": "t{{index}}", "share": 0.5, "withinMinutes": {{Number(time * ServiceMinutes)}}, "source": "Theory." }""")}}],
          "process": { "onSite": { {{Service}}{{(Service.Contains("values", StringComparison.Ordinal) ? "" : $", \"meanMinutes\": {ServiceMinutes}")}} } },
          "dispatch": { "rule": "preferenceList"{{(MostWaiting is { } most ? $", \"mostWaiting\": {most}" : "")}}, "preferences": [{{List(Rates, (_, area) => $$"""{ "area": "a{{area}}", "shifts": [{{List(Preferences?[area] ?? Enumerable.Range(0, Cars), (car, _) => $"\"c{car}\"")}}] }""")}}] },
          "warmUpHours": {{WarmUpServices * ServiceMinutes / 60}}
        }
        """;

    private static string List<T>(IEnumerable<T> items, Func<T, int, string> write) => string.Join(", ", items.Select(write));

    private static string Number(double value) => JsonSerializer.Serialize(value, (JsonSerializerOptions?)null);
}
