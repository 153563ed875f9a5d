using Korevagt.Domain.Time;
using Korevagt.Files.Nights;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Each night once, whatever the clock does.</summary>
public sealed class NightScheduleTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("30 2 * * *")]
    [InlineData("0 3 * * *")]
    [InlineData("30 3 * * *")]
    [InlineData("59 1 * * *")]
    public void OverElevenYearsOfClockChanges_EachNightRunsOnceAndNothingIsCaughtUp(string cron)
    {
        var schedule = Schedule(cron);
        var (from, to) = (Local(2016, 1, 1, 0, 0), Local(2027, 1, 1, 0, 0));

        // Where the clock runs evenly an hour's step misses no night; on the days of the changes every minute is looked at.
        var runs = Run(schedule, Looks(from, to));

        Assert.All(runs, run => Assert.Empty(run.Due.CaughtUp));
        Assert.Equal(
            Enumerable.Range(0, Period.DaysBetween(new LocalDate(2016, 1, 1), new LocalDate(2027, 1, 1))).Select(new LocalDate(2016, 1, 1).PlusDays),
            runs.Select(run => run.Due.Run!.Value.Date));
    }

    [Theory]
    [InlineData("0 2 * * *", 29, 3, "01:00")]
    [InlineData("30 2 * * *", 29, 3, "01:00")]
    [InlineData("0 3 * * *", 29, 3, "01:00")]
    [InlineData("30 3 * * *", 29, 3, "01:30")]
    [InlineData("59 1 * * *", 29, 3, "00:59")]
    [InlineData("0 2 * * *", 25, 10, "00:00")]
    [InlineData("30 2 * * *", 25, 10, "00:30")]
    [InlineData("0 3 * * *", 25, 10, "02:00")]
    public void OnTheNightOfAClockChange_TheNightIsDueAtThisMomentUtc(string cron, int day, int month, string utc)
    {
        var schedule = Schedule(cron);
        var midnight = Local(2026, month, day, 0, 0);

        var run = Assert.Single(Run(schedule, Enumerable.Range(0, 6 * 60).Select(minute => midnight + minute * Minute)));

        Assert.Equal(new LocalDate(2026, month, day), run.Due.Run!.Value.Date);
        Assert.Equal(utc, run.At.InUtc().TimeOfDay.ToString("HH:mm", null));
    }

    [Fact]
    public void ANightInTheHourThatTheClockSkips_KeepsItsOwnName()
    {
        var due = Schedule("30 2 * * *").Due(Night.Parse("2026-03-28T02:30"), Local(2026, 3, 29, 3, 0));

        Assert.Equal("2026-03-29T02:30", due.Run!.Value.Id);
    }

    [Fact]
    public void AfterThreeDaysOff_TheNewestNightRunsAndNamesThoseItCatchesUp()
    {
        var schedule = Schedule("30 3 * * *");

        var due = schedule.Due(Night.Parse("2026-11-18T03:30"), Local(2026, 11, 22, 9, 0));

        Assert.Equal("2026-11-22T03:30", due.Run!.Value.Id);
        Assert.Equal(["2026-11-19T03:30", "2026-11-20T03:30", "2026-11-21T03:30"], due.CaughtUp.Select(night => night.Id));
        Assert.Null(schedule.Due(due.HandledUpTo, Local(2026, 11, 22, 9, 1)).Run);
    }

    [Fact]
    public void TheVeryFirstStart_RunsNothingForThePastAndThenTheNextNight()
    {
        var schedule = Schedule("30 3 * * *");

        var first = schedule.Due(null, Local(2026, 11, 22, 9, 0));

        Assert.Null(first.Run);
        Assert.Empty(first.CaughtUp);
        Assert.Equal("2026-11-22T03:30", first.HandledUpTo.Id);
        Assert.Null(schedule.Due(first.HandledUpTo, Local(2026, 11, 23, 3, 29)).Run);
        Assert.Equal("2026-11-23T03:30", schedule.Due(first.HandledUpTo, Local(2026, 11, 23, 3, 30)).Run!.Value.Id);
    }

    [Fact]
    public void AFirstStartInTheHourThatComesTwice_RunsNothingForItsFirstTime()
    {
        var schedule = Schedule("30 2 * * *");
        var secondTime = Instant.FromUtc(2026, 10, 25, 1, 10);

        var first = schedule.Due(null, secondTime);

        Assert.Equal("2026-10-25T02:30", first.HandledUpTo.Id);
        Assert.Null(schedule.Due(first.HandledUpTo, secondTime + Duration.FromMinutes(20)).Run);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    [InlineData(60 * 24 * 40)]
    public void AClockSetBack_RunsNoNightAgain(int minutes)
    {
        var schedule = Schedule("30 3 * * *");
        var now = Local(2026, 11, 22, 3, 30);
        var handled = schedule.Due(Night.Parse("2026-11-21T03:30"), now).HandledUpTo;

        Assert.All(
            Enumerable.Range(0, minutes).Where(minute => minute % 13 == 0),
            minute => Assert.Null(schedule.Due(handled, now - Duration.FromMinutes(minute)).Run));
        Assert.Equal(handled, schedule.Due(handled, now - Duration.FromMinutes(minutes)).HandledUpTo);
    }

    [Theory]
    [InlineData("30 3 * * *")]
    [InlineData("30 2 * * *")]
    [InlineData("*/15 2 * * *")]
    [InlineData("0 22 1 * mon")]
    public void TheNextNight_IsTheOneThatBecomesDueFirst(string cron)
    {
        var schedule = Schedule(cron);
        foreach (var now in Looks(Local(2026, 1, 1, 0, 0), Local(2027, 1, 1, 0, 0)).Where((_, index) => index % 7 == 0))
        {
            var next = schedule.Next(now);

            Assert.True(NightSchedule.MomentOf(next) > now);
            Assert.NotEqual(next, schedule.Due(null, NightSchedule.MomentOf(next) - Duration.FromSeconds(1)).HandledUpTo);
            Assert.True(schedule.Due(null, NightSchedule.MomentOf(next)).HandledUpTo >= next);
        }
    }

    [Fact]
    public void TwoNightsInTheSkippedHour_AreDueTogetherAndDoneOnce()
    {
        var due = Schedule("*/30 2 * * *").Due(Night.Parse("2026-03-28T02:30"), Local(2026, 3, 29, 3, 0));

        Assert.Equal("2026-03-29T02:30", due.Run!.Value.Id);
        Assert.Equal(["2026-03-29T02:00"], due.CaughtUp.Select(night => night.Id));
    }

    [Theory]
    [InlineData("2026-03-29T02:30")]
    [InlineData("2016-02-29T00:00")]
    public void TheIdentityOfANight_ReadsBack(string id) => Assert.Equal(id, Night.Parse(id)!.Value.Id);

    [Fact]
    public void ANight_NamesItsFiles() => Assert.Equal("2026-03-29-0230", Night.Parse("2026-03-29T02:30")!.Value.FileStem);

    [Theory]
    [InlineData("2026-02-30T02:30")]
    [InlineData("2026-03-29")]
    [InlineData("")]
    public void WhatIsNoNight_IsNull(string id) => Assert.Null(Night.Parse(id));

    private static NightSchedule Schedule(string cron) => new(CronExpression.Parse("nat.json", "$.cron", cron).Value);

    private static Instant Local(int year, int month, int day, int hour, int minute) =>
        DutyCalendar.Zone.AtLeniently(new LocalDateTime(year, month, day, hour, minute)).ToInstant();

    /// <summary>Every whole hour, and every minute of the weeks around the clock changes.</summary>
    private static IEnumerable<Instant> Looks(Instant from, Instant to)
    {
        for (var at = from; at < to;)
        {
            yield return at;
            var near = DutyCalendar.Zone.GetZoneIntervals(at - Duration.FromDays(1), at + Duration.FromDays(1)).Skip(1).Any();
            at += near ? Minute : Duration.FromHours(1);
        }
    }

    private static List<(Instant At, DueNights Due)> Run(NightSchedule schedule, IEnumerable<Instant> looks)
    {
        List<(Instant, DueNights)> runs = [];
        Night? handled = null;
        foreach (var now in looks)
        {
            var due = schedule.Due(handled, now);
            handled = due.HandledUpTo;
            if (due.Run is not null)
            {
                runs.Add((now, due));
            }
        }

        return runs;
    }
}
