using System.Globalization;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Modelling;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Benchmarks;

/// <summary>
/// Would a coordinator believe it: every shift of the bundled baseline removed alone, and one car of each larger shift, and which districts wait longer for it in
/// that shift's part of the day.
/// </summary>
internal static class FaceValidity
{
    private const double FarKilometers = 75;
    private const double FarMinutes = 2;

    public static void Run(string rule, int replications, IReadOnlyList<string> settings)
    {
        var plan = WithRule(PlanLoader.Load(Repository.Baseline).Value.Plan, rule, settings);
        var year = new DutyYear(2017, plan.Calendar);
        var models = new ModelBuilder(new DrivingTables(RoadMapFile.Load(plan.MapFile!).Value, Environment.ProcessorCount));
        Console.WriteLine($"{plan.Dispatch.Rule} {plan.Dispatch.PlanAhead}");
        PrintDrives(plan, models.Build(plan, year).Value, year);

        var removals = plan.Shifts.Select(shift => (Shift: shift, Cars: shift.Cars))
            .Concat(plan.Shifts.Where(shift => shift.Cars > 1).Select(shift => (Shift: shift, Cars: 1))).ToList();
        List<Plan> plans = [plan, .. removals.Select(removal => Without(plan, removal.Shift, removal.Cars))];
        var process = new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1);
        VisitSource Source() => new VisitSampler(process).Draw;
        Func<VisitSource> source = Source;
        var results = SimulationRunner.Run(
            [.. plans.Select(other => new SimulationCase(models.Build(other, year).Value, source))], 0, replications, Environment.ProcessorCount);
        PrintBaseline(results[0]);
        var judged = removals.Select((removal, index) => (
            removal.Cars, Verdict: Print(plan, removal.Shift, removal.Cars, results[0].Pooled, results[index + 1].Pooled))).ToList();
        foreach (var group in judged.GroupBy(other => other.Cars > 1 ? "several cars" : "one car").Append(judged.GroupBy(_ => "all").Single()))
        {
            Console.WriteLine($"{group.Key}: {group.Count()} removals, hit first by mean {group.Count(other => other.Verdict.Mean)}, by p90 {group.Count(other => other.Verdict.P90)}; beyond {FarKilometers} km {group.Sum(other => other.Verdict.Far)} districts lose more than {FarMinutes} min p90");
        }
    }

    private static Plan WithRule(Plan plan, string rule, IReadOnlyList<string> settings)
    {
        double Setting(int place, double other) => place < settings.Count ? double.Parse(settings[place], CultureInfo.InvariantCulture) : other;
        var defaults = PlanAheadSettings.Default;
        return plan with
        {
            Dispatch = plan.Dispatch with
            {
                Rule = Enum.Parse<DispatchRule>(rule, ignoreCase: true),
                PlanAhead = new PlanAheadSettings
                {
                    CrossingMinutes = Setting(0, defaults.CrossingMinutes),
                    ReachMinutes = Setting(1, defaults.ReachMinutes),
                    HoldBackMinutes = Setting(2, defaults.HoldBackMinutes),
                    Depth = (int)Setting(3, defaults.Depth),
                },
            },
        };
    }

    private static Plan Without(Plan plan, Shift removed, int cars) => cars < removed.Cars
        ? plan with { Shifts = [.. plan.Shifts.Select(shift => shift == removed ? shift with { Cars = shift.Cars - cars } : shift)] }
        : plan with
        {
            Shifts = [.. plan.Shifts.Where(shift => shift != removed)],
            Inheritances =
            [
                new Inheritance
                {
                    Shift = removed.Id, Name = removed.Name, Station = removed.Station, Districts = removed.Districts, Hours = removed.Hours,
                },
            ],
        };

    private static void PrintBaseline(CaseResult result)
    {
        var (pooled, years) = (result.Pooled, (double)result.Replications.Count);
        var region = pooled[GroupLayout.Region];
        var acute = pooled.Layout.Urgency(0);
        Console.WriteLine(FormattableString.Invariant(
            $"p90 {Minutes(pooled, GroupLayout.Region):0.0}, mean {region.MeanResponseSeconds / 60:0.0}; acute p90 {Minutes(pooled, acute):0.0}, mean {pooled[acute].MeanResponseSeconds / 60:0.0}; within target {region.WithinTargetShare:0.0000}; a year handed to daytime {region.HandedToDaytime / years:0}, held for the practice {region.HeldForPractice / years:0}"));
    }

    private static (bool Mean, bool P90, int Far) Print(
        Plan plan, Shift shift, int cars, PooledStatistics before, PooledStatistics after)
    {
        var part = DutyParts.Of(shift.Hours.From.Hour);
        var changes = plan.Districts.Select((district, index) =>
        {
            var group = before.Layout.DistrictPart(index, part);
            return (
                District: district.Id,
                Mean: (after[group].MeanResponseSeconds - before[group].MeanResponseSeconds) / 60,
                P90: Minutes(after, group) - Minutes(before, group),
                Kilometers: KilometersFrom(plan, shift, district.Id));
        }).ToList();
        var (mean, p90) = (changes.MaxBy(change => change.Mean), changes.MaxBy(change => change.P90));
        var far = changes.Where(change => change.Kilometers > FarKilometers && change.P90 > FarMinutes).ToList();
        var own = changes.First(change => shift.Districts.Contains(change.District));
        Console.WriteLine(FormattableString.Invariant(
            $"{cars} of {shift.Cars} {shift.Id,-16} own {own.District} mean {own.Mean:+0.0;-0.0} p90 {own.P90:+0.0;-0.0}; hit first by mean {mean.District} {mean.Mean:+0.0;-0.0}, by p90 {p90.District} {p90.P90:+0.0;-0.0}; region p90 {Minutes(after, 0) - Minutes(before, 0):+0.0;-0.0}; far: {string.Join(' ', far.Select(change => $"{change.District} {change.Kilometers:0} km {change.P90:+0.0}"))}"));
        return (shift.Districts.Contains(mean.District), shift.Districts.Contains(p90.District), far.Count);
    }

    /// <summary>From the removed shift's station to the nearest place of a district.</summary>
    private static double KilometersFrom(Plan plan, Shift shift, string district)
    {
        var station = plan.Stations.First(other => other.Id == shift.Station).Position!.Value;
        return plan.Areas.Where(area => area.District == district).Min(area => station.MetersTo(area.Center!.Value) / 1000);
    }

    private static double Minutes(PooledStatistics pooled, int group) => pooled.Responses.Quantile(group, 0.9) / 60;

    private static void PrintDrives(Plan plan, SimulationModel model, DutyYear year)
    {
        var drives = new Drives(model);
        var sampler = new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1));
        var (visits, replication, pooled) = (new VisitList(), new Replication(model, drives), new PooledStatistics(model));
        for (var number = 0; number < 4; number++)
        {
            sampler.Draw(number, visits);
            replication.Run(visits, pooled);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{drives.Count / 4} drives a year: {100.0 * drives.FromElsewhere / drives.Count:0.0} % from another district, {100.0 * drives.Long / drives.Count:0.00} % over 60 minutes, longest {drives.Longest / 60} minutes"));
    }

    private sealed class Drives(SimulationModel model) : ReplicationObserver
    {
        private VisitList visits = new();

        public long Count { get; private set; }

        public long FromElsewhere { get; private set; }

        public long Long { get; private set; }

        public int Longest { get; private set; }

        public override void YearBegins(VisitList visitsOfYear) => visits = visitsOfYear;

        public override void SetsOut(int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
        {
            Count++;
            FromElsewhere += 1 - (int)(model.Duties[duty].Districts >> model.DistrictOfArea[visits.Area[visit]] & 1);
            Long += arrival - second > 3600 ? 1 : 0;
            Longest = Math.Max(Longest, arrival - second);
        }
    }
}
