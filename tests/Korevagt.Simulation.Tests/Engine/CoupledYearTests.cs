using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class CoupledYearTests
{
    private const int Days = 6;
    private const int Day = 86_400;
    private const int Countries = 120;

    [Theory]
    [InlineData(DispatchRule.DistrictFirst)]
    [InlineData(DispatchRule.FirstToArrive)]
    [InlineData(DispatchRule.StrictDistrict)]
    [InlineData(DispatchRule.UrgencyReserve)]
    [InlineData(DispatchRule.LookAhead)]
    [InlineData(DispatchRule.PreferenceList)]
    [InlineData(DispatchRule.PlanAhead)]
    public void AYearSimulatedOnlyWhereDutiesDiffer_IsTheWholeYear(DispatchRule rule)
    {
        var (simulated, slotsDiffered) = (0L, 0);
        for (var seed = 0; seed < Countries; seed++)
        {
            var random = new SeededNumbers(seed);
            var country = Country(random, rule);
            var (model, visits) = (country.Model(), country.VisitList());
            var baseline = DutySchedule.Of(model.Duties, model.HeirChanges);
            var other = Another(baseline, random);
            var difference = DutyDifference.Between(baseline, other, model.ShiftCount, model.HorizonSeconds);

            var whole = new YearCounts(model);
            var replication = new Replication(model);
            replication.Load(other);
            replication.Meet(visits);
            replication.Run(whole);

            var (known, trace, coupled) = (new YearCounts(model), new YearTrace(), new YearCounts(model));
            replication.Load(baseline);
            replication.Run(known, trace);
            replication.Load(other);
            simulated += replication.Run(coupled, trace, difference);

            AssertSame(whole, coupled, $"seed {seed}");
            slotsDiffered += whole.Region.ResponseSeconds != known.Region.ResponseSeconds ? 1 : 0;
        }

        // The test is worth nothing where nothing is left out, or where the plans come to the same.
        Assert.InRange(simulated, 1, (long)(0.8 * Countries * Days * Day));
        Assert.True(slotsDiffered > Countries / 2, $"only {slotsDiffered} of the plans differed in what they did");
    }

    [Theory]
    [InlineData(DispatchRule.DistrictFirst)]
    [InlineData(DispatchRule.PlanAhead)]
    public void BlocksOfAPlanThatFollowsAnother_AreThoseOfTheWholeSimulation(DispatchRule rule)
    {
        for (var seed = 0; seed < Countries / 4; seed++)
        {
            var random = new SeededNumbers(seed);
            var country = Country(random, rule);
            var model = country.Model();
            var baseline = DutySchedule.Of(model.Duties, model.HeirChanges);
            var other = Another(baseline, random);
            var first = new VisitList();
            Copy(country.VisitList(), first);
            VisitList[] years = [first, WithMoreVisits(country, random)];
            VisitSource source = (number, visits) => Copy(years[number], visits);
            int[] places = [.. Enumerable.Range(0, model.ShiftCount).Reverse().Skip(1)];
            var whole = new BlockSimulator(new SimulationCase(
                model with { Duties = [.. other.ByStart], HeirChanges = [.. other.HeirChanges] }, () => source)).Simulate(0, 2);

            var kept = new TracedYears(long.MaxValue);
            var known = new BlockSimulator(new SimulationCase(model, () => source), kept).Simulate(0, 2);
            AssertSame(new BlockSimulator(new SimulationCase(model, () => source)).Simulate(0, 2), known);

            // The visits of a year that is followed are those that were kept; no others are drawn.
            var followed = new FollowedYears(
                other, places, [new(kept, DutyDifference.Between(baseline, other, model.ShiftCount, model.HorizonSeconds))]);
            var following = new BlockSimulator(new SimulationCase(model, () => (_, _) => Assert.Fail("drawn anew")), followed).Simulate(0, 2);

            Assert.Equal<IEnumerable<ShiftTally>>(
                whole.Replications.SelectMany(year => places.Select(place => year.Shifts[place])),
                following.Replications.SelectMany(year => year.Shifts));
            AssertSame(whole, following, compareShifts: false);
        }
    }

    [Theory]
    [InlineData(DispatchRule.DistrictFirst)]
    [InlineData(DispatchRule.FirstToArrive)]
    [InlineData(DispatchRule.UrgencyReserve)]
    [InlineData(DispatchRule.LookAhead)]
    [InlineData(DispatchRule.PlanAhead)]
    public void APlanThatFollowsOneThatFollowed_IsTheWholeSimulation(DispatchRule rule)
    {
        for (var seed = 0; seed < Countries / 2; seed++)
        {
            var random = new SeededNumbers(seed);
            var country = Country(random, rule);
            var model = country.Model();
            var visits = new VisitList();
            Copy(country.VisitList(), visits);
            VisitSource source = (_, into) => Copy(visits, into);
            int[] places = [.. Enumerable.Range(0, model.ShiftCount)];
            var @case = new SimulationCase(model, () => source);
            var baseline = DutySchedule.Of(model.Duties, model.HeirChanges);
            var (schedule, years) = (baseline, new TracedYears(long.MaxValue));
            new BlockSimulator(@case, years).Simulate(0, 1);
            for (var step = 0; step < 4; step++)
            {
                // Each follows the one before, so that a fault in a trace that was taken over would spread.
                var next = Another(baseline, random);
                var followed = new FollowedYears(
                    next, places, [new(years, DutyDifference.Between(schedule, next, model.ShiftCount, model.HorizonSeconds))]);
                (schedule, years) = (next, new TracedYears(long.MaxValue));

                var following = new BlockSimulator(@case, followed, years).Simulate(0, 1);

                AssertSame(
                    new BlockSimulator(new SimulationCase(
                        model with { Duties = [.. next.ByStart], HeirChanges = [.. next.HeirChanges] }, () => source)).Simulate(0, 1),
                    following);
            }
        }
    }

    [Fact]
    public void YearsThatWereForgotten_AreFollowedNoMore()
    {
        var country = Country(new SeededNumbers(3), DispatchRule.PlanAhead);
        var (model, visits) = (country.Model(), country.VisitList());
        var kept = new TracedYears(long.MaxValue);
        var simulator = new BlockSimulator(new SimulationCase(model, () => (_, into) => Copy(visits, into)), kept);
        simulator.Simulate(0, 1);
        kept.Forget();
        simulator.Simulate(1, 1);

        Assert.Null(kept.Find(0));
        Assert.Null(kept.Find(1));
    }

    [Fact]
    public void YearsBeyondTheRoomForThem_AreSimulatedWhole()
    {
        var random = new SeededNumbers(3);
        var country = Country(random, DispatchRule.PlanAhead);
        var (model, visits) = (country.Model(), country.VisitList());
        var baseline = DutySchedule.Of(model.Duties, model.HeirChanges);
        var other = Another(baseline, random);
        VisitSource source = (_, into) => Copy(visits, into);
        var kept = new TracedYears(1);
        new BlockSimulator(new SimulationCase(model, () => source), kept).Simulate(0, 3);
        var onlyOne = kept.Bytes;

        var followed = new FollowedYears(
            other, [.. Enumerable.Range(0, model.ShiftCount)],
            [new(kept, DutyDifference.Between(baseline, other, model.ShiftCount, model.HorizonSeconds))]);
        var result = new BlockSimulator(new SimulationCase(model, () => source), followed).Simulate(0, 3);

        Assert.True(onlyOne > 0);
        Assert.All(result.Replications, year => Assert.Equal(result.Replications[0].Region, year.Region));
        Assert.All(result.Replications, year => Assert.Equal<IEnumerable<ShiftTally>>(result.Replications[0].Shifts, year.Shifts));
    }

    [Fact]
    public void CountsOfAYear_AreThoseOfTheOrdinaryRoad()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new SeededNumbers(seed);
            var country = Country(random, DispatchRule.PlanAhead);
            var (model, visits) = (country.Model(), country.VisitList());
            var other = Another(DutySchedule.Of(model.Duties, model.HeirChanges), random);
            var counts = new YearCounts(model);
            var replication = new Replication(model);
            replication.Load(other);
            replication.Meet(visits);
            replication.Run(counts);
            var ordinary = new Replication(model with { Duties = [.. other.ByStart], HeirChanges = [.. other.HeirChanges] })
                .Run(visits, new PooledStatistics(model));

            Assert.Equal(ordinary.Region, counts.Region);
            Assert.Equal(ordinary.RegionQuantiles, counts.RegionQuantiles);
            Assert.Equal<IEnumerable<ShiftTally>>(ordinary.Shifts, counts.Shifts.ToArray());
            Assert.Equal(ordinary.WithinTargets.ToList(), Enumerable.Range(0, counts.Targets).Select(target =>
                Enumerable.Range(0, counts.Parts.Length).Sum(part => (long)counts.WithinTargets[part * counts.Targets + target])).ToList());
            for (var district = 0; district < model.DistrictCount; district++)
            {
                var tally = default(GroupTally);
                for (var part = 0; part < DutyParts.Count; part++)
                {
                    tally.Add(counts.Parts[district * DutyParts.Count + part]);
                }

                Assert.Equal(ordinary.Districts[district], tally);
                Assert.Equal(ordinary.DistrictQuantiles[district].P90, counts.QuantileOf(district, 0.9));
            }
        }
    }

    [Fact]
    public void AScheduleWithShiftsRunOtherwise_IsThatOfAllItsDuties()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SeededNumbers(seed);
            var model = Country(random, DispatchRule.PlanAhead).Model();
            var baseline = DutySchedule.Of(model.Duties, model.HeirChanges);
            var variants = Variants(baseline, random);
            var made = baseline.With(variants);

            var replaced = variants.Select(variant => variant.Shift).ToHashSet();
            var anew = DutySchedule.Of(
                model.Duties.Where(duty => !replaced.Contains(duty.Shift))
                    .Concat(variants.SelectMany(variant => variant.Periods.SelectMany(period => Enumerable.Repeat(
                        new Duty(variant.Shift, period.From, period.To, variant.Station, variant.Districts), variant.Cars))))
                    .OrderBy(duty => duty.Shift),
                model.HeirChanges);
            Assert.Equal<IEnumerable<Duty>>(anew.ByStart.ToArray(), made.ByStart.ToArray());
            Assert.Equal(
                anew.ByEnd.ToArray().Select(duty => duty.EndSecond), made.ByEnd.ToArray().Select(duty => duty.EndSecond));
            Assert.Equal(anew.ByEnd.ToArray().ToHashSet(), made.ByEnd.ToArray().ToHashSet());
        }
    }

    private static VisitList WithMoreVisits(LineCountry country, SeededNumbers random)
    {
        for (var visit = 0; visit < 20; visit++)
        {
            country.Visit(random.Below(6), random.Below(Days * Day / 50) * 50, 600, random.Below(2));
        }

        return country.VisitList();
    }

    private static void Copy(VisitList from, VisitList to)
    {
        to.Clear();
        for (var visit = 0; visit < from.Count; visit++)
        {
            to.Add(new Visit(
                from.OrderedSecond[visit], from.Area[visit], from.Point[visit], from.Urgency[visit], from.DispatchDelaySeconds[visit],
                from.OnSiteSeconds[visit]));
        }
    }

    private static void AssertSame(CaseResult expected, CaseResult actual, bool compareShifts = true)
    {
        Assert.Equal(expected.Replications.Count, actual.Replications.Count);
        foreach (var (one, other) in expected.Replications.Zip(actual.Replications))
        {
            Assert.Equal(one.Region, other.Region);
            Assert.Equal(one.WithinTargets, other.WithinTargets);
            Assert.Equal((one.TakenAtOnce, one.WaitSeconds), (other.TakenAtOnce, other.WaitSeconds));
            Assert.Equal((one.RegionQuantiles, one.MovedToDaytime), (other.RegionQuantiles, other.MovedToDaytime));
            Assert.Equal(one.Districts, other.Districts);
            Assert.Equal(one.DistrictQuantiles, other.DistrictQuantiles);
            Assert.Equal(one.HourKinds, other.HourKinds);
            if (compareShifts)
            {
                Assert.Equal<IEnumerable<ShiftTally>>(one.Shifts, other.Shifts);
            }
        }

        for (var group = 0; group < expected.Pooled.Layout.Count; group++)
        {
            Assert.Equal(expected.Pooled[group], actual.Pooled[group]);
            Assert.Equal(expected.Pooled.Responses.Of(group).ToArray(), actual.Pooled.Responses.Of(group).ToArray());
        }
    }

    private static void AssertSame(YearCounts expected, YearCounts actual, string because)
    {
        Assert.True(expected.Region.Equals(actual.Region), because);
        Assert.True(expected.Parts.SequenceEqual(actual.Parts), because);
        Assert.True(expected.Shifts.SequenceEqual(actual.Shifts), because);
        Assert.True(expected.WithinTargets.SequenceEqual(actual.WithinTargets), because);
        Assert.Equal(expected.RegionQuantiles, actual.RegionQuantiles);
        Assert.Equal(expected.UrgentQuantile(0.9), actual.UrgentQuantile(0.9));
    }

    /// <summary>
    /// Shifts of an evening, a night and some of the days between, and visits at whole fifty seconds, so that much happens in
    /// the same second.
    /// </summary>
    private static LineCountry Country(SeededNumbers random, DispatchRule rule)
    {
        var country = new LineCountry
        {
            Horizon = Days * Day,
            Handovers = [.. Enumerable.Range(1, Days - 1).Where(_ => random.Below(3) > 0).Select(day => day * Day + 28_800)],
            Dispatch = new DispatchSettings
            {
                Rule = rule,
                HelpLeadMinutes = random.Below(60),
                PlanAhead = new PlanAheadSettings { ReachMinutes = 20, HoldBackMinutes = 30, CrossingMinutes = random.Below(10) },
                AfterVisit = (AfterVisitRule)random.Below(3),
                MostWaiting = random.Below(4) == 0 ? random.Below(4) : null,
                OvertimeUntilHome = random.Below(2) == 0,
            },
            WarmUp = random.Below(2) * 40_000,
        };
        for (var i = 0; i < 6; i++)
        {
            country.Point(random.Below(30) * 50, random.Below(2));
        }

        for (var i = 0; i < 3; i++)
        {
            country.Station(random.Below(30) * 50);
        }

        for (var day = 0; day < Days; day++)
        {
            for (var car = 0; car < 4; car++)
            {
                country.Shift(random.Below(3), day * Day + 57_600, day * Day + 82_800, car % 2);
            }

            for (var car = 0; car < 3; car++)
            {
                country.Shift(random.Below(3), day * Day - 3_600, day * Day + 28_800, random.Below(2));
            }

            if (day % 3 == 2)
            {
                country.Shift(0, day * Day + 28_800, day * Day + 57_600, 0, 1);
                country.Shift(1, day * Day + 28_800, day * Day + 57_600, 1);
                country.Shift(1, day * Day + 28_800, day * Day + 57_600, 0);
            }

            country.Inherit(day * Day + 10_000, 0, random.Below(2));
            country.Inherit(day * Day + 20_000, 0);
        }

        for (var visit = 0; visit < 60 * Days; visit++)
        {
            country.Visit(
                random.Below(6), random.Below(Days * Day / 50) * 50, (5 + random.Below(60)) * 50, random.Below(2), random.Below(10) * 50);
        }

        return country;
    }

    private static DutySchedule Another(DutySchedule baseline, SeededNumbers random) =>
        baseline.With(Variants(baseline, random)).WithHeirs(random.Below(3) == 0
            ? [.. baseline.HeirChanges, new HeirChange(5 * Day, 1, 3), new HeirChange(5 * Day + 7_200, 1, 0)]
            : baseline.HeirChanges.ToArray());

    /// <summary>One to three shifts removed, doubled, moved or run at other times.</summary>
    private static DutyVariant[] Variants(DutySchedule baseline, SeededNumbers random)
    {
        List<DutyVariant> variants = [];
        for (var i = 1 + random.Below(3); i > 0; i--)
        {
            var duty = baseline.ByStart[random.Below(baseline.ByStart.Length)];
            var (start, end) = (duty.StartSecond, duty.EndSecond);
            variants.Add(random.Below(4) switch
            {
                0 => new DutyVariant(duty.Shift, [new SecondRange(start, end)], 0, duty.Station, duty.Districts),
                1 => new DutyVariant(duty.Shift, [new SecondRange(start, end)], 2, duty.Station, duty.Districts),
                2 => new DutyVariant(duty.Shift, [new SecondRange(start, end)], 1, (duty.Station + 1) % 3, duty.Districts),
                _ => new DutyVariant(
                    duty.Shift, [new SecondRange(start + 3_600, start + 7_200), new SecondRange(end - 900, end + 1_800)],
                    1 + random.Below(2), duty.Station, 3),
            });
        }

        return [.. variants.DistinctBy(variant => variant.Shift).OrderBy(variant => variant.Shift)];
    }
}
