using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Several logs as one history.</summary>
public sealed class LogHistoryTests
{
    [Fact]
    public void ALaterLog_ReplacesTheDatesThatItCovers()
    {
        var history = Merge(Log("gammel", (1, 4), (2, 4), (3, 4), (4, 4)), Log("ny", (2, 5), (3, 0), (4, 6), (5, 7)));

        Assert.Equal([4, 5, 0, 6, 7], VisitsByDay(history, 1, 5));
        Assert.Equal([("gammel", 1, 4), ("ny", 4, 18)], history.Sources.Select(source => (source.Name, source.Days, source.Visits)));
        Assert.Null(history.BeforeGap);
    }

    [Fact]
    public void AnEdgeOfALaterLogThatIsThereOnlyInPart_LeavesTheFullerDate()
    {
        var history = Merge(Log("gammel", (1, 9), (2, 9), (3, 9)), Log("ny", (3, 2), (4, 9), (5, 1)), Log("nyest", (5, 9), (6, 9)));

        Assert.Equal([9, 9, 9, 9, 9, 9], VisitsByDay(history, 1, 6));
    }

    [Fact]
    public void DatesThatNoLogCovers_EndTheHistoryThere()
    {
        var history = Merge(Log("foer", (1, 3), (2, 3)), Log("efter", (5, 3), (6, 3)));

        Assert.Equal((Day(5), Day(7), Day(5)), (history.Log.From, history.Log.To, history.BeforeGap));
        Assert.Equal(6, history.Log.Visits.Count);
        Assert.Equal(0, history.Sources[0].Days);
    }

    [Fact]
    public void AHistoryFromADate_HasNothingBeforeIt()
    {
        var history = LogHistory.Merge("logs", [Log("a", (1, 3), (2, 3), (3, 3))], Day(2)).Value;

        Assert.Equal((Day(2), 6), (history.Log.From, history.Log.Visits.Count));
    }

    [Fact]
    public void NoLogAtAll_IsAFault() => Assert.Equal(
        "logs: there is no log to fit the demand to; expected at least one log", Assert.Single(LogHistory.Merge("logs", []).Faults).ToString());

    [Fact]
    public void LogsThatNameTheirAreasInAnotherOrder_KeepTheirAreas()
    {
        var second = Log("b", (2, 1));
        second = second with { Log = second.Log with { Areas = ["grenaa", "silkeborg"] } };

        var history = Merge(Log("a", (1, 1)), second);

        Assert.Equal(["silkeborg", "grenaa"], history.Log.Visits.Select(visit => history.Log.Areas[visit.Area]));
    }

    [Fact]
    public void TheHash_KnowsContentOrderAndPeriod()
    {
        var (a, b) = (Log("a", (1, 3), (2, 3)), Log("b", (2, 3), (3, 3)));

        Assert.Equal(Merge(a, b).Hash, Merge(a with { Name = "x" }, b).Hash);
        Assert.Equal(4, new[] { Merge(a, b), Merge(b, a), Merge(a), LogHistory.Merge("logs", [a, b], Day(2)).Value }.Select(history => history.Hash).Distinct().Count());
    }

    [Fact]
    public void AFaultyLog_IsSetAsideAndTheOthersAreRead()
    {
        var fault = new Fault("b.csv", "line 3", new("har 2 felter", "has 2 fields"), new("3 felter", "3 fields"));

        var intake = LogIntake.Read(
            [new FoundLog("a.csv", "aa", 1), new FoundLog("b.csv", "bb", 1), new FoundLog("c.csv", "cc", 1)],
            log => log.Name == "b.csv" ? fault : Log(log.Name, (1, 1)).Log);

        Assert.Equal(["a.csv", "c.csv"], intake.Taken.Select(log => log.Name));
        Assert.Equal(("b.csv", "bb", fault), (intake.SetAside.Single().Name, intake.SetAside[0].Sha256, intake.SetAside[0].Faults.Single()));
    }

    private static LogHistory Merge(params TakenLog[] logs) => LogHistory.Merge("logs", logs).Value;

    private static LocalDate Day(int day) => new(2026, 10, day);

    private static TakenLog Log(string name, params (int Day, int Visits)[] days) => new(name, name + "-sha", new VisitLog
    {
        From = Day(days[0].Day),
        To = Day(days[^1].Day + 1),
        Areas = ["silkeborg", "grenaa"],
        Urgencies = ["akut"],
        Visits = [.. days.SelectMany(day => Enumerable.Range(0, day.Visits).Select(visit =>
            new LoggedVisit(DutyCalendar.Zone.AtStartOfDay(Day(day.Day)).ToInstant() + Duration.FromHours(visit), 0, 0)))],
    });

    private static IEnumerable<int> VisitsByDay(LogHistory history, int from, int to) => Enumerable.Range(from, to - from + 1).Select(day =>
        history.Log.Visits.Count(visit => visit.Ordered.InZone(DutyCalendar.Zone).Date == Day(day)));
}
