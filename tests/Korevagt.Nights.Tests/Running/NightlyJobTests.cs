using Korevagt.Library;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>What a night does with logs and scenarios.</summary>
public sealed class NightlyJobTests : IDisposable
{
    private static readonly LocalDate Begin = new(2015, 1, 1);
    private static readonly LocalDate Middle = new(2016, 1, 1);
    private static readonly LocalDate End = new(2016, 12, 1);

    private readonly NightFolder folder = new();
    private readonly TestClock clock = new(NightWork.Danish(2017, 1, 9, 12, 0));

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ANight_TakesUpLogs_FitsDemand_EvaluatesEveryScenario_AndKeepsWhatTheNextBuildsOn(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        folder.Log("2015.csv", Begin, Middle);
        folder.Log("2016.csv", Middle, End, text => text[..^9]);
        File.SetLastWriteTimeUtc(folder.At("logs/2016.csv"), new DateTime(2017, 1, 9, 12, 0, 0, DateTimeKind.Utc));

        var first = await NextNightAsync(store, job);

        Assert.Equal("2017-01-10T02:30", first.Night);
        Assert.Equal([("2016.csv", LeftReason.HalfALine)], first.Left.Select(log => (log.Name, log.Reason)));
        Assert.Equal([("2015.csv", true)], first.Logs.Select(log => (log.Log.Name, log.IsNew)));
        Assert.Equal((Begin, Middle), (first.Fit!.From, first.Fit.To));
        Assert.Equal(["baseline.json", NightFolder.Sound, NightFolder.Other], first.Figures!.Plans.Select(plan => plan.File));
        Assert.All(first.Figures.Plans, plan => Assert.True(plan.Region.P90!.Low < plan.Region.P90.High));
        Assert.Equal(first.Fit.Visits, first.Figures.Plans[0].Region.VisitsPerYear, tolerance: 0.06 * first.Fit.Visits);
        Assert.Empty(first.Alerts);
        Assert.Empty(first.Faults);
        Assert.Equal(4, first.Provenance!.Comparison.Replications);
        Assert.Equal(["nat-2017-01-10-0230.html"], folder.Reports);

        // The folder may be emptied: what was taken up is in the store.
        File.Delete(folder.At("logs/2015.csv"));
        folder.Log("2016.csv", Middle, End);
        var second = await NextNightAsync(store, job);

        Assert.Equal([("2015.csv", false), ("2016.csv", true)], second.Logs.Select(log => (log.Log.Name, log.IsNew)));
        Assert.Equal((Begin, End), (second.Fit!.From, second.Fit.To));
        Assert.Equal(Middle, second.Fit.ForecastTo);
        Assert.Equal(60, second.Days.Count);
        Assert.All(second.Figures!.Drift, drift => Assert.Null(drift.AlarmedOn));
        Assert.Equal(first.Figures.Plans[1].Saving!.Estimate, second.Figures.Plans[1].Saving!.Reference);
        Assert.Equal(2, folder.Reports.Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AFaultyScenario_FailsAlone_AndIsToldOnce(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        folder.Scenario(NightFolder.Other, """{ "change": "removeShift", "shift": "findes-ikke" }""");
        Assert.Null(await NightWork.OffAsync(store, job));

        var first = await NextNightAsync(store, job);
        var second = await NextNightAsync(store, job);
        folder.Scenario(NightFolder.Other, """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }""");
        var third = await NextNightAsync(store, job);

        Assert.Equal(["baseline.json", NightFolder.Sound], first.Figures!.Plans.Select(plan => plan.File));
        Assert.Equal([AlertKind.ScenarioFailed], first.Alerts.Select(alert => alert.Kind));
        Assert.Contains("findes-ikke", Assert.Single(first.Figures.Failed).Faults[0].Message.English, StringComparison.Ordinal);
        Assert.Empty(second.Alerts);
        Assert.Single(second.Figures!.Failed);
        Assert.Equal(3, third.Figures!.Plans.Count);
        Assert.Empty(third.Figures.Failed);
    }

    [Fact]
    public async Task AFaultyBaseline_SaysSo_AndTheNightAfterGoesOnFromTheOneBefore()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        folder.Log("2015.csv", Begin, Middle);
        var first = await NextNightAsync(store, job);
        var sound = await File.ReadAllTextAsync(folder.At("baseline.json"));
        await File.WriteAllTextAsync(folder.At("baseline.json"), "{");

        var second = await NextNightAsync(store, job);
        await File.WriteAllTextAsync(folder.At("baseline.json"), sound);
        var third = await NextNightAsync(store, job);

        Assert.Empty(second.Figures!.Plans);
        Assert.Equal([folder.At("baseline.json")], second.Faults.Select(fault => fault.File));
        Assert.Empty(second.Alerts);
        Assert.Empty(third.Faults);
        Assert.Equal(first.Figures!.Plans.Select(plan => plan.Saving?.Reference), third.Figures!.Plans.Select(plan => plan.Saving?.Reference));
        Assert.Equal("2017-01-10T02:30", third.Figures.Plans[1].Saving!.ReferenceNight);
    }

    [Fact]
    public async Task ALogThatCannotBeUsed_IsSetAside_TriedEveryNight_AndTakenUpOnceItFits()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        folder.Log("2015.csv", Begin, Middle, text => text.Replace(",grenaa,", ",by-ved-havet,", StringComparison.Ordinal));

        var first = await NextNightAsync(store, job);
        var second = await NextNightAsync(store, job);
        await File.WriteAllTextAsync(folder.At("ord.json"), """
            {
              "format": "korevagt-log-mapping/1", "columns": { "ordered": { "column": "ordered" }, "area": "area" },
              "areaWords": [ { "word": "by-ved-havet", "id": "grenaa" } ]
            }
            """);
        folder.Settings(settings => settings["mapping"] = "ord.json");
        var third = await NextNightAsync(store, job);

        Assert.Empty(third.Faults);
        Assert.Equal([AlertKind.LogSetAside], first.Alerts.Select(alert => alert.Kind));
        Assert.Equal(["2015.csv"], second.Figures!.SetAside.Select(log => log.Name));
        Assert.Empty(second.Alerts);
        Assert.Equal(["2015.csv"], third.Logs.Select(log => log.Log.Name));
        Assert.Empty(third.Figures!.SetAside);
    }

    [Fact]
    public async Task APlannersRun_GoesBeforeTheNights()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        clock.Advance(Duration.FromDays(1));
        Assert.Equal(NightState.Submitted, (await job.AdvanceAsync()).Value!.State);

        var owner = await store.Workers.EnterAsync("worker", 1);
        Assert.NotNull(await store.Blocks.ClaimAsync(owner));
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("planner")));

        Assert.StartsWith("simulation-baseline", (await store.Blocks.ClaimAsync(owner))!.Simulation, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task LiveScenariosOfTheLibrary_AreEvaluatedWithThoseOfTheSettings_AsTheyStandThatNight(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var library = new LibraryTable(store);
        Task<LibraryItem?> AddAsync(string id, string baseline, string shift) => library.AddAsync(
            LibraryKind.Scenario, id,
            new LibraryContent(
                System.Text.Encoding.UTF8.GetBytes(
                    $$"""
                    { "format": "korevagt-scenario/1", "name": "{{id}}", "description": "Prøve.", "baseline": "{{baseline}}",
                      "changes": [ { "change": "removeShift", "shift": "{{shift}}" } ] }
                    """),
                id, "", "baseline"),
            "", Author.Program);
        await AddAsync("uden-djursland", "baseline.json", "nat-djursland");
        await AddAsync("paa-et-scenarie", "uden-djursland.json", "nat-silkeborg");
        await AddAsync("uden-nat", "baseline.json", "findes-ikke");
        await library.AddAsync(LibraryKind.Scenario, "paa-en-anden", new LibraryContent("{}"u8.ToArray(), "paa-en-anden", "", "andet-grundlag"), "", Author.Program);
        var archived = await AddAsync("gemt-vaek", "baseline.json", "nat-djursland");
        await library.TurnAsync(archived!, LibraryState.Archived, Author.Program);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));

        var night = await NextNightAsync(store, job);

        // "uden-nat.json" is the settings' own.
        Assert.Empty(night.Figures!.Failed.Select(failed => failed.Faults[0].ToString()));
        Assert.Equal(["baseline.json", NightFolder.Sound, NightFolder.Other, "uden-djursland.json"], night.Figures.Plans.Select(plan => plan.File));
    }

    [Fact]
    public async Task AReportThatCannotBeWritten_DoesNotCostTheNight_WhichSaysSo()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        await File.WriteAllTextAsync(folder.At("reports"), "a file where the folder was to be");

        var night = await NextNightAsync(store, job);

        Assert.Contains("the report could not be written", Assert.Single(night.Faults).Message.English, StringComparison.Ordinal);
        Assert.Equal(3, night.Figures!.Plans.Count);
        var stored = (await store.Nights.ListAsync("Prøvenat", 1))[0];
        Assert.Null(stored.ReportFile);
        Assert.StartsWith("<!doctype html>", System.Text.Encoding.UTF8.GetString((await store.Nights.ReportAsync("Prøvenat", stored.Id))!), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OnlyAsManyNightsAreKept_AsTheSettingsSay(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        folder.Settings(settings => settings["keepNights"] = 2);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));

        for (var night = 0; night < 4; night++)
        {
            await NextNightAsync(store, job);
        }

        Assert.Equal(["2017-01-13T02:30", "2017-01-12T02:30"], (await store.Nights.ListAsync("Prøvenat", 10)).Select(night => night.Id));
        Assert.Equal(["nat-2017-01-12-0230.html", "nat-2017-01-13-0230.html"], folder.Reports);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ResultsWhoseBlocksAreGoneOrDamaged_AreComputedAgain_AndTheFiguresAreTheSame(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        var first = await NextNightAsync(store, job);
        await store.WriteAsync(
            async (connection, transaction) =>
            {
                await Dapper.SqlMapper.ExecuteAsync(connection, "DELETE FROM block", transaction: transaction);
                return true;
            },
            CancellationToken.None);

        var second = await NextNightAsync(store, job);
        await store.WriteAsync(
            async (connection, transaction) =>
            {
                await Dapper.SqlMapper.ExecuteAsync(connection, "UPDATE block SET data = @data WHERE first = 0", new { data = new byte[] { 1, 2, 3 } }, transaction);
                return true;
            },
            CancellationToken.None);
        var third = await NextNightAsync(store, job);

        Assert.Equal(first.Figures!.Plans.Select(plan => plan.Region), second.Figures!.Plans.Select(plan => plan.Region));
        Assert.Equal(first.Figures.Plans.Select(plan => plan.Region), third.Figures!.Plans.Select(plan => plan.Region));
        Assert.Empty(third.Faults);
    }

    private async Task<NightRecord> NextNightAsync(RunStore store, NightlyJob job)
    {
        clock.Advance(Duration.FromDays(1));
        return (await NightWork.OffAsync(store, job))!.ReadRecord();
    }
}
