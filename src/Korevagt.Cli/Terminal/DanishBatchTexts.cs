using Korevagt.Store;

namespace Korevagt.Cli.Terminal;

/// <summary>The words about batches in Danish.</summary>
internal static class DanishBatchTexts
{
    public static BatchTexts Instance { get; } = new()
    {
        Batch = "Kørsel",
        Name = "Navn",
        State = "Status",
        Runs = "Beregninger",
        RunsAnswered = "besvaret fra lageret",
        RunsFaulty = "med fejl i input",
        RunsWaiting = "skal beregnes",
        DoneFailedAll = "Færdige/fejlede/alle",
        Blocks = "blokke",
        Left = "tilbage",
        Priority = "Prioritet",
        Submitted = "Indsendt",
        Finished = "Færdig",
        By = "Af",
        Scenario = "Scenarie",
        Demand = "Efterspørgsel",
        Prices = "Priser",
        Seed = "Frø",
        Years = "År",
        Saving = "Besparelse om året",
        P90Change = "90 % nås",
        Baseline = "udgangspunktet",
        Workers = "Arbejdere",
        Slots = "blokke ad gangen",
        OfAnotherBuild = "venter på en arbejder af en anden udgave; uden en sådan: annullér, og indsend igen",
        NoWorkers = "ingen",
        NoWorkerYet = "Ingen arbejder er i gang; start en med: korevagt worker",
        WorkersCompute = "Arbejderne beregner den; følg den med: korevagt batch watch {0}",
        LeftToWorkers = "Gemt; beregn den med: korevagt worker, eller: korevagt batch resume {0}",
        Interrupted = "Afbrudt; hvad der var i gang, er givet tilbage. Gå videre med: korevagt batch resume {0}",
        StopsBecause = "Kørsel {0} er nu {1}; gå videre med: korevagt batch resume {0}",
        More = "Ældre kørsler: --before {0}",
        NoBatches = "Ingen kørsler.",
        Exported = "{0} resultater skrevet til {1}",
        ExportedSome = "{0} af {1} beregninger har intet resultat",
        WorkerStarted = "Arbejder {0} på {1} med {2} blokke ad gangen; stop med Ctrl-C",
        WorkerStopped = "Stoppet; hvad der var i gang, er givet tilbage.",
        NotHandedBack = "Stoppet; lageret svarede ikke, så andre tager det, der var i gang, når denne arbejder regnes for død.",
        Run = "beregning",
        RunDone = "færdig",
        RunFailed = "fejlet",
        Location = "Lager",
        BatchesHeld = "Kørsler",
        BlocksHeld = "Blokke",
        Schema = "Skema",
        Size = "Størrelse",
        Results = "med resultat",
        Failed = "fejlede",
        Waiting = "venter",
        Active = "aktive",
        Documents = "Filer",
        Events = "Hændelser",
        OfBatch = state => state switch
        {
            BatchState.Active => "aktiv",
            BatchState.Paused => "på pause",
            BatchState.Cancelled => "annulleret",
            _ => "færdig",
        },
        OfRun = state => state switch
        {
            RunState.Open => "venter",
            RunState.Finishing => "samles",
            RunState.Done => "færdig",
            _ => "fejlet",
        },
        OfPriority = priority => priority == BatchPriority.Night ? "nat" : "planlægger",
        OfEvent = kind => kind switch
        {
            EventKind.Submitted => "indsendt",
            EventKind.Paused => "sat på pause",
            EventKind.Resumed => "går videre",
            EventKind.Cancelled => "annulleret",
            EventKind.Finished => "færdig",
            _ => kind,
        },
    };
}
