using Korevagt.Domain.Service;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class AfterVisitTests
{
    [Theory]
    [InlineData(AfterVisitRule.GoHome, 1_000 + 1_050, 2 * 1_000 + 2 * 1_050)]
    [InlineData(AfterVisitRule.WaitThere, 1_000 + 50, 1_000 + 50 + 1_050)]
    public void TheNextDrive_StartsWhereTheCarWaits(AfterVisitRule rule, int response, int meters)
    {
        var result = Run(rule, untilHome: true);

        Assert.Equal(response, result.Region.ResponseSeconds);
        Assert.Equal(meters, result.Shifts[0].Meters);
        Assert.Equal(meters, result.Shifts[0].DrivingSeconds);
    }

    [Theory]
    [InlineData(true, 1_050)]
    [InlineData(false, 0)]
    public void ACarThatWaitsAtThePatients_DrivesHomeWhenItsDutyEnds(bool untilHome, int overtime)
    {
        var shift = Run(AfterVisitRule.WaitThere, untilHome).Shifts[0];

        Assert.Equal(overtime, shift.OvertimeSeconds);
        Assert.Equal(20_000 + 1_050, shift.PresenceSeconds);
        Assert.Equal(shift.PresenceSeconds, shift.IdleSeconds + shift.DrivingSeconds + shift.PatientSeconds);
    }

    [Fact]
    public void ACarThatWaitsAtThePatients_StartsNothingOnItsWayHome()
    {
        var country = Country(AfterVisitRule.WaitThere, untilHome: true);
        country.Visit(country.Point(500), ordered: 20_100);

        var result = country.Run();

        Assert.Equal((2, 1), (result.Region.Visited, result.Region.StillOpen));
    }

    private static ReplicationResult Run(AfterVisitRule rule, bool untilHome) => Country(rule, untilHome).Run();

    private static LineCountry Country(AfterVisitRule rule, bool untilHome)
    {
        var country = new LineCountry
        {
            Districts = 1,
            Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst, AfterVisit = rule, OvertimeUntilHome = untilHome },
        };
        country.Shift(country.Station(0), 0, 20_000, 0);
        country.Visit(country.Point(1_000), ordered: 0);
        country.Visit(country.Point(1_050), ordered: 5_000);
        return country;
    }
}
