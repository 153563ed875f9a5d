using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Files.Settings;
using Korevagt.Reports.Json;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Reports.Tests;

public sealed class RunIdentityTests : IDisposable
{
    private const string FewerCars = """{ "change": "setShiftCars", "shift": "to", "cars": 1 }""";
    private static readonly EvaluationSettings Settings = new(2017, 4, Seed: 1, Threads: 1);

    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EveryInputThatTheAnswerShows_MakesAnotherRun()
    {
        var (baseline, scenario) = Load(folder);
        var precision = new PrecisionTarget(1, PrecisionFigure.P90, 2_000);
        string[] identities =
        [
            RunIdentity.Of(baseline, scenario, "", Settings),
            RunIdentity.Of(baseline, null, "", Settings),
            RunIdentity.Of(baseline, scenario, "map", Settings),
            RunIdentity.Of(baseline with { Hash = new string('a', 64) }, scenario, "", Settings),
            RunIdentity.Of(baseline, scenario with { Hash = new string('a', 64) }, "", Settings),
            RunIdentity.Of(baseline, scenario with { Name = "Andet navn" }, "", Settings),
            RunIdentity.Of(baseline, scenario with { Description = "Anden tekst." }, "", Settings),
            RunIdentity.Of(baseline, scenario with { EffectiveFrom = new LocalDate(2017, 7, 1) }, "", Settings),
            RunIdentity.Of(baseline, scenario with { NoticeOn = new LocalDate(2017, 3, 1) }, "", Settings),
            RunIdentity.Of(
                baseline, scenario with { ChangesDescribed = [new Text("På dansk", scenario.ChangesDescribed[0].English)] }, "",
                Settings),
            RunIdentity.Of(
                baseline, scenario with { ChangesDescribed = [new Text(scenario.ChangesDescribed[0].Danish, "In English")] }, "",
                Settings),
            RunIdentity.Of(baseline, scenario with { ChangesDescribed = [] }, "", Settings),
            RunIdentity.Of(baseline, scenario, "", Settings with { Year = 2018 }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Replications = 6 }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Seed = 2 }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Antithetic = true }),
            RunIdentity.Of(baseline, scenario, "", Settings with { DemandUncertainty = true }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Precision = precision }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Precision = precision with { HalfWidth = 2 } }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Precision = precision with { Figure = PrecisionFigure.MeanResponse } }),
            RunIdentity.Of(baseline, scenario, "", Settings with { Precision = precision with { MostReplications = 1_000 } }),
        ];

        Assert.All(identities, identity => Assert.Matches("^[0-9a-f]{64}$", identity));
        Assert.Distinct(identities);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("description")]
    [InlineData("assumption")]
    public void ATextOfTheBaselineThatTheAnswerRepeats_MakesAnotherRun(string text)
    {
        var (baseline, _) = Load(folder);

        folder.Edit(root => root[text] = "En anden tekst.");

        Assert.NotEqual(RunIdentity.Of(baseline, null, "", Settings), RunIdentity.Of(folder.Load(), null, "", Settings));
    }

    [Fact]
    public void EqualRuns_HaveEqualAnswers_WhereverTheFilesLie_HoweverTheyAreWritten_AndHoweverItIsComputed()
    {
        using var elsewhere = new ModelFolder();
        var (baseline, scenario) = Load(folder);
        elsewhere.Edit(_ => { });
        var (other, same) = Load(elsewhere);
        var settings = Settings with { Threads = 2, MapFile = "other.osm", CacheFolder = "cache" };

        Assert.NotEqual(baseline.File, other.File);
        Assert.Equal(RunIdentity.Of(baseline, scenario, "", Settings), RunIdentity.Of(other, same, "", settings));
        Assert.Equal(Answer(baseline, scenario, Settings), Answer(other, same, settings));
    }

    [Fact]
    public void AChangeFromTheFirstOfJanuary_IsAChangeOfTheWholeYear_AndTheSameRun()
    {
        var (baseline, scenario) = Load(folder);
        var dated = scenario with { EffectiveFrom = new LocalDate(2017, 1, 1) };

        Assert.Null(scenario.EffectiveFrom);
        Assert.Equal(RunIdentity.Of(baseline, scenario, "", Settings), RunIdentity.Of(baseline, dated, "", Settings));
        Assert.Equal(Answer(baseline, scenario, Settings), Answer(baseline, dated, Settings));
    }

    private static (LoadedPlan Baseline, LoadedScenario Scenario) Load(ModelFolder folder)
    {
        var baseline = folder.Load();
        return (baseline, PlanLoader.LoadScenarioAgainst(baseline, folder.Scenario(FewerCars)).Value);
    }

    private static byte[] Answer(LoadedPlan baseline, LoadedScenario scenario, EvaluationSettings settings) =>
        ComparisonJson.Write(new Comparer(null, settings).Compare(baseline, [scenario]).Value);
}
