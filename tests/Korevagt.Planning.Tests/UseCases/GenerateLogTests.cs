using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>A generated log of the bundled region.</summary>
public sealed class GenerateLogTests
{
    private static readonly GenerationSettings Year = new(2016, 2016, Seed: 1, Overdispersion: 0, WithResponses: true);

    [Fact]
    [Trait("Pace", "Slow")]
    public void WhatALogSaysOfAVisit_IsConsistent()
    {
        var log = GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, Year).Value.Log;
        var plan = PlanLoader.Load(Repository.Baseline).Value.Plan;
        var shifts = plan.Shifts.ToDictionary(shift => shift.Id);
        var made = log.Visits.Where(visit => visit.ArrivedAfterSeconds is not null).ToList();

        Assert.InRange(log.Visits.Count, 49_000, 51_000);
        Assert.InRange(made.Count / (double)log.Visits.Count, 0.98, 1);
        Assert.All(made, visit =>
        {
            Assert.True(visit.DispatchedAfterSeconds + visit.DrivingSeconds <= visit.ArrivedAfterSeconds);
            var setOut = visit.Ordered + Duration.FromSeconds(visit.ArrivedAfterSeconds!.Value - visit.DrivingSeconds!.Value);
            Assert.True(IsOnDuty(setOut), $"{visit.Shift} set out at {setOut}");
            bool IsOnDuty(Instant instant) =>
                DaysAround(instant).Any(date => plan.Calendar.Matches(shifts[visit.Shift!].Hours.Days, date) && On(shifts[visit.Shift!].Hours, date, instant));
        });
        Assert.All(log.Visits.Where(visit => visit.ArrivedAfterSeconds is null), visit => Assert.Equal((null, null, null), (visit.OnSiteSeconds, visit.DrivingSeconds, visit.Shift)));
    }

    [Fact]
    public void APlanWithItsOwnDrivingTimes_GivesALogWithoutCoordinates()
    {
        var log = GenerateLog.Run(DiskFiles.Instance, Repository.Scenario(Path.Combine("models", "mm3.json")), Year).Value.Log;

        Assert.InRange(log.Visits.Count, 17_000, 18_200);
        Assert.All(log.Visits, visit => Assert.Null(visit.Position));
        Assert.Contains(log.Visits, visit => visit.ArrivedAfterSeconds is not null);
    }

    [Fact]
    public void AYear_IsTheSameWhateverTheOtherYears()
    {
        var alone = GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, Year with { WithResponses = false }).Value.Log.Visits;
        var among = GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, Year with { FirstYear = 2015, LastYear = 2017, WithResponses = false }).Value;

        Assert.Equal(alone.Select(Told), among.Log.Visits.Where(visit => visit.Ordered.InZone(DutyCalendar.Zone).Year == 2016).Select(Told));
        Assert.Equal([2015, 2016, 2017], among.Expected.Select(rates => rates.Year.Year));
    }

    [Theory]
    [InlineData(2006, 2016, 0, "years")]
    [InlineData(2016, 2015, 0, "years")]
    [InlineData(2016, 2051, 0, "years")]
    [InlineData(2010, 2040, 0, "years")]
    [InlineData(2016, 2016, -1, "overdispersion")]
    [InlineData(2016, 2016, 11, "overdispersion")]
    public void WhatCannotBeGenerated_IsAFault(int first, int last, double overdispersion, string option) => Assert.Equal(
        option, Assert.Single(GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, new GenerationSettings(first, last, 1, overdispersion, false)).Faults).File);

    private static LoggedVisit Told(LoggedVisit visit) => visit with { Row = 0 };

    private static IEnumerable<LocalDate> DaysAround(Instant instant)
    {
        var date = instant.InZone(DutyCalendar.Zone).Date;
        return [date.PlusDays(-1), date];
    }

    private static bool On(RecurringHours hours, LocalDate date, Instant instant) => hours.On(date) is var duty && instant >= duty.Start && instant <= duty.End;
}
