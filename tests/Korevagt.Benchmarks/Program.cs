using System.Globalization;
using Korevagt.Benchmarks.Questions;
using Korevagt.Benchmarks;
using Korevagt.Benchmarks.Batches;
using Korevagt.Benchmarks.Nights;
using Korevagt.Benchmarks.Page;
using Korevagt.Benchmarks.Previews;
using Korevagt.Benchmarks.Roads;
using Korevagt.Benchmarks.Routes;
using Korevagt.Benchmarks.Server;
using Korevagt.Benchmarks.Tenders;

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
    case ["batches", "engine"]:
        await EngineBenchmark.RunAsync();
        return 0;
    case ["batches", "caller"]:
        await EngineProcess.RunAsync();
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
    case ["server", "reads", .. var length] when OperatingSystem.IsLinux():
        await LoadBenchmark.ReadsAsync(length is [var seconds] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 20);
        return 0;
    case ["server", "listeners"] when OperatingSystem.IsLinux():
        await LoadBenchmark.ListenersAsync();
        return 0;
    case ["server", "soak", .. var length] when OperatingSystem.IsLinux():
        await LoadBenchmark.SoakAsync(length is [var minutes] ? int.Parse(minutes, CultureInfo.InvariantCulture) : 10);
        return 0;
    case ["blocks"]:
        BlocksBenchmark.Run();
        return 0;
    case ["candidates"]:
        CandidatesBenchmark.Run();
        return 0;
    case ["candidates", "value"]:
        CandidatesBenchmark.Value();
        return 0;
    case ["candidates", "memory"]:
        CandidatesBenchmark.Memory();
        return 0;
    case ["questions", "greedy", .. var most]:
        GreedyRemoval.Run(most is [var limit] ? double.Parse(limit, CultureInfo.InvariantCulture) : 10);
        return 0;
    case ["questions", "additivity"]:
        Additivity.Run();
        return 0;
    case ["questions", var question, .. var most]:
        QuestionBenchmark.Run(question, most is [var minutesGiven] ? double.Parse(minutesGiven, CultureInfo.InvariantCulture) : 5);
        return 0;
    case ["simulation"]:
        SimulationBenchmark.Run();
        return 0;
    case ["simulation", "rules"]:
        SimulationBenchmark.Rules();
        return 0;
    case ["simulation", "memory"]:
        SimulationBenchmark.Memory();
        return 0;
    case ["simulation", "threads"]:
        SimulationBenchmark.Threads();
        return 0;
    case ["face-validity", var rule, var replications, .. var settings]:
        FaceValidity.Run(rule, int.Parse(replications, CultureInfo.InvariantCulture), settings);
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
    case ["stations"]:
        WhereBenchmark.Stations();
        return 0;
    case ["threshold"]:
        WhereBenchmark.Threshold();
        return 0;
    case ["tender", "award"]:
        AwardBenchmark.Run();
        return 0;
    case ["tender", "auctions", var folder]:
        AuctionBenchmark.Run(folder);
        return 0;
    case ["optimization"]:
        OptimizationBenchmark.Run();
        return 0;
    case ["night", "truth", .. var length]:
        NightTruth.Make(length is [var simulatedYears] ? int.Parse(simulatedYears, CultureInfo.InvariantCulture) : 400);
        return 0;
    case ["night", "choose", .. var count]:
        NightQuestion.Ask(count is [var seeds] ? int.Parse(seeds, CultureInfo.InvariantCulture) : 1);
        return 0;
    case ["page"] when OperatingSystem.IsLinux():
        await PageBenchmark.RunAsync();
        return 0;
    case ["previews", "memory"]:
        await PreviewsBenchmark.RunMemoryAsync();
        return 0;
    case ["previews"]:
        await PreviewsBenchmark.RunAsync();
        return 0;
    case ["routes", "solomon", .. var options]:
        PublishedBenchmark.Run("solomon", options);
        return 0;
    case ["routes", "lilim", .. var options]:
        PublishedBenchmark.Run("li-lim", options);
        return 0;
    case ["routes", "growth", .. var options]:
        GrowthBenchmark.Run(options);
        return 0;
    case ["roads", .. var rest]:
        return RoadsBenchmarks.Run(rest);
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Korevagt.Benchmarks -- compare|blocks|batches overhead|batches workers|batches engine|batches store|batches cancel|batches start|server reads [SECONDS]|server listeners|server soak [MINUTES]|candidates [value|memory]|simulation [memory|threads|rules]|face-validity RULE YEARS [CROSSING REACH HOLD-BACK DEPTH]|analyse FILE|demand fit|demand import|demand sampling|stations|threshold|questions FILE [MINUTES]|questions greedy [MINUTES]|questions additivity|routes solomon [OPTIONS]|routes lilim [OPTIONS]|routes growth [OPTIONS]|tender award|tender auctions FOLDER|optimization|night truth [YEARS]|night choose [SEEDS]|previews [memory]|page|roads ...");
        return 2;
}
