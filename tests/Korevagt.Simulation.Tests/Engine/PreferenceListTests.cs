using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class PreferenceListTests
{
    [Fact]
    public void AVisitGoesToTheFirstFreeCarOfItsAreasList_HoweverFarAwayItIs()
    {
        var (country, near, far) = Country();
        var point = country.Point(100);
        country.Prefer(point, 1, 0);
        country.Visit(point, ordered: 0);

        var result = country.Run();

        Assert.Equal((0, 1), (result.Shifts[near].Visits, result.Shifts[far].Visits));
    }

    [Fact]
    public void WhileTheFirstOfTheListIsBusy_TheNextGoes()
    {
        var (country, near, far) = Country();
        var point = country.Point(100);
        country.Prefer(point, 1, 0);
        country.Visit(point, ordered: 0);
        country.Visit(point, ordered: 10);

        var result = country.Run();

        Assert.Equal((1, 1), (result.Shifts[near].Visits, result.Shifts[far].Visits));
    }

    [Fact]
    public void ACarThatCouldNotArriveBeforeItsDutyEnds_IsPassedOver()
    {
        var country = new LineCountry { Districts = 1, Dispatch = new DispatchSettings { Rule = DispatchRule.PreferenceList } };
        var goingOff = country.Shift(country.Station(0), 0, 1_050, 0);
        var staying = country.Shift(country.Station(0), 0, 50_000, 0);
        country.Visit(country.Point(100), ordered: 1_000);

        var result = country.Run();

        Assert.Equal((0, 1), (result.Shifts[goingOff].Visits, result.Shifts[staying].Visits));
    }

    [Fact]
    public void OfAShiftsCars_TheNearestGoes()
    {
        var country = WaitingThere();
        var shift = country.Shift(country.Station(0), 0, 50_000, 0);
        country.AnotherCar(shift);
        country.Visit(country.Point(3_000), ordered: 0);
        country.Visit(country.Point(10), ordered: 5_000);

        var result = country.Run();

        // The first car waits at the far patient; the other, at the station, has 10 seconds to go.
        Assert.Equal(3_000 + 10, result.Region.ResponseSeconds);
    }

    [Fact]
    public void OfShiftsThatRankTheSame_TheNearestCarGoes_ButAfterThoseThatRankBefore()
    {
        var country = WaitingThere();
        var far = country.Shift(country.Station(3_000), 0, 50_000, 0);
        var near = country.Shift(country.Station(0), 0, 50_000, 0);
        var preferred = country.Shift(country.Station(9_000), 0, 50_000, 0);
        var (likeBoth, likeThird) = (country.Point(10), country.Point(20));
        country.Prefer(likeBoth, 0, 0, 1);
        country.Prefer(likeThird, 1, 1, 0);
        country.Visit(likeBoth, ordered: 0);
        country.Visit(likeThird, ordered: 10);

        var result = country.Run();

        Assert.Equal((0, 1, 1), (result.Shifts[far].Visits, result.Shifts[near].Visits, result.Shifts[preferred].Visits));
    }

    private static LineCountry WaitingThere() => new()
    {
        Districts = 1,
        Dispatch = new DispatchSettings { Rule = DispatchRule.PreferenceList, AfterVisit = AfterVisitRule.WaitThere },
    };

    private static (LineCountry Country, int Near, int Far) Country()
    {
        var country = new LineCountry { Districts = 1, Dispatch = new DispatchSettings { Rule = DispatchRule.PreferenceList } };
        return (country, country.Shift(country.Station(90), 0, 50_000, 0), country.Shift(country.Station(2_000), 0, 50_000, 0));
    }
}
