using System.Diagnostics;
using System.Globalization;
using Korevagt.Batches;
using Korevagt.Batches.Computing;
using Korevagt.Batches.Jobs;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Benchmarks.Batches;

/// <summary>What a block costs besides being computed: claimed, stored, and its share of finishing the run.</summary>
internal static class OverheadBenchmark
{
    private const int Runs = 20;
    private const int BlocksOfARun = 10;
    private const int BlockSize = 10;
    private const int Times = 10;

    public static Task RunAsync() => BenchedStore.OnEachAsync(async place =>
    {
        await using var system = await BatchSystem.OpenAsync(place.Location, SystemClock.Instance, slots: 1);
        await using var engine = HangfireEngine.Embedded(new EngineOptions(1));
        var store = system.Store;
        var recorded = new Recorded(new Computation(store));
        var real = new List<double>();
        await using (var worker = await Worker.EnterAsync(store, recorded, engine, new WorkerSettings("overhead", 1)))
        {
            var prepared = RegionRuns.Next(runs: 1, BlocksOfARun * BlockSize);
            var (_, blocks) = await prepared.SubmitAsync(store);
            real.Add(await Figures.MillisecondsAsync(() => worker.WorkAsync(CancellationToken.None)) / blocks);
            recorded.Repeats = true;
            var bundle = prepared.Batch.Runs[0].Work.Value.Bundle;
            var overhead = new List<double>();
            for (var time = -1; time < Times; time++)
            {
                await store.Submissions.SubmitAsync(NamedRuns(bundle, time));
                var each = await Figures.MillisecondsAsync(() => worker.WorkAsync(CancellationToken.None)) / (Runs * BlocksOfARun);
                if (time >= 0)
                {
                    overhead.Add(each);
                }
            }

            Figures.Print($"{place.Kind}: overhead per block of {recorded.Block.Length / 1024} KiB", overhead);
            Figures.Print($"{place.Kind}: a block of {BlockSize} replications in a real batch, all included", real);
            Console.WriteLine(FormattableString.Invariant($"{place.Kind}: share of the overhead {overhead.Order().ElementAt(Times / 2) / real[0]:P1}"));
        }
    });

    private static NewBatch NamedRuns(string bundle, int time) => new(
        "overhead", "", BatchPriority.Planner, "benchmark",
        [
            .. Enumerable.Range(0, Runs).Select(run =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{time} {run}");
                return new NewRun(
                    new RunLabels(name, DemandCase: null, PriceReading: null, Seed: 1, BlocksOfARun * BlockSize),
                    new RunWork(
                        $"run {name}", bundle, "{}", new SimulationWork($"baseline {name}", "{}", BlockSize),
                        new SimulationWork($"scenario {name}", "{}", BlockSize), BlocksOfARun * BlockSize / 2));
            }),
        ]);

    /// <summary>Computes, and from then on hands out at once what it computed last.</summary>
    private sealed class Recorded(IComputation computation) : IComputation
    {
        private RunConclusion? result;

        public bool Repeats { get; set; }

        public byte[] Block { get; private set; } = [];

        public async Task<Outcome<byte[]>> BlockAsync(StoredSimulation simulation, int first, int count, CancellationToken cancellation)
        {
            if (Repeats)
            {
                return Block;
            }

            var computed = await computation.BlockAsync(simulation, first, count, cancellation);
            Block = computed.Value;
            return computed;
        }

        public async Task<RunConclusion> ResultAsync(StoredRun run, SimulationData baseline, SimulationData? scenario, CancellationToken cancellation) =>
            Repeats ? result! : result = await computation.ResultAsync(run, baseline, scenario, cancellation);
    }
}
