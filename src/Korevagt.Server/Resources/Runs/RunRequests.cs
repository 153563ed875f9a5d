using Korevagt.Batches.Submitting;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;
using Korevagt.Library;
using Korevagt.Server.Resources.Library;

namespace Korevagt.Server.Resources.Runs;

/// <summary>Makes a batch of one run out of what was asked for.</summary>
internal static class RunRequests
{
    private const string Body = "body";
    private const int UsualYear = 2017;
    private const int UsualReplications = 50;

    /// <summary>Reads the plans and prepares the run.</summary>
    /// <returns>The batch, or every fault of the request and of the plans.</returns>
    public static async Task<Outcome<PreparedBatch>> PrepareAsync(
        NewRun asked, PlanLibrary library, string by, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var baseline = await NamedItem.FindAsync(
            asked.Baseline, "$.baseline", [LibraryKind.Baseline, LibraryKind.Scenario], library, faults, cancellation);
        var scenario = await NamedItem.FindAsync(asked.Scenario, "$.scenario", [LibraryKind.Scenario], library, faults, cancellation);
        var demand = await NamedItem.FindAsync(
            asked.DemandCase, "$.demandCase", [LibraryKind.Demand, LibraryKind.Baseline, LibraryKind.Scenario], library, faults,
            cancellation);
        var prices = await NamedItem.FindAsync(
            asked.PriceReading, "$.priceReading", [LibraryKind.Scenario, LibraryKind.Baseline], library, faults, cancellation);
        var settings = new EvaluationSettings(
            asked.Year ?? UsualYear, asked.Replications ?? UsualReplications, (ulong)(asked.Seed ?? 1), Threads: 1)
        {
            Antithetic = asked.Antithetic ?? false,
            DemandUncertainty = asked.DemandUncertainty ?? false,
        };
        if (settings.Antithetic && (settings.Replications % 2 != 0 || settings.Replications < 4))
        {
            faults.Add(new Fault(
                Body, "$.replications",
                new(
                    $"{settings.Replications} kan ikke deles i antitetiske par",
                    $"{settings.Replications} make no antithetic pairs"),
                new("et lige tal på 4 eller mere", "an even number, 4 or more")));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        LibraryItem?[] named = [baseline, scenario, demand, prices];
        var files = await library.Files.OfAsync(named.OfType<LibraryItem>().Select(item => item.Path), cancellation);
        var request = new BatchRequest(
            scenario?.Name ?? baseline!.Name, "", baseline!.Path,
            [new RunRequest(scenario?.Path, Case(demand), Case(prices), settings)], RequestedPriority.Planner);
        var prepared = await Task.Run(() => BatchPreparation.Of(files, request, by, cancellation: cancellation), cancellation);
        return prepared.Batch.Runs[0].Work.Then<PreparedBatch>(_ => prepared);
    }

    private static BatchCase Case(LibraryItem? item) => item is null ? BatchCase.OfBaseline : new BatchCase(item.Id, item.Path);
}
