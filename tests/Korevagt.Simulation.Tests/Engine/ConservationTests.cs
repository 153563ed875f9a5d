using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Service;
using Korevagt.Simulation.Engine;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class ConservationTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(300);

    [Theory]
    [InlineData(DispatchRule.DistrictFirst)]
    [InlineData(DispatchRule.FirstToArrive)]
    [InlineData(DispatchRule.StrictDistrict)]
    [InlineData(DispatchRule.UrgencyReserve)]
    [InlineData(DispatchRule.LookAhead)]
    [InlineData(DispatchRule.PreferenceList)]
    [InlineData(DispatchRule.PlanAhead)]
    public void NoVisitIsLost_AndACarsTimeIsIdleDrivingOrAtPatients(DispatchRule rule) => Check.One(
        Config,
        Prop.ForAll(RandomCountries(), seed =>
        {
            var country = Country(seed, rule: rule);
            var result = country.Run(out var pooled);
            var region = result.Region;
            var visits = country.VisitList().Count;
            return region.Arisen == visits
                && region.Visited + region.HandedToDaytime + region.HandedOn + region.HeldForPractice + region.StillOpen == visits
                && region.StillOpen >= 0
                && result.Shifts.Sum(shift => shift.Visits) == region.Visited
                && result.Districts.Sum(district => district.Visited) == region.Visited
                && Enumerable.Range(0, pooled.Layout.Areas).Sum(area => pooled[pooled.Layout.Area(area)].Arisen) == visits
                && pooled.Responses.Count(0) == region.Visited
                && result.Shifts.All(shift =>
                    shift.IdleSeconds + shift.DrivingSeconds + shift.PatientSeconds == shift.PresenceSeconds
                    && shift.OvertimeSeconds >= 0 && shift.Meters >= 0 && shift.IdleSeconds >= 0);
        }));

    [Fact]
    public void MetresDriven_AreTheSecondsDriven_OnARoadOfOneMetrePerSecond() => Check.One(
        Config,
        Prop.ForAll(RandomCountries(), seed =>
        {
            // A car that turns at a waypoint, or is still driving when the year ends, is the only one that may differ.
            var country = Country(seed, horizon: 2_000_000);
            return country.Run().Shifts.All(shift => shift.Meters == shift.DrivingSeconds);
        }));

    [Fact]
    public void TheSameYearTwice_GivesTheSame() => Check.One(
        Config,
        Prop.ForAll(RandomCountries(), seed =>
        {
            var model = Country(seed).Model();
            var visits = Country(seed).VisitList();
            var replication = new Replication(model);
            var first = replication.Run(visits, new(model));
            replication.Run(Country(seed + 1).VisitList(), new(model));
            var again = replication.Run(visits, new(model));
            return first.Region.Equals(again.Region) && first.Shifts.SequenceEqual(again.Shifts);
        }));

    private static Arbitrary<int> RandomCountries() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    /// <summary>A country with 6 points, 3 stations, 2 districts, shifts at random hours and up to 60 visits.</summary>
    private static LineCountry Country(int seed, int horizon = 100_000, DispatchRule? rule = null)
    {
        var rules = Enum.GetValues<DispatchRule>();
        var random = new SeededNumbers(seed);
        var country = new LineCountry
        {
            Horizon = horizon,
            Handovers = [40_000, 80_000],
            Dispatch = new DispatchSettings
            {
                Rule = rule ?? rules[random.Below(rules.Length)],
                HelpLeadMinutes = random.Below(100),
                PlanAhead = new PlanAheadSettings { ReachMinutes = 20, HoldBackMinutes = 60 },
                AfterVisit = (AfterVisitRule)random.Below(3),
                MostWaiting = random.Below(2) == 0 ? null : random.Below(4),
                OvertimeUntilHome = random.Below(2) == 0,
            },
        };
        for (var i = 0; i < 6; i++)
        {
            country.Point(random.Below(300) * 10, random.Below(2));
        }

        for (var i = 0; i < 3; i++)
        {
            country.Station(random.Below(300) * 10);
        }

        for (var i = random.Below(6); i >= 0; i--)
        {
            var from = random.Below(80_000) - 5_000;
            country.Shift(random.Below(3), from, from + 1 + random.Below(40_000), random.Below(2));
        }

        // Districts pass from one shift to another, some of them not on duty then.
        for (var from = 10_000; from < 90_000; from += 20_000)
        {
            country.Inherit(from, 0, random.Below(2));
            country.Inherit(from + 10_000, 0);
        }

        for (var i = random.Below(60); i > 0; i--)
        {
            country.Visit(random.Below(6), random.Below(100_000), random.Below(5_000), random.Below(2), random.Below(1_000));
        }

        return country;
    }
}
