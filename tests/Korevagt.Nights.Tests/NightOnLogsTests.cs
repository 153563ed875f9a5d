using Korevagt.Demand.Fitting;
using Korevagt.Demand.Generation;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Nights;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Nights on a real folder: from files to a history, a fit and what drifts from it.</summary>
public sealed class NightOnLogsTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2017, 1, 2, 2, 30);
    private readonly PlanFolder plans = new();
    private readonly string logs = Directory.CreateTempSubdirectory("korevagt-nights-").FullName;
    private readonly Dictionary<string, TakenLog> taken = new(StringComparer.Ordinal);

    public void Dispose()
    {
        plans.Dispose();
        Directory.Delete(logs, recursive: true);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void LogsThatComeByAndBy_GiveTheHistoryOfTheOneLogThatTheyAreFrom()
    {
        Lay("2014.csv", Year(2014));
        Lay("2015.csv", Year(2015));
        Lay("2016.csv", Year(2016)[..^9]);
        Lay("fejl.csv", "ordered,area,urgency\n2016-01-01 10:00,ingensteds,x\n"u8.ToArray());

        var first = OneNight();

        Assert.Equal(["fejl.csv"], first.Intake.SetAside.Select(log => log.Name));
        Assert.Equal([("2016.csv", LeftReason.HalfALine)], first.Look.Left.Select(log => (log.Name, log.Reason)));
        Assert.Equal(new LocalDate(2016, 1, 1), first.History.Log.To);

        Lay("2016.csv", Year(2016));
        var second = OneNight();

        Assert.Equal(["2014.csv", "2015.csv"], second.Look.Known.Select(log => log.Name));
        Assert.Equal(["2016.csv"], second.Intake.Taken.Select(log => log.Name));
        Assert.Equal(["fejl.csv"], second.Intake.SetAside.Select(log => log.Name));
        Assert.Equal(ByLocalClock(FittedFixture.Log), ByLocalClock(second.History.Log));

        var plan = plans.LoadBaseline().Plan;
        var held = DemandFit.Of(first.History.Log, plan).Value.Demand;
        var tonight = DemandFit.Of(second.History.Log, plan).Value.Demand;
        var drift = DriftWatch.Of(second.History.Log, held, plan, 0.01);

        Assert.False(DriftWatch.IsRenewed(held, tonight, 400));
        Assert.Equal(364, drift[0].Days);
        Assert.All(drift, result => Assert.Null(result.AlarmedOn));
        Assert.Equal(held.To, NightFit.Of(second.History, tonight, held).ForecastTo);
    }

    private (LogFolderLook Look, LogIntake Intake, LogHistory History) OneNight()
    {
        var look = new LogFolder(new DiskLogListing(logs), new NightClock(Now), Duration.FromMinutes(5)).Look("logs", taken.Keys.ToHashSet(StringComparer.Ordinal)).Value;
        var rules = new LogRules { Today = new LocalDate(2017, 1, 2) };
        var intake = LogIntake.Read(look.New, found => ImportLog.Run(
            DiskFiles.Instance, Path.Combine(logs, found.Name), plans.At(PlanFolder.Baseline), null, null, rules).Then(imported => imported.Import.Log));
        foreach (var log in intake.Taken)
        {
            taken.Add(log.Sha256, log);
        }

        return (look, intake, LogHistory.Merge("logs", [.. taken.Values.OrderBy(log => log.Name, StringComparer.Ordinal)]).Value);
    }

    // A log tells the local time only: of October's hour that comes twice it does not say which.
    private static IEnumerable<(LocalDateTime, string)> ByLocalClock(VisitLog log) =>
        log.Visits.Select(visit => (visit.Ordered.InZone(DutyCalendar.Zone).LocalDateTime, log.Areas[visit.Area])).Order();

    private void Lay(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(logs, name), content);
        File.SetLastWriteTimeUtc(Path.Combine(logs, name), (Now - Duration.FromHours(3)).ToDateTimeUtc());
    }

    private static byte[] Year(int year)
    {
        using var stream = new MemoryStream();
        var log = FittedFixture.Log;
        GeneratedLogWriter.Write(
            log with { Visits = [.. log.Visits.Where(visit => visit.Ordered.InZone(DutyCalendar.Zone).Year == year)] }, new GeneratedLogFormat(), stream);
        return stream.ToArray();
    }
}
