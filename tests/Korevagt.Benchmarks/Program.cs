using Korevagt.Benchmarks;
using Korevagt.Benchmarks.Batches;
using Korevagt.Benchmarks.Roads;

// Each verb is one benchmark; its figures stand in docs/benchmarks.md with the command.
switch (args)
{
    case ["compare"]:
        CompareBenchmark.Run();
        return 0;
    case ["batches", "overhead"]:
        await OverheadBenchmark.RunAsync();
        return 0;
    case ["batches", "workers"]:
        await WorkersBenchmark.RunAsync();
        return 0;
    case ["batches", "worker"]:
        await WorkersBenchmark.WorkAsync();
        return 0;
    case ["batches", "store"]:
        await FullStoreBenchmark.RunAsync();
        return 0;
    case ["batches", "cancel"]:
        await SteeringBenchmark.CancelAsync();
        return 0;
    case ["batches", "start"]:
        await SteeringBenchmark.StartAsync();
        return 0;
    case ["blocks"]:
        BlocksBenchmark.Run();
        return 0;
    case ["simulation"]:
        SimulationBenchmark.Run();
        return 0;
    case ["simulation", "memory"]:
        SimulationBenchmark.Memory();
        return 0;
    case ["simulation", "threads"]:
        SimulationBenchmark.Threads();
        return 0;
    case ["demand", "fit"]:
        DemandFitBenchmark.Run();
        return 0;
    case ["demand", "import"]:
        LogBenchmark.Import();
        return 0;
    case ["demand", "sampling"]:
        LogBenchmark.Sampling();
        return 0;
    case ["analyse", var file]:
        return AnalyseBenchmark.Run(file);
    case ["roads", .. var rest]:
        return RoadsBenchmarks.Run(rest);
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Korevagt.Benchmarks -- compare|blocks|batches overhead|batches workers|batches store|batches cancel|batches start|simulation [memory|threads]|analyse FILE|demand fit|demand import|demand sampling|roads ...");
        return 2;
}
