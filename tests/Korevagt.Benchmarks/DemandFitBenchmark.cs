using System.Diagnostics;
using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files.Scenarios;
using NodaTime;

namespace Korevagt.Benchmarks;

/// <summary>Fitting the demand to ten years of visits drawn from the bundled baseline, from memory.</summary>
internal static class DemandFitBenchmark
{
    private const int FirstYear = 2010;
    private const int Years = 10;
    private const int Areas = 120;
    private const int Runs = 5;

    public static void Run()
    {
        var plan = WithAreas(PlanLoader.Load(Repository.Baseline).Value.Plan);
        var log = Draw(plan);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; {log.Visits.Count} visits, {plan.Areas.Count} areas, {Years} years");
        for (var run = 0; run < Runs; run++)
        {
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var model = DemandFit.Of(log, plan).Value;
            Console.WriteLine(FormattableString.Invariant(
                $"aggregate and fit: {watch.ElapsedMilliseconds} ms, {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:0} ms of processor time, {model.Diagnostics.Rounds} rounds"));
        }

        var (demand, year) = (DemandFit.Of(log, plan).Value.Demand, new DutyYear(2020, plan.Calendar));
        var drawn = new DrawnRates(demand, plan, year, 1);
        var drawing = Stopwatch.StartNew();
        for (var replication = 0; replication < 50; replication++)
        {
            _ = drawn.Draw(replication);
        }

        Console.WriteLine(FormattableString.Invariant($"rates of a year drawn from the posterior: {drawing.Elapsed.TotalMilliseconds / 50:0.0} ms"));
        var sure = new RateUncertainty(demand, plan, year);
        var intervals = Stopwatch.StartNew();
        var (count, width) = (0, 0.0);
        for (var hour = 0; hour < year.Hours.Count; hour += 10)
        {
            for (var area = 0; area < plan.Areas.Count; area++)
            {
                width += sure.Rate(area, hour).Upper;
                count++;
            }
        }

        Console.WriteLine(FormattableString.Invariant($"interval of a rate: {intervals.Elapsed.TotalMicroseconds / count:0.00} us (upper ends add up to {10 * width:0})"));
    }

    /// <summary>The plan with its largest areas split in halves until it has as many as the benchmark wants.</summary>
    private static Plan WithAreas(Plan plan)
    {
        List<Area> areas = [.. plan.Areas.OrderByDescending(area => area.Population)];
        for (var split = 0; areas.Count < Areas; split++)
        {
            var half = areas[split] with { Population = areas[split].Population / 2 };
            areas[split] = half;
            areas.Add(half with { Id = half.Id + "-2" });
        }

        return plan with { Areas = areas };
    }

    private static VisitLog Draw(Plan plan)
    {
        List<LoggedVisit> logged = [];
        var visits = new VisitList();
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var rates = RatesOfPlan.Of(plan, new DutyYear(year, plan.Calendar));
            new VisitSampler(new VisitProcess(plan, rates, 1)).Draw(year, visits);
            for (var i = 0; i < visits.Count; i++)
            {
                logged.Add(new LoggedVisit(rates.Year.Start + Duration.FromSeconds(visits.OrderedSecond[i]), visits.Area[i], visits.Urgency[i]) { Row = logged.Count + 2 });
            }
        }

        return new VisitLog
        {
            Visits = logged,
            From = new LocalDate(FirstYear, 1, 1),
            To = new LocalDate(FirstYear + Years, 1, 1),
            Areas = [.. plan.Areas.Select(area => area.Id)],
            Urgencies = [.. plan.Urgencies.Select(urgency => urgency.Id)],
        };
    }
}
