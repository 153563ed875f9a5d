using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Store;

namespace Korevagt.Cli.Terminal;

/// <summary>The words about batches.</summary>
internal sealed record BatchTexts
{
    public required string Batch { get; init; }

    public required string Name { get; init; }

    public required string State { get; init; }

    public required string Runs { get; init; }

    public required string RunsAnswered { get; init; }

    public required string RunsFaulty { get; init; }

    public required string RunsWaiting { get; init; }

    public required string DoneFailedAll { get; init; }

    public required string Blocks { get; init; }

    public required string Left { get; init; }

    public required string Priority { get; init; }

    public required string Submitted { get; init; }

    public required string Finished { get; init; }

    public required string By { get; init; }

    public required string Scenario { get; init; }

    public required string Demand { get; init; }

    public required string Prices { get; init; }

    public required string Seed { get; init; }

    public required string Years { get; init; }

    public required string Saving { get; init; }

    public required string P90Change { get; init; }

    public required string Baseline { get; init; }

    public required string Workers { get; init; }

    public required string Slots { get; init; }

    public required string OfAnotherBuild { get; init; }

    public required string NoWorkers { get; init; }

    public required string NoWorkerYet { get; init; }

    public required string WorkersCompute { get; init; }

    public required string LeftToWorkers { get; init; }

    public required string Interrupted { get; init; }

    public required string StopsBecause { get; init; }

    public required string More { get; init; }

    public required string NoBatches { get; init; }

    public required string Exported { get; init; }

    public required string ExportedSome { get; init; }

    public required string WorkerStarted { get; init; }

    public required string WorkerStopped { get; init; }

    public required string NotHandedBack { get; init; }

    public required string Run { get; init; }

    public required string RunDone { get; init; }

    public required string RunFailed { get; init; }

    public required string Location { get; init; }

    public required string BatchesHeld { get; init; }

    public required string BlocksHeld { get; init; }

    public required string Schema { get; init; }

    public required string Size { get; init; }

    public required string Results { get; init; }

    public required string Failed { get; init; }

    public required string Waiting { get; init; }

    public required string Active { get; init; }

    public required string Documents { get; init; }

    public required string Events { get; init; }

    public required Func<BatchState, string> OfBatch { get; init; }

    public required Func<RunState, string> OfRun { get; init; }

    public required Func<BatchPriority, string> OfPriority { get; init; }

    public required Func<string, string> OfEvent { get; init; }

    public static BatchTexts For(Language language) =>
        language == Language.En ? EnglishBatchTexts.Instance : DanishBatchTexts.Instance;
}
