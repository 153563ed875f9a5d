using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class BestUncoveredStationTests
{
    private const int WestStation = 0;
    private const int EastStation = 5_000;

    [Fact]
    public void AfterAVisit_ACarGoesWhereNoFreeCarIs_WhenMostVisitsAreExpectedThere()
    {
        // One car waits in the west all the time; the other ends a visit in the middle, and most points lie in the east.
        var country = Country();
        country.Shift(country.Station(WestStation), 0, 90_000, 0);
        country.Station(EastStation);
        country.Shift(0, 0, 90_000, 1);
        var middle = country.Point(1_000, district: 1);
        country.Point(EastStation, district: 1);
        country.Point(EastStation + 100, district: 1);
        country.Visit(middle, ordered: 0);
        country.Visit(country.Point(EastStation - 10, district: 1), ordered: 20_000);

        var result = country.Run();

        Assert.Equal(1_000 + 10, result.Region.ResponseSeconds);
    }

    [Fact]
    public void WhenTheDutyEndsAtAnotherStation_TheCarDrivesHomeOvertime()
    {
        var country = Country();
        country.Shift(country.Station(WestStation), 0, 90_000, 0);
        country.Station(EastStation);
        country.Shift(0, 0, 30_000, 1);
        country.Visit(country.Point(1_000, district: 1), ordered: 0);
        country.Point(EastStation, district: 1);
        country.Point(EastStation, district: 1);

        var shift = country.Run().Shifts[1];

        Assert.Equal(EastStation - WestStation, shift.OvertimeSeconds);
        Assert.Equal(1_000 + (EastStation - 1_000) + (EastStation - WestStation), shift.Meters);
    }

    [Fact]
    public void WhereEveryStationHasAFreeCar_TheCarGoesHome()
    {
        var country = Country();
        country.Shift(country.Station(WestStation), 0, 90_000, 0);
        country.Shift(country.Station(EastStation), 0, 90_000, 0);
        country.Shift(0, 0, 90_000, 1);
        country.Visit(country.Point(1_000, district: 1), ordered: 0);

        Assert.Equal(2_000, country.Run().Shifts[2].Meters);
    }

    private static LineCountry Country() =>
        new()
        {
            Dispatch = new DispatchSettings
            {
                Rule = DispatchRule.StrictDistrict,
                AfterVisit = AfterVisitRule.BestUncoveredStation,
            },
        };
}
