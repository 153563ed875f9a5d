using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Roads.Files;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Every use case that takes files gives the same answer from a bundle, when the disk has none of them any more.</summary>
public sealed class UseCasesFromMemoryTests
{
    private const string RemoveNight = """{ "change": "removeShift", "shift": "nat-silkeborg" }""";
    private static readonly EvaluationSettings Settings = new(2017, Replications: 3, Seed: 1, Threads: 2);
    private static readonly LogRules Rules = new() { Today = new LocalDate(2017, 6, 1), MostRejected = 1 };

    [Fact]
    public void ComparedScenarios_AreTheSame_OnDrivingTimesOfTheirOwn()
    {
        using var folder = new ModelFolder();
        folder.Scenario("""{ "change": "setShiftCars", "shift": "to", "cars": 1 }""");

        AssertSame(folder.At, (files, at) => CompareScenarios.Run(files, at("model.json"), [at("scenario.json")], Settings)
            .Then<byte[]>(compared => ComparisonJson.Write(compared.Comparison)), folder.Dispose);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void ComparedScenarios_AreTheSame_OnTheCommittedMap() => AssertSame(
        name => Path.Combine(Repository.Root, name),
        (files, at) => CompareScenarios.Run(files, at("scenarios/midtjylland-2016.json"), [at("scenarios/uden-tre-vagter.json")], Settings with { Replications = 2 })
            .Then<byte[]>(compared => ComparisonJson.Write(compared.Comparison)));

    [Fact]
    public void AnalysedPlan_IsTheSame()
    {
        using var folder = new ModelFolder();

        AssertSame(folder.At, (files, at) => AnalysePlan.Run(files, at("model.json"), Settings, simulate: true)
            .Then<byte[]>(analysed => AnalysisJson.Write(analysed)), folder.Dispose);
    }

    [Fact]
    public void Costs_AreTheSame()
    {
        using var folder = new PlanFolder();
        folder.Scenario("s.json", RemoveNight);

        AssertSame(folder.At, (files, at) => PriceContracts.Run(files, at("s.json"), 2017).Then<decimal>(priced => priced.Cost.TotalDkk!.Value), folder.Dispose);
    }

    [Fact]
    public void ExpectedVisits_AreTheSame()
    {
        using var folder = new PlanFolder().WithFittedDemand();

        AssertSame(
            folder.At,
            (files, at) => ShowDemand.Run(files, at("baseline.json"), 2017, null, DemandGrouping.Month, intervals: true)
                .Then<string>(shown => string.Join('\n', shown.Rows)),
            folder.Dispose);
    }

    [Fact]
    public void Forecast_IsTheSame()
    {
        using var folder = new PlanFolder().WithFittedDemand();
        folder.Scenario("lever.json", """{ "change": "scaleDemand", "factor": 0.9 }""").Write(
            "people.csv",
            "municipality,year,population\n" + string.Concat(folder.LoadBaseline().Plan.Municipalities.Select(m => $"{m.Code},2016,500\n{m.Code},2018,600\n")));

        AssertSame(
            folder.At,
            (files, at) => ForecastDemand.Run(files, at("baseline.json"), new ForecastRequest(2018) { LeverFiles = [at("lever.json")], PopulationFile = at("people.csv") })
                .Then<byte[]>(forecasted => ForecastJson.Write(forecasted)),
            folder.Dispose);
    }

    [Fact]
    public void ImportedLog_IsTheSame_WithMappingAndBorders()
    {
        using var folder = new PlanFolder();
        folder.Write("m.json", """{ "format": "korevagt-log-mapping/1", "columns": { "ordered": { "column": "Bestilt" }, "lat": "N", "lon": "E", "urgency": "Hast" } }""")
            .Write("b.json", $$"""{ "type": "FeatureCollection", "features": [ {{string.Join(",", folder.LoadBaseline().Plan.Areas.Select((area, i) => Square(area.Id, i)))}} ] }""")
            .Write("log.csv", "Bestilt,N,E,Hast\n2016-12-24 23:30,0.5,1.5,akut\n2016-12-24 23:31,0.5,99,akut\n");

        AssertSame(
            folder.At,
            (files, at) => ImportLog.Run(files, at("log.csv"), at("baseline.json"), at("m.json"), at("b.json"), Rules).Then<string>(imported =>
                $"{string.Join(',', imported.Import.Log.Value.Visits)} {imported.Import.Summary.Rejected} {imported.Import.RowFaults[0].Line}"),
            folder.Dispose);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void FittedDemand_IsTheSame()
    {
        using var folder = new PlanFolder();
        using var text = new MemoryStream();
        NormalizedLog.Write(FittedFixture.Log, text);
        folder.Write("log.csv", text.ToArray());
        var rules = Rules with { From = FittedFixture.Log.From, To = FittedFixture.Log.To };

        AssertSame(
            folder.At,
            (files, at) => FitDemand.Run(files, at("log.csv"), at("baseline.json"), null, null, rules).Then<byte[]>(fitted => fitted.File),
            folder.Dispose);
    }

    [Fact]
    public void FaultsOfUseCases_AreTheSame_AndNameTheBundlesFiles()
    {
        var bundle = FileBundle.Empty.With("a/plan.json", "{}"u8.ToArray());
        var map = Path.GetRelativePath(Environment.CurrentDirectory, Repository.Map);

        Assert.Equal(
            "../plan.json: there is no such file", Assert.Single(PriceContracts.Run(bundle, "../plan.json", 2017).Faults).ToString());
        Assert.Equal(
            ["log.csv: there is no such file", "a/plan.json: $.format: this is not a baseline or model or scenario file: it has no \"format\"; expected \"format\": \"korevagt-baseline/1\" or \"korevagt-model/1\" or \"korevagt-scenario/1\""],
            ImportLog.Run(bundle, "log.csv", "a/plan.json", null, null, Rules).Faults.Select(fault => fault.ToString()));
        Assert.Equal(Repository.Baseline, Assert.Single(PriceContracts.Run(bundle, Repository.Baseline, 2017).Faults).File);
        Assert.Contains(
            new Fault(map, "", new("findes ikke", "does not exist"), RoadMapFile.ExpectedFile),
            CompareScenarios.Run(Captured(Repository.Baseline), "scenarios/midtjylland-2016.json", [], Settings with { MapFile = map }).Faults);
    }

    private static FileBundle Captured(string plan)
    {
        var recorder = new FileRecorder(DiskFiles.Instance);
        Assert.True(PriceContracts.Run(recorder, plan, 2017).Succeeded);
        return recorder.ToBundle();
    }

    private static string Square(string area, int west) => $$$"""
        { "type": "Feature", "properties": { "area": "{{{area}}}" },
          "geometry": { "type": "Polygon", "coordinates": [[[{{{west}}},0],[{{{west + 1}}},0],[{{{west + 1}}},1],[{{{west}}},1],[{{{west}}},0]]] } }
        """;

    /// <summary>Runs from the disk with a record of what is read, removes the files, and runs again from the capture.</summary>
    private static void AssertSame<T>(Func<string, string> at, Func<IFileSource, Func<string, string>, Outcome<T>> run, Action? removeFiles = null)
    {
        var recorder = new FileRecorder(DiskFiles.Instance);
        var onDisk = run(recorder, at);
        Assert.True(onDisk.Succeeded, string.Join('\n', onDisk.Faults));
        Assert.Equal(Shown(onDisk.Value), Shown(run(DiskFiles.Instance, at).Value));
        var bundle = recorder.ToBundle();
        removeFiles?.Invoke();

        var inMemory = run(bundle, name => recorder.NameOf(at(name))!);

        Assert.True(inMemory.Succeeded, string.Join('\n', inMemory.Faults));
        Assert.Equal(Shown(onDisk.Value), Shown(inMemory.Value));
    }

    private static string Shown<T>(T value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}";
}
