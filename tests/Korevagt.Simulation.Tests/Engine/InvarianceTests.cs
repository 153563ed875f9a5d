using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Service;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

/// <summary>What must hold whatever the country, the cars and the visits.</summary>
public sealed class InvarianceTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(300);

    /// <summary>
    /// Where a visit takes as long whoever makes it, a further car never costs anybody a visit: those that a fleet takes are
    /// among those that the larger one takes, and at most one more is under way there at any time.
    /// </summary>
    [Fact]
    public void MoreCars_NeverLowerTheShareServed_WhereNobodyWaitsAndListsAreFixed() => Check.One(
        Config,
        Prop.ForAll(Seeds(), seed =>
        {
            var random = new SeededNumbers(seed);
            var cars = 1 + random.Below(5);
            return Served(cars, seed) <= Served(cars + 1, seed);
        }));

    [Fact]
    public void AFurtherCar_NeverLosesAVisitThatFewerCarsTake_AtAnyPlaceOfTheList()
    {
        var gained = Enumerable.Range(0, 200).Count(seed => Served(1, seed) < Served(2, seed));

        // The property above would hold for an engine that never uses the second car.
        Assert.True(gained > 150);
    }

    [Fact]
    public void TheOrderOfTheAreas_ChangesNothing() => Check.One(
        Config,
        Prop.ForAll(Seeds(), seed =>
        {
            var country = Region(seed, areaOrder: [0, 1, 2, 3, 4, 5]);
            var permuted = Region(seed, areaOrder: [4, 2, 0, 5, 1, 3]);
            return Same(country, permuted);
        }));

    /// <summary>Cars that wait where the patients are differ only in their places on the lists.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    [InlineData(0)]
    public void TheOrderOfCarsOfEqualStandingOnTheLists_ChangesNoWait(int? mostWaiting) => Check.One(
        Config,
        Prop.ForAll(Seeds(), seed =>
        {
            var (one, other) = (AtThePatients(4, seed, mostWaiting), AtThePatients(4, seed, mostWaiting, turn: 1 + seed % 3));
            return one.Region == other.Region && one.WaitSeconds == other.WaitSeconds
                && one.Shifts.Sum(shift => shift.PatientSeconds) == other.Shifts.Sum(shift => shift.PatientSeconds);
        }));

    private static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static bool Same(ReplicationResult first, ReplicationResult second) =>
        first.Region == second.Region
        && first.Districts.SequenceEqual(second.Districts)
        && first.Shifts.Sum(shift => shift.Meters) == second.Shifts.Sum(shift => shift.Meters)
        && first.Shifts.Sum(shift => shift.OvertimeSeconds) == second.Shifts.Sum(shift => shift.OvertimeSeconds);

    private static long Served(int cars, int seed) => AtThePatients(cars, seed, mostWaiting: 0).Region.Visited;

    /// <summary>Cars that all wait where the patients are, each point with a list of its own.</summary>
    private static ReplicationResult AtThePatients(int cars, int seed, int? mostWaiting, int turn = 0)
    {
        var random = new SeededNumbers(seed);
        var country = new LineCountry
        {
            Horizon = 900_000,
            Districts = 1,
            Dispatch = new DispatchSettings { Rule = DispatchRule.PreferenceList, MostWaiting = mostWaiting },
        };
        var station = country.Station(0);
        for (var car = 0; car < cars; car++)
        {
            country.Shift(station, 0, 2_000_000, 0);
        }

        for (var point = 0; point < 3; point++)
        {
            country.Point(0);
            country.Prefer(
                point, [.. Enumerable.Range(0, cars).Select(car => (car * (turn == 0 ? 1 : cars - 1) + point + turn) % cars)]);
        }

        for (var visit = 0; visit < 80; visit++)
        {
            country.Visit(random.Below(3), random.Below(100_000), onSite: 1 + random.Below(8_000));
        }

        return country.Run();
    }

    /// <summary>
    /// Six points, three stations and two districts; three equal cars at the first station and two at the others.
    /// </summary>
    private static ReplicationResult Region(int seed, int[] areaOrder)
    {
        var random = new SeededNumbers(seed);
        var rules = Enum.GetValues<DispatchRule>();
        var country = new LineCountry
        {
            Horizon = 200_000,
            Dispatch = new DispatchSettings
            {
                Rule = rules[random.Below(rules.Length)],
                HelpLeadMinutes = random.Below(100),
                AfterVisit = (AfterVisitRule)random.Below(2),
            },
        };
        var positions = Enumerable.Range(0, 6).Select(_ => (At: random.Below(3_000), District: random.Below(2))).ToList();
        foreach (var area in areaOrder)
        {
            country.Point(positions[area].At, positions[area].District);
        }

        int[] stations =
        [
            country.Station(random.Below(3_000)),
            country.Station(random.Below(3_000)),
            country.Station(random.Below(3_000)),
        ];
        var ends = new[] { 60_000 + random.Below(50_000), 60_000 + random.Below(50_000) };
        for (var car = 0; car < 3; car++)
        {
            country.Shift(stations[0], 0, ends[0], 0);
        }

        country.Shift(stations[1], 0, ends[1], 0, 1);
        country.Shift(stations[2], 0, ends[1], 1);
        for (var visit = 0; visit < 60; visit++)
        {
            country.Visit(
                Array.IndexOf(areaOrder, random.Below(6)), random.Below(100_000), random.Below(
                    5_000), random.Below(2), random.Below(1_000));
        }

        return country.Run();
    }
}
