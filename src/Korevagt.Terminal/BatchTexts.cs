using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Terminal;

/// <summary>The words about batches, their runs and the store that holds them.</summary>
internal static class BatchTexts
{
    public static Text Batch { get; } = new("Beregningsopgave", "Batch");
    public static Text Name { get; } = new("Navn", "Name");
    public static Text State { get; } = new("Status", "State");
    public static Text Runs { get; } = new("Beregninger", "Runs");
    public static Text RunsAnswered { get; } = new("besvaret fra lageret", "answered from the store");
    public static Text RunsFaulty { get; } = new("med fejl i input", "with faulty input");
    public static Text RunsWaiting { get; } = new("skal beregnes", "to be computed");
    public static Text DoneFailedAll { get; } = new("Færdige/fejlede/alle", "Done/failed/all");
    public static Text Blocks { get; } = new("blokke", "blocks");
    public static Text Left { get; } = new("tilbage", "left");
    public static Text Priority { get; } = new("Prioritet", "Priority");
    public static Text Submitted { get; } = new("Indsendt", "Submitted");
    public static Text Finished { get; } = new("Færdig", "Finished");
    public static Text By { get; } = new("Af", "By");
    public static Text Scenario { get; } = new("Scenarie", "Scenario");
    public static Text Demand { get; } = new("Efterspørgsel", "Demand");
    public static Text Prices { get; } = new("Priser", "Prices");
    public static Text Seed { get; } = new("Startværdi (seed)", "Seed");
    public static Text Years { get; } = new("År", "Years");
    public static Text Saving { get; } = new("Besparelse om året", "Saving a year");
    public static Text P90Change { get; } = new("90 % nås", "90% reached");
    public static Text Baseline { get; } = new("den nuværende ordning", "the baseline");
    public static Text Workers { get; } = new("Arbejdere", "Workers");

    public static Text Slots(int slots) => slots == 1
        ? new("1 blok ad gangen", "1 block at a time")
        : new($"{slots} blokke ad gangen", $"{slots} blocks at a time");


    public static Text OfAnotherBuild { get; } = new(
        "venter på en arbejder af en anden udgave; uden en sådan: annullér, og indsend igen",
        "wait for a worker of another build; without one: cancel, and submit again");

    public static Text NoWorkers { get; } = new("ingen", "none");

    public static Text NoWorkerYet { get; } = new(
        "Ingen arbejder er i gang; start en med: korevagt worker",
        "No worker is running; start one with: korevagt worker");

    public static Text WorkersCompute(long batch) => new(
        $"Arbejderne beregner den; følg den med: korevagt batch watch {batch}",
        $"Workers compute it; follow it with: korevagt batch watch {batch}");

    public static Text LeftToWorkers(long batch) => new(
        $"Gemt; beregn den med: korevagt worker, eller: korevagt batch resume {batch}",
        $"Stored; compute it with: korevagt worker, or: korevagt batch resume {batch}");

    public static Text Interrupted(long batch) => new(
        $"Afbrudt; det igangværende overtages af andre. Gå videre med: korevagt batch resume {batch}",
        $"Interrupted; what was under way is handed back. Go on with: korevagt batch resume {batch}");

    public static Text StopsBecause(long batch, string state) => new(
        $"Beregningsopgave {batch} er nu {state}; gå videre med: korevagt batch resume {batch}",
        $"Batch {batch} is now {state}; go on with: korevagt batch resume {batch}");

    public static Text More(long batch) => new($"Ældre beregningsopgaver: --before {batch}", $"Older batches: --before {batch}");
    public static Text NoBatches { get; } = new("Ingen beregningsopgaver.", "No batches.");

    public static Text Exported(int results, string folder) => new(
        $"{results} resultater skrevet til {folder}",
        $"{results} results written to {folder}");

    public static Text ExportedSome(int missing, int runs) => new(
        $"{missing} af {runs} beregninger har intet resultat",
        $"{missing} of {runs} runs have no result");

    public static Text WorkerStarted(int process, string store, int slots) => new(
        $"Arbejder {process} på {store} med {Slots(slots).Danish}; stop med Ctrl-C",
        $"Worker {process} on {store} with {Slots(slots).English}; stop with Ctrl-C");

    public static Text WorkerWaits(string why) => new(
        $"Venter på lageret og prøver igen, til det svarer: {why}",
        $"Waiting for the store and trying again until it answers: {why}");

    public static Text StoreIsBack(string store) => new($"Lageret {store} svarer", $"The store {store} answers");

    public static Text WorkerIsAlive(string worker, string seen) => new(
        $"Arbejderen {worker} gav livstegn kl. {seen}", $"The worker {worker} gave a sign of life at {seen}");

    public static Text NoWorkerHere { get; } = new(
        "Ingen arbejder på denne maskine har givet livstegn", "No worker of this machine has given a sign of life");

    public static Text WorkerStopped { get; } = new(
        "Stoppet; det igangværende overtages af andre.",
        "Stopped; what was under way is handed back.");

    public static Text NotHandedBack { get; } = new(
        "Stoppet; lageret svarede ikke, så andre tager det, der var i gang, når denne arbejder regnes for død.",
        "Stopped; the store did not answer, so others take what was under way once this worker counts as dead.");

    public static Text Run { get; } = new("beregning", "run");
    public static Text RunDone { get; } = new("færdig", "done");
    public static Text RunFailed { get; } = new("fejlet", "failed");
    public static Text Location { get; } = new("Lager", "Store");
    public static Text BatchesHeld { get; } = new("Beregningsopgaver", "Batches");
    public static Text BlocksHeld { get; } = new("Blokke", "Blocks");
    public static Text Schema { get; } = new("Skema", "Schema");
    public static Text Size { get; } = new("Størrelse", "Size");
    public static Text Results { get; } = new("med resultat", "with a result");
    public static Text Failed { get; } = new("fejlede", "failed");
    public static Text Waiting { get; } = new("venter", "waiting");
    public static Text Active { get; } = new("aktive", "active");
    public static Text Documents { get; } = new("Filer", "Files");
    public static Text Events { get; } = new("Hændelser", "Events");

    public static Text Of(BatchState state) => state switch
    {
        BatchState.Active => new("aktiv", "active"),
        BatchState.Paused => new("på pause", "paused"),
        BatchState.Cancelled => new("annulleret", "cancelled"),
        _ => new("færdig", "finished"),
    };

    public static Text Of(RunState state) => state switch
    {
        RunState.Open => new("venter", "waiting"),
        RunState.Finishing => new("samles", "finishing"),
        RunState.Done => new("færdig", "done"),
        _ => new("fejlet", "failed"),
    };

    public static Text Of(BatchPriority priority) => priority == BatchPriority.Night
        ? new("nat", "night")
        : new("planlægger", "planner");

    /// <summary>An event by its kind, one of <see cref="EventKind"/>, which is English already.</summary>
    public static Text Event(string kind) => kind switch
    {
        EventKind.Submitted => new("indsendt", kind),
        EventKind.Paused => new("sat på pause", kind),
        EventKind.Resumed => new("går videre", kind),
        EventKind.Cancelled => new("annulleret", kind),
        EventKind.Finished => new("færdig", kind),
        _ => new(kind, kind),
    };

    public static Text NoSuchBatch(long number) => new(
        $"der er ingen beregningsopgave {number}",
        $"there is no batch {number}");

    public static Text ANumberThatIsListed { get; } = new(
        "nummeret på en beregningsopgave, som 'korevagt batch list' viser",
        "the number of a batch that 'korevagt batch list' shows");

    public static Text BatchIs(long number, Text state) => new(
        $"beregningsopgave {number} er {state.Danish}",
        $"batch {number} is {state.English}");

    public static Text AnActiveBatch { get; } = new("en aktiv beregningsopgave", "an active batch");

    public static Text AnActiveOrPausedBatch { get; } = new(
        "en beregningsopgave, der er aktiv eller på pause",
        "an active or paused batch");

    public static Text AnUnfinishedBatch { get; } = new(
        "en beregningsopgave, hvis beregninger ikke alle er færdige, og hvis input er i orden",
        "a batch with runs that are not done and whose input is sound");

    public static Text NoHeading { get; } = new("", "");

    /// <summary>How a moment on the clock is written: 22.11.2026 20.01.</summary>
    public static Text MomentPattern { get; } = new("dd'.'MM'.'yyyy HH'.'mm", "yyyy'-'MM'-'dd HH':'mm");

    /// <summary>How a time of day is written, to the second.</summary>
    public static Text ClockPattern { get; } = new("HH'.'mm'.'ss", "HH':'mm':'ss");

    public static Text About(string time) => new($"ca. {time}", $"about {time}");
    public static Text HoursAndMinutes(int hours, int minutes) => new($"{hours} t {minutes} min", $"{hours} h {minutes} min");
}
