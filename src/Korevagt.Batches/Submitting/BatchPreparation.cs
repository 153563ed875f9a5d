using System.Collections.Concurrent;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Roads.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Submitting;

/// <summary>
/// Reads everything that a batch builds on, and gives each of its runs the identity by which the store knows whether it has
/// the answer. A run with faulty files gets its faults; the others do not mind.
/// </summary>
public sealed class BatchPreparation
{
    /// <summary>Content hashes of maps by the SHA-256 of their files: 64 characters each, and few maps.</summary>
    private static readonly ConcurrentDictionary<string, string> SeenMaps = new(StringComparer.Ordinal);

    private readonly FileRecorder files;
    private readonly string? otherMap;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<(string Baseline, string? Demand, string? Price, int Year), Outcome<Prepared>> baselines = [];
    private readonly Dictionary<string, Outcome<string>> mapHashes;

    private BatchPreparation(IFileSource source, string? otherMap, CancellationToken cancellation)
    {
        (files, this.otherMap, this.cancellation) = (new FileRecorder(source), otherMap, cancellation);
        mapHashes = new Dictionary<string, Outcome<string>>(source.NameComparer);
    }

    /// <summary>Prepares a batch file.</summary>
    /// <param name="source">Where files come from.</param>
    /// <param name="batchFile">Name of the batch file.</param>
    /// <param name="submittedBy">Who submits it, as shown to people.</param>
    /// <param name="otherMap">Another road map than the baseline's, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The batch, or every fault of the batch file itself.</returns>
    public static Outcome<PreparedBatch> OfFile(
        IFileSource source, string batchFile, string submittedBy, string? otherMap = null, CancellationToken cancellation = default) =>
        BatchFileLoader.Load(source, batchFile).Then<PreparedBatch>(request => Of(source, request, submittedBy, otherMap, cancellation));

    /// <summary>Prepares a batch.</summary>
    /// <param name="source">Where files come from.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="submittedBy">Who submits it, as shown to people.</param>
    /// <param name="otherMap">Another road map than the baseline's, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    public static PreparedBatch Of(
        IFileSource source, BatchRequest request, string submittedBy, string? otherMap = null, CancellationToken cancellation = default)
    {
        var preparation = new BatchPreparation(source, otherMap, cancellation);
        var runs = request.Runs.Select(run => (run, Read: preparation.Read(request.Baseline, run))).ToList();

        // Names in the bundle are known once everything has been read.
        var bundle = preparation.files.ToBundle();
        var hash = StoredBundle.HashOf(bundle);
        var priority = request.Priority == RequestedPriority.Night ? BatchPriority.Night : BatchPriority.Planner;
        return new PreparedBatch(
            new NewBatch(
                request.Name, request.Description, priority, submittedBy,
                [.. runs.Select(run => new NewRun(Labels(run.run), run.Read.Then<RunWork>(read => preparation.Work(read, request.Baseline, run.run, hash))))]),
            bundle);
    }

    private static RunLabels Labels(RunRequest run) => new(
        run.ScenarioFile ?? "", NullIfEmpty(run.DemandCase.Name), NullIfEmpty(run.PriceReading.Name), run.Settings.Seed, run.Settings.Replications);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private Outcome<ReadRun> Read(string baselineFile, RunRequest run)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = (baselineFile, run.DemandCase.File, run.PriceReading.File, run.Settings.Year);
        if (!baselines.TryGetValue(key, out var baseline))
        {
            baseline = ReadBaseline(baselineFile, run);
            baselines.Add(key, baseline);
        }

        return baseline.Then(prepared =>
        {
            var scenario = run.ScenarioFile is null
                ? Outcome<LoadedScenario?>.Success(null)
                : PlanLoader.LoadScenarioAgainst(files, prepared.Plan, run.ScenarioFile).Then<LoadedScenario?>(loaded => loaded);
            return scenario.Then(loaded => FaultsOf(run.Settings, prepared, loaded) is { Count: > 0 } faults
                ? Outcome<ReadRun>.Failure(faults)
                : new ReadRun(prepared, loaded, run.Settings));
        });
    }

    private Outcome<Prepared> ReadBaseline(string baselineFile, RunRequest run) =>
        RunPlans.Load(files, baselineFile, run.DemandCase.File, run.PriceReading.File, scenario: null).Then(plans =>
        {
            var plan = plans.Baseline;
            var map = plan.Plan.MapFile is null ? null : otherMap ?? plan.Plan.MapFile;
            return MapHash(map).Then<Prepared>(hash => new Prepared(plan, map, hash, new Lazy<int>(() => BlockSizes.Of(plan.Plan, run.Settings.Year))));
        });

    private Outcome<string> MapHash(string? map)
    {
        if (map is null)
        {
            return "";
        }

        if (!mapHashes.TryGetValue(map, out var hash))
        {
            hash = files.Read(map, RoadMapFile.ExpectedFile, FileLimits.Large).Then(bytes => HashOf(map, bytes));
            mapHashes.Add(map, hash);
        }

        return hash;
    }

    /// <summary>The hash of a map's content; a map that was seen before in this process is not read through again.</summary>
    private Outcome<string> HashOf(string map, ReadOnlyMemory<byte> bytes)
    {
        var file = Documents.HashOf(bytes.Span);
        if (SeenMaps.TryGetValue(file, out var known))
        {
            return known;
        }

        return RoadMapFile.Load(map, bytes, cancellation: cancellation).Then<string>(loaded => SeenMaps[file] = loaded.ContentHash);
    }

    private static List<Fault> FaultsOf(EvaluationSettings settings, Prepared baseline, LoadedScenario? scenario) =>
    [
        .. CompareScenarios.FaultsOfDemand(
            settings,
            scenario is null
                ? [(baseline.Plan.File, baseline.Plan.Plan)]
                : [(baseline.Plan.File, baseline.Plan.Plan), (scenario.File, scenario.Plan)]),
    ];

    private RunWork Work(ReadRun read, string baselineFile, RunRequest run, string bundle)
    {
        var (baseline, scenario, settings) = (read.Baseline, read.Scenario, read.Settings);
        var question = new RunQuestion(
            Named(baselineFile)!, Named(run.DemandCase.File), Named(run.PriceReading.File), Named(run.ScenarioFile), Named(baseline.MapFile),
            settings.Year, settings.Replications, settings.Seed, settings.Antithetic, settings.DemandUncertainty);
        var size = baseline.BlockSize.Value;
        return new RunWork(
            RunIdentity.Of(baseline.Plan, scenario, baseline.MapHash, settings),
            bundle,
            question.ToJson(),
            new SimulationWork(SimulationIdentity.Of(baseline.Plan.Plan, baseline.MapHash, settings), (question with { Scenario = null }).ToJson(), size),
            scenario is null ? null : new SimulationWork(SimulationIdentity.Of(scenario.Plan, baseline.MapHash, settings), question.ToJson(), size),
            settings.Replications);
    }

    private string? Named(string? file) => file is null ? null : files.NameOf(file);

    /// <summary>A baseline under a demand and prices, with what its runs share.</summary>
    private sealed record Prepared(LoadedPlan Plan, string? MapFile, string MapHash, Lazy<int> BlockSize);

    private sealed record ReadRun(Prepared Baseline, LoadedScenario? Scenario, EvaluationSettings Settings);
}
