using Korevagt.Domain.Service;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class MostWaitingTests
{
    [Theory]
    [InlineData(null, 4, 0)]
    [InlineData(3, 4, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(0, 1, 3)]
    public void VisitsForWhichThereIsNoRoom_GoToAnotherService(int? mostWaiting, int visited, int handedOn)
    {
        var result = FourVisitsForOneCar(mostWaiting);

        Assert.Equal((visited, handedOn, 0), (result.Region.Visited, result.Region.HandedOn, result.Region.StillOpen));
        Assert.Equal(handedOn, result.Districts[0].HandedOn);
    }

    [Fact]
    public void AVisitHandedOn_CountsAsMissed()
    {
        Assert.Equal(0.25, FourVisitsForOneCar(mostWaiting: 0).Region.WithinTargetShare);
    }

    [Fact]
    public void OnlyTheVisitTakenInItsOwnSecond_IsTakenAtOnce_AndTheOthersWait()
    {
        var result = FourVisitsForOneCar(mostWaiting: null);

        Assert.Equal(1, result.TakenAtOnce);

        // The car drives nowhere and stays 100 seconds: the visits of seconds 1, 2 and 3 begin at 100, 200 and 300.
        Assert.Equal(99 + 198 + 297, result.WaitSeconds);
    }

    [Fact]
    public void WhatHappensBeforeTheWarmUpIsOver_IsNotCounted()
    {
        var country = OneCar(mostWaiting: null, warmUp: 50);
        var point = country.Point(0);
        country.Visit(point, ordered: 0);
        country.Visit(point, ordered: 50);

        var result = country.Run();

        Assert.Equal((1, 1), (result.Region.Arisen, result.Region.Visited));
        Assert.Equal(150, result.Shifts[0].PatientSeconds);
        Assert.Equal(country.Horizon - 50, result.Shifts[0].PresenceSeconds);
    }

    private static ReplicationResult FourVisitsForOneCar(int? mostWaiting)
    {
        var country = OneCar(mostWaiting, warmUp: 0);
        var point = country.Point(0);
        for (var second = 0; second < 4; second++)
        {
            country.Visit(point, ordered: second);
        }

        return country.Run();
    }

    private static LineCountry OneCar(int? mostWaiting, int warmUp)
    {
        var country = new LineCountry
        {
            Districts = 1,
            WarmUp = warmUp,
            Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst, MostWaiting = mostWaiting },
        };
        country.Shift(country.Station(0), 0, 200_000, 0);
        return country;
    }
}
