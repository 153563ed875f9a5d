using System.Globalization;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files.Scenarios;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Benchmarks;

/// <summary>
/// Would a coordinator believe it: every shift of the bundled baseline removed alone, and one car of each larger shift, and
/// which districts wait longer for it among the visits ordered in that shift's hours. All plans meet the same visits.
/// </summary>
internal sealed class FaceValidity
{
    private const double FarKilometers = 75;
    private const double FarMinutes = 2;
    private const double HelpedShare = 0.1;
    private const double SecondsPerMinute = 60;

    private readonly Plan plan;
    private readonly DutyYear year;
    private readonly ModelBuilder models;
    private readonly SimulationModel model;
    private readonly VisitList[] visits;
    private readonly int[][] responses;
    private readonly int[] visitsOfShift;

    private FaceValidity(Plan plan, int years)
    {
        this.plan = plan;
        year = new DutyYear(2017, plan.Calendar);
        models = new ModelBuilder(new DrivingTables(RoadMapFile.Load(plan.MapFile!).Value, Environment.ProcessorCount));
        model = models.Build(plan, year).Value;
        var sampler = new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1));
        visits = [.. Enumerable.Range(0, years).Select(number => Drawn(sampler, number))];
        var recorded = new RecordedYear(model, plan.Districts.Count);
        responses = Simulated(model, recorded, out var pooled);
        visitsOfShift = recorded.VisitsOfShift;
        PrintBaseline(pooled, recorded);
    }

    public static void Run(string rule, int years, IReadOnlyList<string> settings)
    {
        var baseline = new FaceValidity(WithRule(PlanLoader.Load(Repository.Baseline).Value.Plan, rule, settings), years);
        var removals = Removal.AllOf(baseline.plan);
        var verdicts = new RemovalVerdict[removals.Count];
        Parallel.For(
            0, removals.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            index => verdicts[index] = baseline.VerdictOn(removals[index]));
        baseline.Print("one car", verdicts.Where(verdict => verdict.Removal.IsOfOneCar));
        baseline.Print("several cars", verdicts.Where(verdict => !verdict.Removal.IsOfOneCar));
        baseline.Print("all", verdicts);
    }

    private static Plan WithRule(Plan plan, string rule, IReadOnlyList<string> settings)
    {
        double Setting(int place, double other) => place < settings.Count ? double.Parse(settings[place], CultureInfo.InvariantCulture) : other;
        var defaults = plan.Dispatch.PlanAhead ?? PlanAheadSettings.Default;
        return plan with
        {
            Dispatch = plan.Dispatch with
            {
                Rule = Enum.Parse<DispatchRule>(rule, ignoreCase: true),
                HelpLeadMinutes = 150,
                PlanAhead = defaults with
                {
                    CrossingMinutes = Setting(0, defaults.CrossingMinutes),
                    ReachMinutes = Setting(1, defaults.ReachMinutes),
                    HoldBackMinutes = Setting(2, defaults.HoldBackMinutes),
                    Depth = (int)Setting(3, defaults.Depth),
                },
            },
        };
    }

    private static VisitList Drawn(VisitSampler sampler, int number)
    {
        var drawn = new VisitList();
        sampler.Draw(number, drawn);
        return drawn;
    }

    private int[][] Simulated(SimulationModel of, RecordedYear recorded, out PooledStatistics pooled)
    {
        var statistics = pooled = new PooledStatistics(of);
        var replication = new Replication(of, recorded);
        return
        [
            .. visits.Select(list =>
            {
                replication.Run(list, statistics);
                return recorded.Responses;
            }),
        ];
    }

    private RemovalVerdict VerdictOn(Removal removal)
    {
        var without = models.Build(removal.From(plan), year).Value;
        var losses = LossesOf(removal, without);
        var own = losses.Where(loss => removal.Shift.Districts.Contains(plan.Districts[loss.District].Id)).ToList();
        var lost = own.Aggregate(0UL, (bits, loss) => bits | 1UL << loss.District);
        var heirs = without.HeirChanges.Where(change => (change.Districts & lost) != 0).Select(change => change.Shift).ToHashSet();
        return new RemovalVerdict(
            removal,
            Standing.Of(own, losses, loss => loss.Mean),
            Standing.Of(own, losses, loss => loss.P90),
            own.TrueForAll(loss => loss.MeanChange.High >= 0 && loss.P90Change.High >= 0),
            without.Duties.Where(duty => heirs.Contains(duty.Shift)).Aggregate(0UL, (bits, duty) => bits | duty.Districts),
            [.. losses.Where(loss => loss.Kilometers > FarKilometers && loss.P90.Average() > FarMinutes)]);
    }

    private List<DistrictLoss> LossesOf(Removal removal, SimulationModel without)
    {
        var after = Simulated(without, new RecordedYear(without, plan.Districts.Count), out _);
        var hours = year.Occurrences(removal.Shift.Hours).ToList();
        var station = plan.Stations.First(other => other.Id == removal.Shift.Station).Position!.Value;
        var samples = visits
            .Select((list, number) => (Before: InHours(list, responses[number], hours), After: InHours(list, after[number], hours)))
            .ToList();
        return
        [
            .. plan.Districts.Select((district, index) => new DistrictLoss(
                index,
                plan.Areas.Where(area => area.District == district.Id).Min(area => station.MetersTo(area.Center!.Value) / 1000),
                samples.Average(sample => sample.Before[index].Count),
                [.. samples.Select(sample => (sample.After[index].Average() - sample.Before[index].Average()) / SecondsPerMinute)],
                [.. samples.Select(sample => (P90(sample.After[index]) - P90(sample.Before[index])) / SecondsPerMinute)])),
        ];
    }

    /// <summary>The ascending response times of the visits made that were ordered in some hours, by district.</summary>
    private List<int>[] InHours(VisitList list, int[] seconds, List<SecondRange> hours)
    {
        List<int>[] byDistrict = [.. plan.Districts.Select(_ => new List<int>())];
        var current = 0;
        for (var visit = 0; visit < list.Count; visit++)
        {
            var ordered = list.OrderedSecond[visit];
            while (current < hours.Count && hours[current].To <= ordered)
            {
                current++;
            }

            if (seconds[visit] >= 0 && current < hours.Count && hours[current].From <= ordered)
            {
                byDistrict[model.DistrictOfArea[list.Area[visit]]].Add(seconds[visit]);
            }
        }

        Array.ForEach(byDistrict, of => of.Sort());
        return byDistrict;
    }

    private static double P90(List<int> ascending) => ascending[(int)Math.Ceiling(0.9 * ascending.Count) - 1];

    private void Print(string what, IEnumerable<RemovalVerdict> removals)
    {
        var verdicts = removals.ToList();
        if (what != "all")
        {
            verdicts.ForEach(Print);
        }

        string Of(Func<RemovalVerdict, Standing> by) => string.Create(CultureInfo.InvariantCulture,
            $"{verdicts.Count(verdict => by(verdict).IsFirst)} first, {verdicts.Count(verdict => by(verdict).IsLevel)} level within chance, {verdicts.Count(verdict => by(verdict).IsBeaten)} beaten");
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {verdicts.Count} removals; own district by mean {Of(verdict => verdict.Mean)}; by p90 {Of(verdict => verdict.P90)}; {verdicts.Count(verdict => !verdict.OwnNeverGains)} gain; beyond {FarKilometers} km {verdicts.Sum(verdict => verdict.Far.Count)} districts lose more than {FarMinutes} min p90, {verdicts.Sum(verdict => verdict.Far.Count(IsCertainlyFar))} of them certainly"));
    }

    private void Print(RemovalVerdict verdict)
    {
        var shift = verdict.Removal.Shift;
        Console.WriteLine(FormattableString.Invariant(
            $"{verdict.Removal.Cars} of {shift.Cars} {shift.Id}: mean {Line(verdict, verdict.Mean, loss => loss.MeanChange)}; p90 {Line(verdict, verdict.P90, loss => loss.P90Change)}{(verdict.OwnNeverGains ? "" : "; THE OWN DISTRICT GAINS")}"));
        foreach (var far in verdict.Far)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"    far: {plan.Districts[far.District].Id}, {far.Kilometers:0} km, p90 {Words(far.P90Change)}{(IsCertainlyFar(far) ? "" : ", may be chance")}, {far.Visits:0} visits a year"));
        }
    }

    private static bool IsCertainlyFar(DistrictLoss loss) => loss.P90Change.Low > FarMinutes;

    private string Line(RemovalVerdict verdict, Standing standing, Func<DistrictLoss, Estimate> change)
    {
        var line = $"{plan.Districts[standing.Own.District].Id} {Words(change(standing.Own))}";
        var reason = standing.IsLevel ? "within chance" : Reason(verdict, standing.Worst);
        return standing.IsFirst ? line
            : $"{line}, more in {plan.Districts[standing.Worst.District].Id} {Words(change(standing.Worst))} ({reason})";
    }

    /// <summary>Why another district is hit harder than the one that lost its car.</summary>
    private string Reason(RemovalVerdict verdict, DistrictLoss worst)
    {
        var index = plan.Shifts.ToList().FindIndex(other => other.Id == verdict.Removal.Shift.Id);
        var ofShift = visitsOfShift.AsSpan(index * plan.Districts.Count, plan.Districts.Count);
        var share = ofShift[worst.District] / (double)Math.Max(1, Sum(ofShift));
        var visitsThere = FormattableString.Invariant($"{worst.Visits:0} visits a year");
        return (verdict.HeirsDistricts >> worst.District & 1) != 0 ? $"the heir's own district; {visitsThere}"
            : share >= HelpedShare ? FormattableString.Invariant($"{100 * share:0} % of the lost car's visits were there; {visitsThere}")
            : $"its cars help more; {visitsThere}";
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static string Words(Estimate change) =>
        FormattableString.Invariant($"{change.Mean:+0.0;-0.0} [{change.Low:+0.0;-0.0}, {change.High:+0.0;-0.0}]");

    private void PrintBaseline(PooledStatistics pooled, RecordedYear recorded)
    {
        var region = pooled[GroupLayout.Region];
        var acute = pooled.Layout.Urgency(0);
        var years = (double)visits.Length;
        double Minutes(int group) => pooled.Responses.Quantile(group, 0.9) / SecondsPerMinute;
        Console.WriteLine($"{plan.Name}: {plan.Dispatch.Rule} {plan.Dispatch.PlanAhead}");
        Console.WriteLine(FormattableString.Invariant(
            $"p90 {Minutes(GroupLayout.Region):0.0}, mean {region.MeanResponseSeconds / SecondsPerMinute:0.0}; acute p90 {Minutes(acute):0.0}, mean {pooled[acute].MeanResponseSeconds / SecondsPerMinute:0.0}; within target {region.WithinTargetShare:0.0000}; a year handed to daytime {region.HandedToDaytime / years:0}, held for the practice {region.HeldForPractice / years:0}"));
        Console.WriteLine(FormattableString.Invariant(
            $"{recorded.Drives / years:0} drives a year: {100.0 * recorded.DrivesToOthers / recorded.Drives:0.0} % to another district, {100.0 * recorded.LongDrives / recorded.Drives:0.00} % over 60 minutes, longest {recorded.LongestDrive / 60} minutes"));
    }
}
