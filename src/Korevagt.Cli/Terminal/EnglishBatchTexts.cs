using Korevagt.Batches.Results;
using Korevagt.Batches.Store;

namespace Korevagt.Cli.Terminal;

/// <summary>The words about batches in English.</summary>
internal static class EnglishBatchTexts
{
    public static BatchTexts Instance { get; } = new()
    {
        Batch = "Batch",
        Name = "Name",
        State = "State",
        Runs = "Runs",
        RunsAnswered = "answered from the store",
        RunsFaulty = "with faulty input",
        RunsWaiting = "to be computed",
        DoneFailedAll = "Done/failed/all",
        Blocks = "blocks",
        Left = "left",
        Priority = "Priority",
        Submitted = "Submitted",
        Finished = "Finished",
        By = "By",
        Scenario = "Scenario",
        Demand = "Demand",
        Prices = "Prices",
        Seed = "Seed",
        Years = "Years",
        Saving = "Saving a year",
        P90Change = "90% reached",
        Baseline = "the baseline",
        Workers = "Workers",
        Slots = "blocks at a time",
        NoWorkers = "none",
        NoWorkerYet = "No worker is running; start one with: korevagt worker",
        WorkersCompute = "Workers compute it; follow it with: korevagt batch watch {0}",
        LeftToWorkers = "Stored; compute it with: korevagt worker, or: korevagt batch resume {0}",
        Interrupted = "Interrupted; what was under way is handed back. Go on with: korevagt batch resume {0}",
        StopsBecause = "Batch {0} is now {1}; go on with: korevagt batch resume {0}",
        More = "Older batches: --before {0}",
        NoBatches = "No batches.",
        Exported = "{0} results written to {1}",
        ExportedSome = "{0} of {1} runs have no result",
        WorkerStarted = "Worker {0} on {1} with {2} blocks at a time; stop with Ctrl-C",
        WorkerStopped = "Stopped; what was under way is handed back.",
        Run = "run",
        RunDone = "done",
        RunFailed = "failed",
        Location = "Store",
        Schema = "Schema",
        Size = "Size",
        Results = "with a result",
        Failed = "failed",
        Waiting = "waiting",
        Active = "active",
        Documents = "Files",
        Events = "Events",
        OfBatch = BatchWords.Of,
        OfRun = state => state == RunState.Open ? "waiting" : BatchWords.Of(state),
        OfPriority = BatchWords.Of,
        OfEvent = kind => kind,
    };
}
