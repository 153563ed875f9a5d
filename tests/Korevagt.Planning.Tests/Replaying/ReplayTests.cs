using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.Replaying;
using Korevagt.Planning.Tests.Tracing;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Replaying;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Planning.Tests.Replaying;

/// <summary>What a replay says of logs whose truth is known, since a simulated plan wrote them.</summary>
public sealed class ReplayTests(TracedYear year) : IClassFixture<TracedYear>, IDisposable
{
    private readonly PlanFolder folder = TracedYear.PlanOnBundledMap();

    private VisitLog Log => LogsOfPlans.Of(year.Trace);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void APlansOwnLog_ReplaysToItself()
    {
        var replay = Replay(Log);

        Assert.Equal((1, 0, 0, 0), (replay.Replications, replay.PointsDrawn, replay.DelaysDrawn, replay.StaysDrawn));
        Assert.All([replay.Region!, .. replay.Districts, .. replay.Urgencies, .. replay.Hours], group =>
        {
            Assert.Equal(0, group.KolmogorovDistance);
            Assert.Equal((0, 0, 0), (group.BiasMinutes?.Mean ?? 0, group.BiasMinutes?.Low ?? 0, group.BiasMinutes?.High ?? 0));
            Assert.Equal(group.Logged.Mean, group.Simulated.Mean.Mean, tolerance: 1e-9);
            Assert.Equal((group.Logged.P50, group.Logged.P90), (group.Simulated.P50.Mean, group.Simulated.P90.Mean));
            Assert.Equal(group.Logged.WithinTarget, group.Simulated.WithinTarget.Mean, tolerance: 1e-12);
        });
        Assert.All(replay.Quantiles, pair => Assert.Equal(pair.LoggedMinutes, pair.SimulatedMinutes));
        Assert.Equal(ReplayVerdict.Agrees, replay.Region!.Verdict);
        Assert.Equal(year.Trace.Result.Region.Visited, replay.Region.Visits);
        Assert.StartsWith("Simuleringen kan bruges", ReplayAnswer.For(replay, Language.Da)[0], StringComparison.Ordinal);
    }

    /// <summary>Visits that wait for the practice have no arrival in the log, and none in the replay.</summary>
    [Fact]
    public void TheLogOfAPlanThatPlansAhead_ReplaysToItself()
    {
        folder.Edit(PlanFolder.Baseline, root => root["dispatch"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{ "overtimeUntilHome": true, "holdBackMinutes": 60, "assumption": "Reglen er antaget." }"""));
        var trace = TracedYear.TraceOf(folder);

        var replay = Replay(LogsOfPlans.Of(trace));

        Assert.True(trace.Result.Region.HeldForPractice > 0);
        Assert.Equal(0, replay.Region!.KolmogorovDistance);
        Assert.Equal(trace.Result.Region.Visited, replay.Region.Visits);
        Assert.Equal(trace.Result.Region.Arisen - trace.Result.Region.Visited, replay.NotMade);
        Assert.NotEqual(year.Trace.Result.Region.MeanResponseSeconds, trace.Result.Region.MeanResponseSeconds);
    }

    [Fact]
    public void ALogThatLeavesThingsOpen_IsDrawnAgain_AndStillAgrees()
    {
        var replay = Replay(Log.With(visit => visit with { Position = null, DispatchedAfterSeconds = null, OnSiteSeconds = null }));

        Assert.Equal((5, replay.Visits, replay.Visits, replay.Visits), (replay.Replications, replay.PointsDrawn, replay.DelaysDrawn, replay.StaysDrawn));
        Assert.Equal(ReplayVerdict.Agrees, replay.Region!.Verdict);
        Assert.InRange(0, replay.Region.BiasMinutes!.Low, replay.Region.BiasMinutes.High);
        Assert.True(replay.Region.Simulated.Mean.High > replay.Region.Simulated.Mean.Low);
        Assert.Contains("5 replications", string.Join(' ', ReplayAnswer.For(replay, Language.En)), StringComparison.Ordinal);
    }

    [Fact]
    public void ALogOfSlowerDriving_ShowsTheSimulationTooFast()
    {
        using var slower = TracedYear.PlanOnBundledMap();
        slower.Edit(PlanFolder.Baseline, root =>
        {
            foreach (var band in root["driving"]!["bands"]!.AsArray())
            {
                foreach (var road in new[] { "urban", "rural", "motorway" })
                {
                    band!["factors"]![road] = (double)band["factors"]![road]! * 1.2;
                }
            }
        });

        var replay = Replay(LogsOfPlans.Of(TracedYear.TraceOf(slower)));

        var region = replay.Region!;
        Assert.True(region.BiasMinutes!.High < -1);
        Assert.Equal(region.BiasMinutes.Mean, region.Simulated.Mean.Mean - region.Logged.Mean, tolerance: 0.05);
        Assert.All(replay.Districts, district => Assert.True(district.BiasMinutes!.High < 0));
        Assert.True(region.Simulated.P90.Mean < region.Logged.P90);
        Assert.Equal(ReplayVerdict.TooFast, region.Verdict);
        Assert.Contains("for hurtig", ReplayAnswer.For(replay, Language.Da)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void ALogWithACarMissing_ShowsItInItsDistrict()
    {
        using var without = TracedYear.PlanOnBundledMap();
        without.Edit(PlanFolder.Baseline, root => root["shifts"]![0]!["cars"] = 1);

        var replay = Replay(LogsOfPlans.Of(TracedYear.TraceOf(without)));

        var (silkeborg, djursland) = (replay.Districts[0], replay.Districts[1]);
        Assert.Equal(ReplayVerdict.TooFast, silkeborg.Verdict);
        Assert.True(silkeborg.BiasMinutes!.High < djursland.BiasMinutes!.Low, $"{silkeborg.BiasMinutes} {djursland.BiasMinutes}");
        Assert.Contains("for hurtig i Silkeborg", string.Join(' ', ReplayAnswer.For(replay, Language.Da)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void APartOfAYear_IsReplayedOnItsOwnDates()
    {
        var replay = Replay(Log.Between(new LocalDate(2017, 3, 20), new LocalDate(2017, 5, 1)));

        Assert.Equal((new LocalDate(2017, 3, 20), new LocalDate(2017, 5, 1)), (replay.From, replay.To));
        // Only the first night differs: its cars have not yet been anywhere.
        Assert.InRange(replay.Region!.KolmogorovDistance, 0, 0.01);
        Assert.Equal(ReplayVerdict.Agrees, replay.Region.Verdict);
    }

    [Fact]
    public void ALogOfTwoYears_IsReplayedYearByYear()
    {
        var next = new EvaluationSettings(2018, 2, 1, 2);
        var second = TracePlan.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), next, 1, onRoads: false).Value;
        var log = Log with { Visits = [.. Log.Visits, .. LogsOfPlans.Of(second).Visits], To = new LocalDate(2019, 1, 1) };

        var replay = Replay(log);

        Assert.Equal(year.Trace.Visits.Count + second.Visits.Count, replay.Visits);
        Assert.Equal(0, replay.Region!.KolmogorovDistance);
        Assert.Equal(0, replay.Region.BiasMinutes!.Mean);
    }

    [Fact]
    public void ALogWithoutArrivals_GivesSimulatedFiguresOnly()
    {
        var replay = Replay(Log.With(visit => visit with { ArrivedAfterSeconds = null }));

        Assert.Null(replay.Region);
        Assert.Empty(replay.Districts);
        Assert.Equal(year.Trace.Result.Region.MeanResponseSeconds / 60, replay.Simulated.Mean.Mean, tolerance: 1e-9);
        Assert.StartsWith("Loggen har ingen ankomsttider", ReplayAnswer.For(replay, Language.Da)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TheClockCanStartAtTheDispatcher()
    {
        folder.Edit(PlanFolder.Baseline, root => root["process"]!["responseClock"] = "fromDispatch");

        var replay = Replay(LogsOfPlans.Of(TracedYear.TraceOf(folder)));

        // The clock is five minutes shorter on average, and four of them are more than chance.
        Assert.Equal(0, replay.Region!.KolmogorovDistance);
        Assert.True(replay.Region.Logged.Mean < year.Trace.Result.Region.MeanResponseSeconds / 60 - 4);
    }

    [Fact]
    public void TheResult_DoesNotDependOnTheThreads()
    {
        var open = Log.With(visit => visit with { OnSiteSeconds = null });
        Assert.Equal(ReplayJson.Write(Replay(open, threads: 1)), ReplayJson.Write(Replay(open, threads: 3)));
    }

    [Fact]
    public void AnEmptyLog_IsAFault() => Assert.Equal(
        "log.csv: has no visits; expected at least one visit", Assert.Single(FaultsOf(Log with { Visits = [] })).ToString());

    [Fact]
    public void AreasThatThePlanDoesNotHave_AreNamed_AndYearsBeyondTheCalendarToo()
    {
        var log = Log.With(visit => visit with { Ordered = visit.Ordered - Duration.FromDays(5000) }) with { Areas = ["silkeborg-by", "nowhere", "grenaa", "norddjurs-land"] };

        var faults = FaultsOf(log);

        Assert.Contains("has visits of 1 area id(s) that the plan does not have: nowhere", faults[0].Message.English, StringComparison.Ordinal);
        Assert.Equal("has visits of 2003", faults[1].Message);
    }

    private LogReplay Replay(VisitLog log, int threads = 2)
    {
        var replay = Run(log, threads);
        Assert.True(replay.Succeeded, string.Join('\n', replay.Faults));
        return replay.Value;
    }

    private IReadOnlyList<Fault> FaultsOf(VisitLog log) => Run(log, threads: 2).Faults;

    private Outcome<LogReplay> Run(VisitLog log, int threads) => PlanWithRoads
        .Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline), mapFile: null, threads, cacheFolder: null)
        .Then(plan => ReplayLog.Of(plan, "log.csv", log, "hash", rejectedRows: 0, new ReplaySettings(Replications: 5, Seed: 1, threads)));
}
