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

    private static (LineCountry Country, int Near, int Far) Country()
    {
        var country = new LineCountry { Districts = 1, Dispatch = new DispatchSettings { Rule = DispatchRule.PreferenceList } };
        return (country, country.Shift(country.Station(90), 0, 50_000, 0), country.Shift(country.Station(2_000), 0, 50_000, 0));
    }
}
