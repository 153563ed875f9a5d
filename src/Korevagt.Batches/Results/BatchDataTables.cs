using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>A batch as tables: its runs with the head figures of those that are done, and what the batch was.</summary>
public static class BatchDataTables
{
    /// <summary>Both tables, the runs first.</summary>
    public static IReadOnlyList<DataTable> Of(BatchOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return
        [
            new DataTable("runs", new("Beregninger", "Runs"), Columns, [.. overview.Runs.Select(Row)]),
            About(overview.Batch),
        ];
    }

    private static readonly DataColumn[] Columns =
    [
        new("position", new("Nr.", "No."), ColumnKind.Number), new("scenario", new("Scenarie", "Scenario")),
        new("demandCase", new("Efterspørgsel", "Demand case")),
        new("priceReading", new("Prislæsning", "Price reading")), new("seed", new("Startværdi (seed)", "Seed")),
        new("replications", new("Gentagelser", "Replications"), ColumnKind.Number),
        new("state", new("Tilstand", "State")),
        new("annualCostDkk", new("Udgifter regnet med om året, kr.", "Costs counted a year, DKK"), ColumnKind.Number),
        new("savingDkkPerYear", new("Besparelse om året, kr.", "Saving a year, DKK"), ColumnKind.Number),
        new("savingLowDkk", new("Besparelse, nedre 95 %", "Saving, lower 95%"), ColumnKind.Number),
        new("savingHighDkk", new("Besparelse, øvre 95 %", "Saving, upper 95%"), ColumnKind.Number),
        new("p90ResponseMinutes", new("Responstid, 90 %, min.", "Response, 90%, min"), ColumnKind.Number, 1),
        new("p90ChangeMinutes", new("Ændring af 90 %, min.", "Change of 90%, min"), ColumnKind.Number, 2),
        new("withinTargetShare", new("Andel i mål", "Share in target"), ColumnKind.Share, 1),
        new("withinTargetChange", new("Ændring af andel i mål", "Change of share in target"), ColumnKind.Share, 2),
        new("run", new("Beregning", "Run")), new("fault", new("Fejl", "Fault")),
    ];

    private static object?[] Row(BatchRunResult result)
    {
        var (run, figures) = (result.Run, result.Figures);
        return
        [
            run.Position, PlanFileName.IdOf(run.Scenario), run.DemandCase, run.PriceReading, run.Seed, run.Replications,
            JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()),
            (run.Scenario.Length == 0 ? figures?.CostBefore : figures?.CostAfter)?.Mean,
            figures?.Saving?.Mean, figures?.Saving?.Low, figures?.Saving?.High,
            figures?.P90After ?? figures?.P90Before, figures?.P90Change?.Mean, figures?.WithinTargetAfter ?? figures?.WithinTargetBefore, figures?.WithinTargetChange?.Mean,
            run.Run, Fault(result),
        ];
    }

    private static Text? Fault(BatchRunResult result) => result switch
    {
        { Damage: { } damage } => damage,
        { Faults: [var first, ..] } => new Text(first.In(Language.Da), first.In(Language.En)),
        { Run: { State: RunState.Failed, Message: { } message } } => Text.Same(message),
        _ => null,
    };

    private static DataTable About(StoredBatch batch) => new(
        "batch", new("Opgave", "Batch"),
        [
            new("number", new("Nr.", "No."), ColumnKind.Number), new("name", new("Navn", "Name")),
            new("description", new("Beskrivelse", "Description")),
            new("submittedBy", new("Bestilt af", "Submitted by")),
            new("submitted", new("Bestilt", "Submitted"), ColumnKind.Moment),
            new("finished", new("Færdig", "Finished"), ColumnKind.Moment),
            new("runs", new("Beregninger", "Runs"), ColumnKind.Number),
            new("done", new("Gennemført", "Done"), ColumnKind.Number), new("failed", new("Fejlet", "Failed"), ColumnKind.Number),
        ],
        [[batch.Id, batch.Name, batch.Description, batch.SubmittedBy, batch.Submitted, batch.Finished, batch.Runs, batch.Done, batch.Failed]]);
}
