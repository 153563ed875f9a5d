using System.Diagnostics;
using Korevagt.Benchmarks.Roads;
using Korevagt.Demand.Generation;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Benchmarks;

/// <summary>Visit logs: reading ten years of them, and drawing their visits.</summary>
internal static class LogBenchmark
{
    private const int Runs = 5;
    private const int Years = 50;

    /// <summary>Ten years of the bundled region, simulated, written once and read several times.</summary>
    public static void Import()
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-log-");
        try
        {
            var (file, normalized) = (Path.Combine(folder.FullName, "log.csv"), Path.Combine(folder.FullName, "visits.csv"));
            var generated = GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, new GenerationSettings(2012, 2021, 1, 0, WithResponses: true)).Value;
            using (var stream = File.Create(file))
            {
                GeneratedLogWriter.Write(generated.Log, new GeneratedLogFormat { FaultShare = 0.005 }, stream);
            }

            Console.WriteLine(FormattableString.Invariant($"{generated.Log.Visits.Count} visits, {new FileInfo(file).Length / 1e6:0.0} MB, ten columns"));
            var rules = new LogRules { Today = new LocalDate(2022, 1, 1) };
            Print("import with the plan", () => ImportLog.Run(DiskFiles.Instance, file, Repository.Baseline, null, null, rules));
            var log = ImportLog.Run(DiskFiles.Instance, file, Repository.Baseline, null, null, rules).Value.Import.Log.Value;
            Print("writing it normalized", () =>
            {
                using var stream = File.Create(normalized);
                NormalizedLog.Write(log, stream);
            });
            Print("import of the normalized log", () => ImportLog.Run(DiskFiles.Instance, normalized, Repository.Baseline, null, null, rules));
            Console.WriteLine($"most memory held {Measure.PeakMebibytes()} MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Drawing visits on one thread.</summary>
    public static void Sampling()
    {
        var plan = PlanLoader.Load(Repository.Baseline).Value.Plan;
        var year = new DutyYear(2017, plan.Calendar);
        var sampler = new VisitSampler(new VisitProcess(plan, RatesOfPlan.Of(plan, year), 1));
        var (visits, rates) = (new VisitList(), new double[Runs]);
        sampler.Draw(0, visits);
        for (var run = 0; run < Runs; run++)
        {
            var (drawn, start) = (0L, Environment.CpuUsage.TotalTime);
            for (var replication = 0; replication < Years; replication++)
            {
                sampler.Draw(replication, visits);
                drawn += visits.Count;
            }

            rates[run] = drawn / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(rates);
        Console.WriteLine(FormattableString.Invariant(
            $"drawing visits, one thread, {Runs} runs of {Years} years: median {rates[Runs / 2] / 1e6:0.00}, best {rates[^1] / 1e6:0.00} million a second of processor time"));
    }

    private static void Print(string what, Action work)
    {
        var wall = new List<double>();
        var (median, least) = Measure.Milliseconds(Runs, () =>
        {
            var watch = Stopwatch.StartNew();
            work();
            wall.Add(watch.Elapsed.TotalSeconds);
        });
        wall.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: processor time median {median / 1000:0.00} s, least {least / 1000:0.00} s; wall clock median {wall[Runs / 2]:0.00} s, least {wall[0]:0.00} s"));
    }
}
