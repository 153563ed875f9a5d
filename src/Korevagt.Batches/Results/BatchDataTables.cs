using System.Text.Json;
using Korevagt.Files;
using Korevagt.Reports.Tables;
using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>A batch as tables: its runs with the head figures of those that are done, and what the batch was.</summary>
public static class BatchDataTables
{
    /// <summary>Both tables, the runs first.</summary>
    public static IReadOnlyList<DataTable> Of(BatchOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return [new DataTable("runs", "Beregninger", "Runs", Columns, [.. overview.Runs.Select(Row)]), About(overview.Batch)];
    }

    private static readonly DataColumn[] Columns =
    [
        new("position", "Nr.", "No.", ColumnKind.Number), new("scenario", "Scenarie", "Scenario"), new("demandCase", "Efterspørgsel", "Demand case"),
        new("priceReading", "Prislæsning", "Price reading"), new("seed", "Frø", "Seed"), new("replications", "Gentagelser", "Replications", ColumnKind.Number),
        new("state", "Tilstand", "State"),
        new("annualCostDkk", "Årlig omkostning, kr.", "Annual cost, DKK", ColumnKind.Number),
        new("savingDkkPerYear", "Besparelse om året, kr.", "Saving a year, DKK", ColumnKind.Number),
        new("savingLowDkk", "Besparelse, nedre 95 %", "Saving, lower 95%", ColumnKind.Number),
        new("savingHighDkk", "Besparelse, øvre 95 %", "Saving, upper 95%", ColumnKind.Number),
        new("p90ResponseMinutes", "Responstid, 90 %, min.", "Response, 90%, min", ColumnKind.Number, 1),
        new("p90ChangeMinutes", "Ændring af 90 %, min.", "Change of 90%, min", ColumnKind.Number, 2),
        new("withinTargetShare", "Andel i mål", "Share in target", ColumnKind.Share, 1),
        new("withinTargetChange", "Ændring af andel i mål", "Change of share in target", ColumnKind.Share, 2),
        new("run", "Beregning", "Run"), new("fault", "Fejl", "Fault"),
    ];

    private static object?[] Row(BatchRunResult result)
    {
        var (run, figures) = (result.Run, result.Figures);
        return
        [
            run.Position, PlanFileName.IdOf(run.Scenario), run.DemandCase, run.PriceReading, run.Seed, run.Replications,
            JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()),
            (figures?.CostAfter ?? figures?.CostBefore)?.Mean, figures?.Saving?.Mean, figures?.Saving?.Low, figures?.Saving?.High,
            figures?.P90After ?? figures?.P90Before, figures?.P90Change?.Mean, figures?.WithinTargetAfter ?? figures?.WithinTargetBefore, figures?.WithinTargetChange?.Mean,
            run.Run, result.Damage ?? (result.Faults is [var first, ..] ? first.ToString() : run.State == RunState.Failed ? run.Message : null),
        ];
    }

    private static DataTable About(StoredBatch batch) => new(
        "batch", "Opgave", "Batch",
        [
            new("number", "Nr.", "No.", ColumnKind.Number), new("name", "Navn", "Name"), new("description", "Beskrivelse", "Description"),
            new("submittedBy", "Bestilt af", "Submitted by"), new("submitted", "Bestilt", "Submitted", ColumnKind.Moment),
            new("finished", "Færdig", "Finished", ColumnKind.Moment), new("runs", "Beregninger", "Runs", ColumnKind.Number),
            new("done", "Gennemført", "Done", ColumnKind.Number), new("failed", "Fejlet", "Failed", ColumnKind.Number),
        ],
        [[batch.Id, batch.Name, batch.Description, batch.SubmittedBy, batch.Submitted, batch.Finished, batch.Runs, batch.Done, batch.Failed]]);
}
