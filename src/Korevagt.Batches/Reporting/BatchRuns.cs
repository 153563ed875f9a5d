using System.Text.Json;
using Korevagt.Batches.Library;
using Korevagt.Batches.Store;
using Korevagt.Planning.Reports.Tables;
using NodaTime;

namespace Korevagt.Batches.Reporting;

/// <summary>The runs of a batch as tables, with the head figures of those that are done.</summary>
public static class BatchRuns
{
    private const int AtOnce = 200;

    /// <summary>Reads the runs and makes the tables: the runs, and what the batch was.</summary>
    /// <param name="store">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<DataTable>> TablesAsync(RunStore store, StoredBatch batch, CancellationToken cancellation = default)
    {
        var rows = new List<object?[]>();
        for (var after = -1; ;)
        {
            var runs = await store.Batches.RunsAsync(batch.Id, after, AtOnce, cancellation).ConfigureAwait(false);
            foreach (var run in runs)
            {
                var result = run is { Run: { } id, State: RunState.Done } ? await store.Runs.ResultAsync(id, cancellation).ConfigureAwait(false) : null;
                rows.Add([.. Labels(run), .. HeadFigures.Of(result).Cells, run.Run, Fault(run)]);
            }

            if (runs.Count < AtOnce)
            {
                return [new DataTable("runs", "Kørsler", "Runs", Columns, rows), About(batch)];
            }

            after = runs[^1].Position;
        }
    }

    private static readonly DataColumn[] Columns =
    [
        new("position", "Nr.", "No.", ColumnKind.Number), new("scenario", "Scenarie", "Scenario"), new("demandCase", "Efterspørgsel", "Demand case"),
        new("priceReading", "Prislæsning", "Price reading"), new("seed", "Frø", "Seed"), new("replications", "Gentagelser", "Replications", ColumnKind.Number),
        new("state", "Tilstand", "State"),
        .. HeadFigures.Columns,
        new("run", "Kørsel", "Run"), new("fault", "Fejl", "Fault"),
    ];

    private static object?[] Labels(StoredBatchRun run) =>
    [
        run.Position, LibraryPath.IdOf(run.Scenario), run.DemandCase, run.PriceReading, run.Seed, run.Replications, JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()),
    ];

    /// <summary>The first fault of a run in one line, or null.</summary>
    private static string? Fault(StoredBatchRun run) => run.Faults is null
        ? run.State == RunState.Failed ? run.Message : null
        : JsonSerializer.Deserialize<List<Domain.Faults.Fault>>(run.Faults) is [var first, ..] ? first.ToString() : run.Message;

    private static DataTable About(StoredBatch batch) => new(
        "batch", "Opgave", "Batch",
        [
            new("number", "Nr.", "No.", ColumnKind.Number), new("name", "Navn", "Name"), new("description", "Beskrivelse", "Description"),
            new("submittedBy", "Bestilt af", "Submitted by"), new("submitted", "Bestilt", "Submitted", ColumnKind.Moment),
            new("finished", "Færdig", "Finished", ColumnKind.Moment), new("runs", "Kørsler", "Runs", ColumnKind.Number),
            new("done", "Gennemført", "Done", ColumnKind.Number), new("failed", "Fejlet", "Failed", ColumnKind.Number),
        ],
        [[batch.Id, batch.Name, batch.Description, batch.SubmittedBy, (Instant?)batch.Submitted, batch.Finished, batch.Runs, batch.Done, batch.Failed]]);
}
