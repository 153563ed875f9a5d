using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class LookAheadTests
{
    [Fact]
    public void AVisit_WaitsForABusyCarThatArrivesSoonerThanAnyFreeOne()
    {
        var country = Country();
        var near = country.Shift(country.Station(0), 0, 50_000, 0);
        var far = country.Shift(country.Station(2_000), 0, 50_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 500);
        country.Visit(country.Point(200), ordered: 1_200);

        var result = country.Run();

        // Free at 1,600, there at 1,700; the free car would be there at 3,000.
        Assert.Equal((2, 0), (result.Shifts[near].Visits, result.Shifts[far].Visits));
        Assert.Equal(100 + 500, result.Region.ResponseSeconds);
    }

    [Theory]
    [InlineData(1_799, 0)]
    [InlineData(1_800, 1)]
    [InlineData(1_801, 1)]
    public void TheFreeCarGoes_WhereTheBusyOneArrivesNoSooner(int onSite, int visitsOfTheFreeCar)
    {
        var country = Country();
        country.Shift(country.Station(0), 0, 50_000, 0);
        var far = country.Shift(country.Station(2_000), 0, 50_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: onSite);
        country.Visit(country.Point(200), ordered: 1_200);

        // The free car is there at 3,000, the busy one at 1,100 + onSite + 100.
        Assert.Equal(visitsOfTheFreeCar, country.Run().Shifts[far].Visits);
    }

    [Fact]
    public void WhereAMoreUrgentVisitTakesTheAwaitedCar_TheFreeCarGoesAtThatMoment()
    {
        var country = Country();
        var near = country.Shift(country.Station(0), 0, 50_000, 0);
        var far = country.Shift(country.Station(2_000), 0, 50_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 500);
        var (calm, urgent) = (country.Point(200), country.Point(0));
        country.Visit(calm, ordered: 1_200);
        country.Visit(urgent, ordered: 1_300, urgency: 0, onSite: 9_000);

        var result = country.Run(out var pooled);

        Assert.Equal((2, 1), (result.Shifts[near].Visits, result.Shifts[far].Visits));
        Assert.Equal(1_600 + 100 - 1_300, pooled[pooled.Layout.Area(urgent)].ResponseSeconds);
        Assert.Equal(1_600 + 1_800 - 1_200, pooled[pooled.Layout.Area(calm)].ResponseSeconds);
    }

    [Fact]
    public void ABusyCarWhoseDutyEndsBeforeItCouldArrive_IsNotWaitedFor()
    {
        var country = Country();
        country.Shift(country.Station(0), 0, 1_650, 0);
        var far = country.Shift(country.Station(2_000), 0, 50_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 500);
        country.Visit(country.Point(200), ordered: 1_200);

        Assert.Equal(1, country.Run().Shifts[far].Visits);
    }

    [Fact]
    public void Districts_DoNotMatter()
    {
        var country = Country();
        country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(900), 0, 50_000, 1);
        country.Visit(country.Point(800), ordered: 1_000);

        Assert.Equal(1, country.Run().Shifts[neighbour].Visits);
    }

    private static LineCountry Country() => new() { Dispatch = new DispatchSettings { Rule = DispatchRule.LookAhead } };
}
