using System.Text.Json;
using Korevagt.Planning.Tracing;
using Korevagt.Previews.Nights;
using NodaTime;

namespace Korevagt.Previews.Tests;

[Trait("Pace", "Slow")]
public sealed class NightTests(PlanningOffice office) : IClassFixture<PlanningOffice>, IDisposable
{
    private const int Day = 86_400;

    private static readonly LocalDate Saturday = new(2017, 3, 4);

    private readonly PreviewDesk desk = new(office.Library, new PreviewLimits(AtOnce: 2, Waiting: 4, Threads: 2));

    [Fact]
    public async Task TheSamePatients_AreVisitedUnderBothPlans_AndWithoutASilkeborgCarSomeWaitLonger()
    {
        List<NightVisit> visits = [];
        for (var year = 1; year <= 5; year++)
        {
            visits.AddRange((await PlayAsync(PlanningOffice.Without("nat-silkeborg"), Saturday, year)).Visits);
        }

        Assert.All(visits, visit => Assert.True(visit is { Before: not null, After: not null }, $"{visit}"));
        Assert.Contains(visits, visit => visit.Before!.Shift == "nat-silkeborg");
        Assert.DoesNotContain(visits, visit => visit.After!.Shift == "nat-silkeborg");
        Assert.Contains(visits, visit => visit.After!.ResponseMinutes > visit.Before!.ResponseMinutes + 5);
    }

    [Fact]
    public async Task ACarDrivesFromWhereItStands_ToWhereItIsSent_AndTheDoctorComesWhenItArrives()
    {
        var night = await PlayAsync(scenario: null, Saturday);
        Assert.Equal((Instant.FromUtc(2017, 3, 4, 7, 0), Day), (night.From, night.Seconds));
        Assert.Equal(JsonSerializer.Serialize(night.Before), JsonSerializer.Serialize(night.After));
        Assert.Equal(Enumerable.Range(1, night.Visits.Count), night.Visits.Select(visit => visit.Visit));
        Assert.Equal(night.Visits.OrderBy(visit => visit.Ordered), night.Visits);

        var arrivals = night.Visits.ToDictionary(visit => visit.Visit, visit => visit.Before!.Arrived);
        var places = night.Visits.ToDictionary(visit => visit.Visit, visit => visit.Place);
        Assert.All(night.Before, car =>
        {
            Assert.True(car.From < car.To, car.Name);
            Assert.All(car.Drives.Zip(car.Drives.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{car.Name}: {pair}"));
            Assert.All(car.Drives, drive => Assert.InRange(drive.Start, car.From, car.To));
            Assert.All(car.Drives.Where(drive => drive.Visit is not null), drive =>
            {
                Assert.Equal(DrivePurpose.Visit, drive.Purpose);
                Assert.Equal(arrivals[drive.Visit!.Value], drive.End);
                Assert.Equal(places[drive.Visit.Value], drive.To);
            });
        });
        Assert.All(
            night.Visits.Where(visit => visit.Before!.Fate == "visited"),
            visit => Assert.Equal((visit.Before!.Arrived!.Value - visit.Ordered) / 60.0, visit.Before.ResponseMinutes!.Value, 0.051));
    }

    [Fact]
    public async Task TheNightOfWinterTimes_IsAnHourLonger_AndTheYearsLastNightEndsWithIt()
    {
        Assert.Equal(Day + 3_600, (await PlayAsync(scenario: null, new LocalDate(2017, 10, 28))).Seconds);
        Assert.Equal(16 * 3_600, (await PlayAsync(scenario: null, new LocalDate(2017, 12, 31))).Seconds);
    }

    [Fact]
    public async Task AFaultyScenario_IsAFault()
    {
        var played = await desk.NightAsync(office.Ask(PlanningOffice.Without("nat-silkeborgg")), 1, Saturday, CancellationToken.None);
        Assert.Equal("$.changes[0].shift", Assert.Single(played!.Faults).Place);
    }

    public void Dispose() => desk.Dispose();

    private async Task<ReplayedNight> PlayAsync(ReadOnlyMemory<byte>? scenario, LocalDate date, int simulatedYear = 1)
    {
        var played = await desk.NightAsync(office.Ask(scenario), simulatedYear, date, CancellationToken.None);
        Assert.Empty(played!.Faults);
        return played.Value;
    }
}
