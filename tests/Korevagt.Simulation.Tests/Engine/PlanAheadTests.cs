using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class PlanAheadTests
{
    private const int Crossing = 300;
    private const int Reach = 3_000;

    [Fact]
    public void TheOwnCarGoes_ThoughANeighbourIsNearer_IfNotByTheCrossing()
    {
        var country = Country();
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        country.Shift(country.Station(1_000), 0, 50_000, 1);
        country.Visit(country.Point(600), ordered: 1_000);

        Assert.Equal(1, country.Run().Shifts[own].Visits);
    }

    [Theory]
    [InlineData(699, 0)]
    [InlineData(700, 1)]
    public void ANeighbourGoes_WhereItArrivesEarlierByTheCrossing(int ownAway, int visitsOfTheNeighbour)
    {
        var country = Country();
        country.Shift(country.Station(5_000 - ownAway), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(5_400), 0, 50_000, 1);
        country.Visit(country.Point(5_000), ordered: 1_000);

        // The own car drives ownAway seconds, the neighbour 400.
        Assert.Equal(visitsOfTheNeighbour, country.Run().Shifts[neighbour].Visits);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void AnAcuteVisit_GetsWhoeverIsExpectedFirst(int urgency, int visitsOfTheNeighbour)
    {
        var country = Country();
        country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(1_000), 0, 50_000, 1);
        country.Visit(country.Point(501), ordered: 1_000, urgency: urgency);

        Assert.Equal(visitsOfTheNeighbour, country.Run().Shifts[neighbour].Visits);
    }

    [Fact]
    public void ANeighbourGoes_WhereTheOwnCarWouldMissTheDueTime()
    {
        var country = Country(due: [200, 550]);
        country.Shift(country.Station(0), 0, 50_000, 0);
        var neighbour = country.Shift(country.Station(1_100), 0, 50_000, 1);
        country.Visit(country.Point(600), ordered: 1_000);

        // 600 seconds for the own car, 500 for the neighbour: not by the crossing, but the own would be late.
        Assert.Equal(1, country.Run().Shifts[neighbour].Visits);
    }

    [Fact]
    public void AVisit_WaitsForItsOwnBusyCar_WhereThatIsExpectedSoonEnough()
    {
        var country = Country(stayMinutes: 10);
        var own = country.Shift(country.Station(0), 0, 50_000, 0);
        country.Shift(country.Station(2_000), 0, 50_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 700);
        country.Visit(country.Point(200), ordered: 1_200);

        // Expected free at 1,700 and there at 1,800; the free neighbour would be there at 3,000.
        var result = country.Run();
        Assert.Equal(2, result.Shifts[own].Visits);
        Assert.Equal(100 + (1_100 + 700 + 100 - 1_200), result.Region.ResponseSeconds);
    }

    [Fact]
    public void NobodyDrivesBeyondTheReach_WhileAnotherCarCanCome()
    {
        var country = Country(due: [100, 200]);
        var own = country.Shift(country.Station(0), 0, 90_000, 0);
        country.Shift(country.Station(4_000), 0, 90_000, 1);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 9_000);
        country.Visit(country.Point(500), ordered: 1_200);

        Assert.Equal(2, country.Run().Shifts[own].Visits);
    }

    [Fact]
    public void AFarCarComes_WhereNobodyElseCanComeAtAll()
    {
        var country = Country();
        country.Shift(country.Station(0), 0, 2_000, 0);
        var far = country.Shift(country.Station(4_000), 0, 90_000, 1);
        country.Visit(country.Point(100), ordered: 1_900);
        country.Visit(country.Point(100), ordered: 1_901);

        // The own car's duty ends before it could make the second.
        Assert.Equal(1, country.Run().Shifts[far].Visits);
    }

    /// <summary>Two calm visits wait for one car; the one that an alternative serves nearly as well leaves it to the other.</summary>
    [Fact]
    public void TheVisitThatLosesMost_GetsTheCarThatBothWant()
    {
        var country = Country(stayMinutes: 20);
        var near = country.Shift(country.Station(1_000), 2_000, 90_000, 0, 1);
        var other = country.Shift(country.Station(2_500), 2_000, 90_000, 0, 1);
        var first = country.Point(1_400);
        var second = country.Point(700);
        country.Visit(first, ordered: 1_000);
        country.Visit(second, ordered: 1_001);

        var result = country.Run(out var pooled);

        // The first in line is 400 from the one car and 1,100 from the other, the second 300 and 1,800.
        Assert.Equal((1, 1), (result.Shifts[near].Visits, result.Shifts[other].Visits));
        Assert.Equal(2_000 + 300 - 1_001, pooled[pooled.Layout.Area(second)].ResponseSeconds);
        Assert.Equal(2_000 + 1_100 - 1_000, pooled[pooled.Layout.Area(first)].ResponseSeconds);
    }

    [Fact]
    public void AVisitNotBegun_GoesToDaytime_WhoeverIsOnDuty()
    {
        var country = Country(handovers: [5_000]);
        country.Shift(country.Station(0), 0, 90_000, 0);
        country.Visit(country.Point(100), ordered: 1_000, onSite: 9_000);
        country.Visit(country.Point(100), ordered: 2_000);

        Assert.Equal((1, 1), (country.Run().Region.Visited, country.Run().Region.HandedToDaytime));
    }

    [Theory]
    [InlineData(1, 4_700, 1)]
    [InlineData(1, 4_699, 0)]
    [InlineData(1, 5_000, 0)]
    [InlineData(0, 4_900, 0)]
    public void AVisitOrderedShortlyBeforeDaytime_WaitsForIt_UnlessItIsAcute(int urgency, int ordered, int heldBack)
    {
        var country = Country(handovers: [5_000], holdBackMinutes: 5);
        country.Shift(country.Station(0), 0, 90_000, 0);
        country.Visit(country.Point(10), ordered, urgency: urgency);

        var region = country.Run().Region;

        Assert.Equal((heldBack, 1 - heldBack), (region.HeldForPractice, region.Visited));
        Assert.Equal((0, 1 - heldBack, 0), (region.HandedToDaytime, region.Settled, region.StillOpen));
    }

    [Fact]
    public void ADistrictsHeir_ServesItAsItsOwn()
    {
        var (alone, inherited) = (Heirless(heir: false), Heirless(heir: true));

        // Without an heir the nearer car goes; the heir goes though the other is nearer, as the own car would.
        Assert.Equal((1, 0), (alone.Shifts[1].Visits, alone.Shifts[0].Visits));
        Assert.Equal((0, 1), (inherited.Shifts[1].Visits, inherited.Shifts[0].Visits));
    }

    [Fact]
    public void AnHeir_ServesTheDistrict_UntilSomebodyElseInherits()
    {
        var result = Heirless(heir: true, until: 900);

        Assert.Equal((1, 0), (result.Shifts[1].Visits, result.Shifts[0].Visits));
    }

    /// <summary>Until a visit is over nobody knows how long it will last: what is decided before does not depend on it.</summary>
    [Fact]
    public void NoChoiceDependsOn_HowLongVisitsStillWillLast()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (model, visits) = Drawn(seed, redrawAfter: int.MaxValue);
            var first = Recorded.Of(model, visits);
            var cut = first.Choices[first.Choices.Count / 2].Second;

            var (_, redrawn) = Drawn(seed, redrawAfter: cut, first.Finished(cut));
            var second = Recorded.Of(model, redrawn);

            Assert.Equal(first.Choices.Where(choice => choice.Second <= cut), second.Choices.Where(choice => choice.Second <= cut));
        }
    }

    /// <summary>A visit that waits alone gets its car the short way, without a plan of all that waits.</summary>
    [Fact]
    public void AVisitThatWaitsAlone_GetsTheCarThatAPlanOfItGives()
    {
        var departures = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var (model, visits) = Drawn(seed, redrawAfter: int.MaxValue);

            var choices = Recorded.Of(model, visits).Choices;

            Assert.Equal(Recorded.Of(model, visits, plansEveryVisit: true).Choices, choices);
            departures += choices.Count;
        }

        Assert.InRange(departures, 4_000, 6_000);
    }

    private static LineCountry Country(
        double stayMinutes = 5, int crossing = Crossing, int[]? due = null, int[]? handovers = null, double holdBackMinutes = 0) => new()
        {
            Districts = 3,
            DueSeconds = due ?? [1_000, 5_000],
            Handovers = handovers ?? [],
            OnSite = new DurationDistribution(DistributionKind.Lognormal, stayMinutes, 0.5),
            Dispatch = new DispatchSettings
            {
                Rule = DispatchRule.PlanAhead,
                PlanAhead = new PlanAheadSettings
                {
                    CrossingMinutes = crossing / 60.0,
                    ReachMinutes = Reach / 60.0,
                    HoldBackMinutes = holdBackMinutes,
                },
            },
        };

    private static ReplicationResult Heirless(bool heir, int until = 90_000)
    {
        var country = Country();
        var shift = country.Shift(country.Station(0), 0, 50_000, 1);
        country.Shift(country.Station(1_000), 0, 50_000, 2);
        if (heir)
        {
            country.Inherit(0, shift, 0);
            country.Inherit(until, shift);
        }

        country.Visit(country.Point(510), ordered: 1_000);
        return country.Run();
    }

    private static (SimulationModel Model, VisitList Visits) Drawn(int seed, int redrawAfter, HashSet<int>? finished = null)
    {
        var (random, redrawn) = (new SeededNumbers(seed), new SeededNumbers(seed + 1_000_000));
        var country = Country(stayMinutes: 30);
        for (var point = 0; point < 6; point++)
        {
            country.Point(random.Below(300) * 10, random.Below(3));
        }

        for (var shift = 0; shift < 4; shift++)
        {
            country.Shift(country.Station(random.Below(300) * 10), 0, 90_000, shift % 2);
        }

        // The third district has nobody of its own, and passes from one heir to the next.
        country.Inherit(0, 0, 2);
        country.Inherit(20_000, 0);
        country.Inherit(20_000, 3, 2);

        for (var visit = 0; visit < 60; visit++)
        {
            var stay = 1 + random.Below(5_000);
            var (point, ordered, urgency) = (random.Below(6), visit * 600 + random.Below(600), random.Below(2));
            var another = 1 + redrawn.Below(5_000);
            country.Visit(point, ordered, redrawAfter == int.MaxValue || finished!.Contains(visit) ? stay : stay + another, urgency);
        }

        return (country.Model(), country.VisitList());
    }

    private sealed class Recorded : ReplicationObserver
    {
        private readonly Dictionary<int, int> finishes = [];

        public List<(int Second, int Duty, int Visit)> Choices { get; } = [];

        public static Recorded Of(SimulationModel model, VisitList visits, bool plansEveryVisit = false)
        {
            var recorded = new Recorded();
            new Replication(model, recorded, plansEveryVisit).Run(visits, new PooledStatistics(model));
            return recorded;
        }

        public override void SetsOut(
            int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
        {
            Choices.Add((second, duty, visit));
            finishes[visit] = finish;
        }

        /// <summary>The visits that had ended by a second.</summary>
        public HashSet<int> Finished(int second) => [.. finishes.Where(pair => pair.Value <= second).Select(pair => pair.Key)];
    }
}
