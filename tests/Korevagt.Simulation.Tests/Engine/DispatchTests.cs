using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class DispatchTests
{
    [Fact]
    public void AVisit_GoesToItsOwnDistrictsCar_EvenWhereANeighbourIsNearer()
    {
        var country = new LineCountry();
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(900), 0, 50_000, 1);
        country.Visit(country.Point(800), ordered: 1_000);

        var result = country.Run();

        Assert.Equal(1, result.Shifts[own].Visits);
        Assert.Equal(0, result.Shifts[neighbour].Visits);
        Assert.Equal(800, result.Region.ResponseSeconds);
    }

    [Fact]
    public void WhereTheOwnDistrictsFreeCarWouldMissTheTarget_TheCarThatArrivesFirstGoes()
    {
        var country = new LineCountry();
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(2_900), 0, 50_000, 1);
        country.Visit(country.Point(2_000), ordered: 1_000, urgency: 0);

        var result = country.Run();

        Assert.Equal(0, result.Shifts[own].Visits);
        Assert.Equal(1, result.Shifts[neighbour].Visits);
        Assert.Equal(900, result.Region.ResponseSeconds);
    }

    [Fact]
    public void ADistrictWithoutACarOnDuty_IsServedByTheCarThatArrivesFirst()
    {
        var country = new LineCountry { Districts = 3 };
        var far = country.Shift(country.Station(0), 0, 50_000, 1);
        var near = country.Shift(country.Station(700), 0, 50_000, 2);
        country.Visit(country.Point(500), ordered: 1_000);

        var result = country.Run();

        Assert.Equal(0, result.Shifts[far].Visits);
        Assert.Equal(1, result.Shifts[near].Visits);
    }

    [Fact]
    public void WhileTheOwnCarIsBusy_AVisitWaitsForIt_UntilItsLeadTimeBeforeItIsDue()
    {
        // Due at 2,000 + 5,000; the lead is 50 minutes: a neighbor may go from second 4,000 on.
        var country = new LineCountry { Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst, HelpLeadMinutes = 50 } };
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(300), 0, 50_000, 1);
        var patient = country.Point(100);
        country.Visit(patient, ordered: 1_000, onSite: 20_000);
        country.Visit(patient, ordered: 2_000);

        var result = country.Run();

        Assert.Equal(1, result.Shifts[own].Visits);
        Assert.Equal(1, result.Shifts[neighbour].Visits);
        Assert.Equal(100 + (4_000 + 200 - 2_000), result.Region.ResponseSeconds);
    }

    [Fact]
    public void ACarThatBecomesFree_TakesTheMostUrgentWaitingVisit_ThenTheOneDueFirst()
    {
        var country = new LineCountry { Districts = 1 };
        country.Shift(country.Station(0), 0, 90_000, 0);
        var (a, b, c) = (country.Point(0), country.Point(0), country.Point(0));
        country.Visit(a, ordered: 0, onSite: 1_000);
        country.Visit(b, ordered: 100, urgency: 1, onSite: 1_000);
        country.Visit(c, ordered: 200, urgency: 0, onSite: 1_000);

        country.Run(out var pooled);

        Assert.Equal(1_000 - 200, pooled[pooled.Layout.Area(c)].ResponseSeconds);
        Assert.Equal(2_000 - 100, pooled[pooled.Layout.Area(b)].ResponseSeconds);
    }

    [Fact]
    public void ACarStartsNoVisitThatItCannotReachBeforeItsShiftEnds_AndTheNextShiftTakesIt()
    {
        var country = new LineCountry { Districts = 1 };
        var evening = country.Shift(country.Station(0), 0, 1_000, 0);
        var night = country.Shift(country.Station(0), 1_000, 50_000, 0);
        country.Visit(country.Point(200), ordered: 900);

        var result = country.Run();

        Assert.Equal(0, result.Shifts[evening].Visits);
        Assert.Equal(1, result.Shifts[night].Visits);
        Assert.Equal(100 + 200, result.Region.ResponseSeconds);
    }

    [Fact]
    public void AVisitBegun_IsFinishedAsOvertime_AndTheCarIsPaidUntilItIsHome()
    {
        var country = new LineCountry { Districts = 1 };
        var shift = country.Shift(country.Station(0), 0, 1_000, 0);
        country.Visit(country.Point(200), ordered: 700, onSite: 500);

        var result = country.Run();

        Assert.Equal(700 + 200 + 500 + 200 - 1_000, result.Shifts[shift].OvertimeSeconds);
        Assert.Equal(400, result.Shifts[shift].Meters);
    }

    [Fact]
    public void WhereTheContractSaysSo_OvertimeEndsWithTheVisit()
    {
        var country = new LineCountry { Districts = 1, Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst, OvertimeUntilHome = false } };
        var shift = country.Shift(country.Station(0), 0, 1_000, 0);
        country.Visit(country.Point(200), ordered: 700, onSite: 500);

        Assert.Equal(700 + 200 + 500 - 1_000, country.Run().Shifts[shift].OvertimeSeconds);
    }

    [Fact]
    public void VisitsThatWaitWhenNobodyIsOnDuty_AreHandedToTheDaytimePractice()
    {
        var country = new LineCountry { Districts = 1, Handovers = [2_000] };
        country.Shift(country.Station(0), 0, 1_000, 0);
        var patient = country.Point(200);
        country.Visit(patient, ordered: 950);
        country.Visit(patient, ordered: 1_990, delay: 60);

        var result = country.Run();

        Assert.Equal(2, result.Region.HandedToDaytime);
        Assert.Equal(0, result.Region.Visited);
        Assert.Equal(0, result.Region.WithinTargetShare);
    }

    [Fact]
    public void NothingIsHandedOver_WhileACarIsOnDuty()
    {
        var country = new LineCountry { Districts = 1, Handovers = [2_000] };
        country.Shift(country.Station(0), 0, 50_000, 0);
        var patient = country.Point(200);
        country.Visit(patient, ordered: 100, onSite: 10_000);
        country.Visit(patient, ordered: 200);

        var result = country.Run();

        Assert.Equal(2, result.Region.Visited);
        Assert.Equal(0, result.Region.HandedToDaytime);
    }

    [Fact]
    public void ACarOnItsWayHome_TurnsAtItsNextWaypoint()
    {
        // Sets out home from 1,000 at second 1,000 + 100; at second 1,404 it is at 696 and turns at 690.
        var country = new LineCountry { Districts = 1 };
        var shift = country.Shift(country.Station(0), 0, 50_000, 0);
        country.Visit(country.Point(1_000), ordered: 0, onSite: 100);
        country.Visit(country.Point(800), ordered: 1_404);

        var result = country.Run();

        Assert.Equal(1_000 + 6 + 110, result.Region.ResponseSeconds);
        Assert.Equal(1_000 + 310 + 110 + 800, result.Shifts[shift].Meters);
    }

    [Fact]
    public void ADistrictLeftWithoutCars_IsOfferedToTheOthersAtOnce()
    {
        var country = new LineCountry { Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst, HelpLeadMinutes = 0 } };
        var own = country.Shift(country.Station(0), 0, 2_000, 0);
        var neighbour = country.Shift(country.Station(500), 0, 50_000, 1);
        var patient = country.Point(100);
        country.Visit(patient, ordered: 0, onSite: 10_000);
        country.Visit(patient, ordered: 1_000);

        var result = country.Run();

        Assert.Equal(1, result.Shifts[own].Visits);
        Assert.Equal(1, result.Shifts[neighbour].Visits);
        Assert.Equal(100 + (2_000 + 400 - 1_000), result.Region.ResponseSeconds);
    }

    [Fact]
    public void UnderTheStrictRule_ANeighbourNeverHelpsADistrictWithACarOnDuty()
    {
        var country = new LineCountry { Dispatch = new DispatchSettings { Rule = DispatchRule.StrictDistrict } };
        var own = country.Shift(country.Station(0), 0, 90_000, 0);
        country.Shift(country.Station(100), 0, 90_000, 1);
        var patient = country.Point(100);
        country.Visit(patient, ordered: 0, onSite: 20_000);
        country.Visit(patient, ordered: 1_000);

        Assert.Equal(2, country.Run().Shifts[own].Visits);
    }

    [Fact]
    public void UnderFirstToArrive_DistrictsDoNotMatter()
    {
        var country = new LineCountry { Dispatch = new DispatchSettings { Rule = DispatchRule.FirstToArrive } };
        country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(900), 0, 50_000, 1);
        country.Visit(country.Point(800), ordered: 1_000);

        Assert.Equal(1, country.Run().Shifts[neighbour].Visits);
    }

    [Fact]
    public void TheResponseClock_CanStartWhenTheVisitReachesTheDispatcher()
    {
        static long Response(ResponseClock clock)
        {
            var country = new LineCountry { Clock = clock };
            country.Shift(country.Station(0), 0, 50_000, 0);
            country.Visit(country.Point(300), ordered: 1_000, delay: 250);
            return country.Run().Region.ResponseSeconds;
        }

        Assert.Equal(550, Response(ResponseClock.FromOrder));
        Assert.Equal(300, Response(ResponseClock.FromDispatch));
    }
}
