using System.Text.Json.Nodes;
using Korevagt.Batches;
using Korevagt.Batches.Results;
using Korevagt.Batches.Submitting;
using Korevagt.Domain.Texts;
using Korevagt.Files.Batches;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Reports;
using Korevagt.Server.Jobs;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Batches;

/// <summary>Batches: submitted, followed, steered, and their runs as a table.</summary>
public static class BatchesResource
{
    private const string Example =
        """
        {
          "format": "korevagt-batch/1", "name": "Hvilken vagt?", "baseline": "midtjylland-2016.json",
          "scenarios": ["uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json"], "seeds": [1, 2], "replications": 50
        }
        """;

    private static readonly BatchView Shown = new(
        17, "Hvilken vagt?", "", BatchPriority.Planner, BatchState.Active, "planning", Instant.FromUtc(2026, 11, 22, 18, 41),
        null, 4, 1, 0, new ProgressView(0.25, 20, 5, 2, 12.5, 0));

    /// <summary>Adds the operations.</summary>
    public static void MapBatches(this RouteGroupBuilder api)
    {
        var batches = api.MapGroup("/batches").WithTags("Batches");
        batches.MapGet("", ListAsync).WithName("listBatches").WithSummary("Batches, the newest first.")
            .RequirePermission(Permission.Read)
            .WithResponseExample(new Page<BatchView>([Shown with { Progress = null }], "MToxNw"));
        batches.MapPost("", SubmitAsync)
            .WithName("submitBatch").WithSummary("Takes in a batch.")
            .WithDescription(
                "The body is a batch file; the files it names are those of the library, for instance `midtjylland-2016.json`. A "
                + "run with faulty files fails alone.")
            .RequirePermission(Permission.WriteBatches).WithIdempotencyKey().WithRequestExample(JsonNode.Parse(Example)!)
            .WithResponseExample(Shown);
        batches.MapGet("/{id:long}", GetAsync).WithName("getBatch").WithSummary("A batch and how far it has come.")
            .RequirePermission(Permission.Read).WithResponseExample(Shown);
        batches.MapGet("/{id:long}/runs", RunsAsync).WithName("listBatchRuns").WithSummary("The runs of a batch in their order.")
            .RequirePermission(Permission.Read)
            .WithResponseExample(new Page<BatchRunView>(
                [new(0, new string('0', 64), "uden-nattevagt-silkeborg", null, null, "1", 50, RunState.Done, [], null)], null));
        batches.MapGet("/{id:long}/export", ExportAsync)
            .WithName("exportBatch").WithSummary("The runs with their head figures: CSV, or a workbook of Excel.")
            .WithDescription("By `Accept`. `table` is runs or batch.").RequirePermission(Permission.Read)
            .Produces<string>(StatusCodes.Status200OK, MediaTypes.Csv, MediaTypes.Xlsx).Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemTypes.Input)
            .WithResponseExample(
                MediaTypes.Csv,
                "position,scenario,demandCase,priceReading,seed,replications,state\n0,uden-nattevagt-silkeborg,,,1,50,done\n");
        batches.MapGet("/{id:long}/events", EventsAsync)
            .WithName("followBatch").WithSummary("What happens to a batch, as server-sent events.")
            .WithDescription("`Last-Event-ID` says where to go on. The stream ends when the batch is finished or cancelled.")
            .RequirePermission(Permission.Read)
            .WithMetadata(new QueryParameter(EventTopics.LastEventId, true, "Number of the last event seen."))
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType).Produces(StatusCodes.Status204NoContent)
            .WithResponseExample(
                EventStream.ContentType,
                "id: 3\nevent: finished\ndata: "
                + "{\"batch\":17,\"at\":\"2026-11-22T18:41:00Z\",\"text\":\"\","
                + "\"state\":\"finished\",\"runs\":4,\"done\":4,\"failed\":0}\n\n");
        Steer(
            batches, "pause", BatchState.Paused, "Sets a batch aside; what is being computed for it alone stops.",
            (system, batch, deed, cancellation) => system.Store.Batches.PauseAsync(batch, deed.Author.Name, deed, cancellation));
        Steer(
            batches,
            "resume",
            BatchState.Active,
            "Goes on with a batch that was paused, cancelled, or finished with runs that failed for a passing reason.",
            (system, batch, deed, cancellation) => system.ResumeAsync(batch, deed.Author.Name, deed, cancellation));
        Steer(
            batches, "cancel", BatchState.Cancelled, "Gives a batch up.",
            (system, batch, deed, cancellation) => system.Store.Batches.CancelAsync(batch, deed.Author.Name, deed, cancellation));
    }

    private static void Steer(
        RouteGroupBuilder batches, string verb, BatchState to, string summary,
        Func<BatchSystem, long, AuditedDeed, CancellationToken, Task<bool>> turn) =>
        batches.MapPost($"/{{id:long}}/{verb}", (
            long id, BatchSystem system, HttpContext context, CancellationToken cancellation) =>
                SteerAsync(id, verb, to, turn, system, context, cancellation))
            .WithName($"{verb}Batch").WithSummary(summary).RequirePermission(Permission.WriteBatches).WithIdempotencyKey()
            .ProducesProblems(ProblemTypes.Conflict).WithResponseExample(Shown);

    private static async Task<Ok<Page<BatchView>>> ListAsync(
        PageRequest<long> page, Choice<BatchState> state, RunStore store, CancellationToken cancellation)
    {
        var found = await store.Batches.ListAsync(page.IsFirst ? null : page.After, page.Reads, state.Value, cancellation);
        var shown = page.Of(found, batch => batch.Id);
        return TypedResults.Ok(new Page<BatchView>([.. shown.Items.Select(batch => BatchView.Of(batch))], shown.Next));
    }

    private static async Task<Results<Accepted<BatchView>, Problem>> SubmitAsync(
        FileBody body, PlanLibrary library, BatchSystem system, HttpContext context, CancellationToken cancellation)
    {
        var files = await library.Files.WithAsync(LibraryFiles.Unsaved, body.Bytes, cancellation);
        var request = BatchFileLoader.Load(files, LibraryFiles.Unsaved);
        if (!request.Succeeded)
        {
            return Asked.Faulty(request.Faults, LibraryFiles.Unsaved);
        }

        var author = Caller.Author(context);
        var prepared = await Task.Run(
            () => BatchPreparation.Of(files, request.Value, author.Name, cancellation: cancellation), cancellation);
        var id = await system.SubmitAsync(
            prepared,
            batch =>
                new AuditedDeed(
                    author, "batches.submit", FormattableString.Invariant($"batches/{batch}"), null,
                    new { request.Value.Name, Runs = request.Value.Runs.Count }),
            cancellation);
        context.Response.Headers.RetryAfter = "1";
        return TypedResults.Accepted(
            FormattableString.Invariant($"{ApiPath.Root}/batches/{id}"),
            await ViewAsync(id, system.Store, context, CancellationToken.None));
    }

    private static async Task<Results<Ok<BatchView>, Problem>> GetAsync(
        long id, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await ViewAsync(id, store, context, cancellation) is not { } view)
        {
            return NotThere;
        }

        if (view.State == BatchState.Active)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<Page<BatchRunView>>, Problem>> RunsAsync(
        long id, PageRequest<int> page, RunStore store, CancellationToken cancellation)
    {
        if (await store.Batches.FindAsync(id, cancellation) is null)
        {
            return NotThere;
        }

        var found = await store.Batches.RunsAsync(id, page.IsFirst ? -1 : page.After, page.Reads, cancellation);
        var shown = page.Of(found, run => run.Position);
        return TypedResults.Ok(new Page<BatchRunView>([.. shown.Items.Select(BatchRunView.Of)], shown.Next));
    }

    private static async Task<IResult> ExportAsync(
        long id, string? table, Choice<Language> lang, Choice<CsvStyle> style, RunStore store, HttpContext context,
        CancellationToken cancellation)
    {
        if (await BatchOverview.ReadAsync(store, id, cancellation) is not { } overview)
        {
            return NotThere;
        }

        var (batch, tables) = (overview.Batch, BatchDataTables.Of(overview));
        if (table is not null && tables.All(made => made.Name != table))
        {
            return Problem.Parameter(
                nameof(table), InputTexts.NoTable, InputTexts.OneOf(tables.Select(made => made.Name)));
        }

        var form = Negotiation.Choose(context.Request, MediaTypes.Csv, MediaTypes.Xlsx) ?? MediaTypes.Csv;
        var version = FormattableString.Invariant($"{batch.Id}.{batch.State}.{batch.Done}.{batch.Failed}.{batch.FinishedAt}");
        return FileResponse.Tables(
            context, version, form, new TableRequest(table, lang.Value ?? Language.Da, style.Value == CsvStyle.Danish),
            () => tables, FormattableString.Invariant($"korevagt-batch-{id}"));
    }

    private static async Task<IResult> EventsAsync(
        long id, RunStore store, EventTopics topics, HttpContext context, CancellationToken cancellation) =>
        await store.Batches.FindAsync(id, cancellation) is null
            ? NotThere
            : topics.Stream(context, FormattableString.Invariant($"batches/{id}"), BatchEvents.Of(store, id));

    private static async Task<Results<Ok<BatchView>, Problem>> SteerAsync(
        long id, string verb, BatchState to, Func<BatchSystem, long, AuditedDeed, CancellationToken, Task<bool>> turn,
        BatchSystem system, HttpContext context, CancellationToken cancellation)
    {
        if (await system.Store.Batches.FindAsync(id, cancellation) is not { } before)
        {
            return NotThere;
        }

        var deed = new AuditedDeed(
            Caller.Author(context), $"batches.{verb}", FormattableString.Invariant($"batches/{id}"), new { before.State },
            new { State = to });
        return await turn(system, id, deed, cancellation)
            ? TypedResults.Ok(await ViewAsync(id, system.Store, context, CancellationToken.None))
            : new Problem(ProblemTypes.Conflict, Stands(before.State));
    }

    private static Problem NotThere => Problem.NotFound(new("Beregningsopgaven findes ikke.", "There is no such batch."));

    private static Text Stands(BatchState state) => state switch
    {
        BatchState.Active => new("Beregningsopgaven er i gang.", "The batch is active."),
        BatchState.Paused => new("Beregningsopgaven er på pause.", "The batch is paused."),
        BatchState.Cancelled => new("Beregningsopgaven er annulleret.", "The batch is cancelled."),
        _ => new("Beregningsopgaven er færdig.", "The batch is finished."),
    };

    private static async Task<BatchView?> ViewAsync(long id, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await store.Batches.FindAsync(id, cancellation) is not { } batch)
        {
            return null;
        }

        var progress = await store.Batches.ProgressAsync(id, cancellation);
        return BatchView.Of(batch, progress, Caller.Of(context).Permissions.Contains(Permission.ReadJobs) ? JobsPage.Path : null);
    }
}
