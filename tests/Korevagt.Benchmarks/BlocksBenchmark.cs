using System.Diagnostics;
using System.IO.Compression;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Reports.Json;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Benchmarks;

/// <summary>What it costs to compute a run in blocks: simulating, writing, reading and joining them, on one thread.</summary>
internal static class BlocksBenchmark
{
    private const int Replications = 40;
    private const int Runs = 7;

    private static readonly EvaluationSettings Settings = new(2017, Replications, 1, 1);

    public static void Run()
    {
        var baseline = PlanLoader.Load(Repository.Baseline).Value;
        var scenario = PlanLoader.LoadScenarioAgainst(baseline, Repository.Scenario("uden-to-nattevagter.json")).Value;
        var tables = new DrivingTables(RoadMapFile.Load(baseline.Plan.MapFile!).Value, 1);
        var prepared = PreparedPlan.Of(baseline, tables, Settings).Value;
        Preparing(baseline, tables, prepared);
        var simulator = prepared.NewSimulator();
        Blocks(simulator);
        var whole = simulator.Simulate(0, Replications);
        foreach (var count in new[] { 1, 10 })
        {
            Codec(simulator.Simulate(0, count));
        }

        Joining(simulator);
        Assembling(baseline, scenario, whole, PreparedPlan.Of(scenario, tables, Settings).Value.NewSimulator().Simulate(0, Replications), tables);
    }

    private static void Preparing(LoadedPlan baseline, DrivingTables tables, PreparedPlan prepared)
    {
        Print("prepare a plan whose driving is known", Runs, () => PreparedPlan.Of(baseline, tables, Settings));
        Print("make a simulator", Runs, () => prepared.NewSimulator());
        Print("first replication of a new simulator", Runs, () => prepared.NewSimulator().Simulate(0, 1));
        Print("identity of its simulation", Runs, () => SimulationIdentity.Of(prepared.Plan, tables.Map.ContentHash, Settings));
    }

    private static void Blocks(BlockSimulator simulator)
    {
        int[] sizes = [1, 5, 10, 20];
        var ratios = sizes.Select(_ => new double[Runs]).ToArray();
        for (var run = -1; run < Runs; run++)
        {
            var whole = ProcessorSeconds(() => simulator.Simulate(0, Replications));
            foreach (var (index, size) in sizes.Index())
            {
                var blocks = ProcessorSeconds(() =>
                {
                    for (var first = 0; first < Replications; first += size)
                    {
                        simulator.Simulate(first, size);
                    }
                });
                if (run >= 0)
                {
                    ratios[index][run] = blocks / whole;
                }
            }
        }

        foreach (var (index, size) in sizes.Index())
        {
            Array.Sort(ratios[index]);
            Console.WriteLine(FormattableString.Invariant(
                $"{Replications} replications of the region in blocks of {size} against one go: least {ratios[index][0]:0.000}, median {ratios[index][Runs / 2]:0.000}, most {ratios[index][^1]:0.000} times the processor time"));
        }
    }

    private static void Codec(CaseResult result)
    {
        var name = $"block of {result.Replications.Count}";
        var block = BlockCodec.Encode(result);
        Console.WriteLine(FormattableString.Invariant($"{name}: {block.Length:N0} bytes"));
        Print($"{name}: encode", 50 * Runs, () => BlockCodec.Encode(result));
        Print($"{name}: decode", 50 * Runs, () => BlockCodec.Decode(block, name));
        Compressed($"{name}: brotli", block, stream => new BrotliStream(stream, CompressionLevel.Fastest), stream => new BrotliStream(stream, CompressionMode.Decompress));
        Compressed($"{name}: deflate", block, stream => new DeflateStream(stream, CompressionLevel.Fastest), stream => new DeflateStream(stream, CompressionMode.Decompress));
        Compressed($"{name}: zlib", block, stream => new ZLibStream(stream, CompressionLevel.Fastest), stream => new ZLibStream(stream, CompressionMode.Decompress));
    }

    /// <summary>What a compressor would add to the time and take from the bytes.</summary>
    private static void Compressed(string name, byte[] block, Func<Stream, Stream> compress, Func<Stream, Stream> decompress)
    {
        var packed = Pack();
        Console.WriteLine(FormattableString.Invariant($"{name}: {packed.Length:N0} bytes"));
        Print($"{name}: compress", 50 * Runs, () => Pack());
        Print($"{name}: decompress", 50 * Runs, () =>
        {
            using var stream = decompress(new MemoryStream(packed));
            stream.ReadExactly(new byte[block.Length]);
        });

        byte[] Pack()
        {
            using var into = new MemoryStream();
            using (var stream = compress(into))
            {
                stream.Write(block);
            }

            return into.ToArray();
        }
    }

    private static void Joining(BlockSimulator simulator)
    {
        var block = BlockCodec.Encode(simulator.Simulate(0, 10));
        foreach (var count in new[] { 100, 1_000 })
        {
            Print($"read and join {count} blocks of 10", 3, () =>
                BlockCodec.Join(Enumerable.Repeat(new ReadOnlyMemory<byte>(block), count), ""));
        }
    }

    private static void Assembling(LoadedPlan baseline, LoadedScenario scenario, CaseResult before, CaseResult after, DrivingTables tables)
    {
        var comparison = ComparisonAssembly.Of(baseline, [scenario], [before, after], tables, Settings);
        Print($"assemble a comparison of {Replications} replications", Runs, () => ComparisonAssembly.Of(baseline, [scenario], [before, after], tables, Settings));
        Print("write its JSON", Runs, () => ComparisonJson.Write(comparison));
    }

    private static void Print(string what, int runs, Action work)
    {
        // Often enough for the compiler to have done its best.
        for (var warmUp = 0; warmUp < runs; warmUp++)
        {
            work();
        }

        var sorted = Enumerable.Range(0, runs).Select(_ => Milliseconds(work)).Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: min {sorted[0]:0.00}, median {sorted[runs / 2]:0.00}, max {sorted[^1]:0.00} ms"));
    }

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Of the whole process, garbage collection included: other programs do not count.</summary>
    private static double ProcessorSeconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
