using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Tests.Engine;

/// <summary>
/// Class 0 is due after 1,000 seconds, class 1 after 5,000; without a lead no visit is helped before it is due.
/// </summary>
public sealed class UrgencyReserveTests
{
    private static readonly DispatchSettings Reserve = new() { Rule = DispatchRule.UrgencyReserve };

    [Fact]
    public void TheLastFreeCar_IsKeptForTheMostUrgent()
    {
        var country = new LineCountry { Districts = 1, Dispatch = Reserve };
        var station = country.Station(0);
        country.Shift(station, 0, 50_000, 0);
        country.Shift(station, 0, 50_000, 0);
        var (first, second, urgent) = (country.Point(100), country.Point(100), country.Point(100));
        country.Visit(first, ordered: 1_000, onSite: 2_000);
        country.Visit(second, ordered: 1_500);
        country.Visit(urgent, ordered: 2_000, urgency: 0, onSite: 10_000);

        country.Run(out var pooled);

        // The second visit waits although a car is free; the first car, free at 3,100, is then the last one and is kept:
        // it goes when the visit is due at 6,500. The drive is from its station.
        Assert.Equal(100, pooled[pooled.Layout.Area(urgent)].ResponseSeconds);
        Assert.Equal(100, pooled[pooled.Layout.Area(first)].ResponseSeconds);
        Assert.Equal(5_000 + 100, pooled[pooled.Layout.Area(second)].ResponseSeconds);
    }

    [Fact]
    public void ALessUrgentVisit_GoesAtOnce_WhileAnotherCarStaysFree()
    {
        var country = new LineCountry { Districts = 1, Dispatch = Reserve };
        var station = country.Station(0);
        country.Shift(station, 0, 50_000, 0);
        country.Shift(station, 0, 50_000, 0);
        country.Visit(country.Point(100), ordered: 1_000);

        Assert.Equal(100, country.Run().Region.ResponseSeconds);
    }

    [Fact]
    public void ACarThatBecomesFree_TakesALessUrgentVisit_WhenItIsNotTheLast()
    {
        var country = new LineCountry { Districts = 1, Dispatch = Reserve };
        var station = country.Station(0);
        country.Shift(station, 0, 50_000, 0);
        country.Shift(station, 0, 50_000, 0);
        var patient = country.Point(100);
        country.Visit(patient, ordered: 1_000, onSite: 2_000);
        country.Visit(patient, ordered: 1_500);

        Assert.Equal(100 + (3_100 - 1_500), country.Run().Region.ResponseSeconds);
    }

    [Fact]
    public void FromItsLeadTimeOn_AVisitIsServedAsIfNothingWereKept_ByItsOwnDistrictFirst()
    {
        // Due at 2,000 + 5,000; the lead is 3,000.
        var country = new LineCountry { Dispatch = Reserve with { HelpLeadMinutes = 50 } };
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        country.Shift(country.Station(300), 0, 50_000, 1);
        country.Visit(country.Point(200), ordered: 2_000);

        var result = country.Run();

        Assert.Equal(1, result.Shifts[own].Visits);
        Assert.Equal(2_000 + 200, result.Region.ResponseSeconds);
    }

    [Fact]
    public void ANeighboursLastCar_IsKept_AlsoFromADistrictWithoutACar()
    {
        var country = new LineCountry { Dispatch = Reserve with { HelpLeadMinutes = 50 } };
        var near = country.Station(300);
        country.Shift(near, 0, 50_000, 1);
        country.Visit(country.Point(200), ordered: 2_000);
        country.Visit(country.Point(200), ordered: 20_000, urgency: 0);

        Assert.Equal((2_000 + 100) + 100, country.Run().Region.ResponseSeconds);
    }

    [Fact]
    public void WhenOneDistrictsCarBecomesFree_AnotherMayNoLongerBeTheLast_AndTakesTheWaitingVisit()
    {
        // The car of both districts is the last free one of the second: it is kept. The first district's own is not any more.
        var country = new LineCountry { Dispatch = Reserve };
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        var both = country.Shift(country.Station(900), 0, 50_000, 0, 1);
        country.Visit(country.Point(900), ordered: 1_000, urgency: 0, onSite: 2_000);
        country.Visit(country.Point(100), ordered: 1_500);

        var result = country.Run();

        Assert.Equal((1, 1), (result.Shifts[own].Visits, result.Shifts[both].Visits));
        Assert.Equal(0 + (3_000 + 100 - 1_500), result.Region.ResponseSeconds);
    }
}
