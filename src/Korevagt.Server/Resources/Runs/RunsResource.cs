using Korevagt.Batches;
using Korevagt.Batches.Computing;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Reports;
using Korevagt.Server.Resources.Comparisons;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Runs;

/// <summary>Runs: asked for one at a time, looked at, and their results in several forms.</summary>
public static class RunsResource
{
    private static readonly RunView Shown = new(
        new string('0', RunId.Length), RunState.Open, "midtjylland-2016", "uden-to-nattevagter", null, null, 2017, 50, 1, false,
        false,
        Instant.FromUtc(2026, 11, 22, 18, 41), null, [], 17);

    /// <summary>Adds the operations.</summary>
    public static void MapRuns(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("", ListAsync).WithName("listRuns").WithSummary("Runs, those asked for last come first.")
            .RequirePermission(Permission.Read).WithResponseExample(new Page<RunView>([Shown with { Batch = null }], null));
        runs.MapPost("", SubmitAsync).WithName("submitRun").WithSummary("Has a run computed, or finds that it has been.")
            .WithDescription("The same question is computed once, whoever asks.")
            .RequirePermission(Permission.WriteBatches).WithIdempotencyKey()
            .WithRequestExample(new NewRun { Baseline = "midtjylland-2016", Scenario = "uden-to-nattevagter", Replications = 50 })
            .WithResponseExample(Shown);
        runs.MapGet("/{id}", GetAsync).WithName("getRun").WithSummary("Where a run stands.")
            .WithDescription("With Retry-After while it is open.").RequirePermission(Permission.Read)
            .WithResponseExample(Shown with { Batch = null });
        runs.MapGet("/{id}/result", ResultAsync)
            .WithName("getRunResult").WithSummary("The result of a run: JSON, CSV, a workbook of Excel, or a page.")
            .WithDescription(ComparisonAnswer.Description)
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict).ProducesComparison();
    }

    private static async Task<Ok<Page<RunView>>> ListAsync(
        PageRequest<TextKey> page, Choice<RunState> state, RunStore store, CancellationToken cancellation)
    {
        var found = await store.Runs.ListAsync(page.After.Text, page.Reads, state.Value, cancellation);
        var shown = page.Of(found, run => new TextKey(run.Id));
        return TypedResults.Ok(new Page<RunView>([.. shown.Items.Select(run => RunView.Of(run))], shown.Next));
    }

    private static async Task<Results<Accepted<RunView>, Problem>> SubmitAsync(
        JsonBody<NewRun> body, PlanLibrary library, BatchSystem system, HttpContext context, CancellationToken cancellation)
    {
        var author = Caller.Author(context);
        var prepared = await RunRequests.PrepareAsync(body.Value, library, author.Name, cancellation);
        if (!prepared.Succeeded)
        {
            return Asked.Faulty(prepared.Faults, "body");
        }

        var id = prepared.Value.Batch.Runs[0].Work.Value.Id;
        var batch = await system.SubmitAsync(
            prepared.Value,
            number =>
                new AuditedDeed(
                    author, "runs.submit", $"runs/{id}", null, new { batch = number, body.Value.Baseline, body.Value.Scenario }),
            cancellation);
        var run = (await system.Store.Runs.FindAsync(id, CancellationToken.None))!;
        context.Response.Headers.RetryAfter = run.State is RunState.Open or RunState.Finishing ? "1" : "0";
        return TypedResults.Accepted($"{ApiPath.Root}/runs/{id}", RunView.Of(run, batch));
    }

    private static Problem NotThere => Problem.NotFound(new("Beregningen findes ikke.", "There is no such run."));

    private static async Task<Results<Ok<RunView>, Problem>> GetAsync(
        string id, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        if (!RunId.Is(id) || await store.Runs.FindAsync(id, cancellation) is not { } run)
        {
            return NotThere;
        }

        SetRetryAfter(context, run);
        return TypedResults.Ok(RunView.Of(run));
    }

    private static async Task<IResult> ResultAsync(
        string id, string? table, Choice<Language> lang, Choice<CsvStyle> style, RunStore store, RunComparisons comparisons,
        HttpContext context, CancellationToken cancellation)
    {
        if (!RunId.Is(id) || await store.Runs.FindAsync(id, cancellation) is not { } run)
        {
            return NotThere;
        }

        if (run.State == RunState.Failed)
        {
            return new Problem(
                ProblemTypes.Conflict,
                new("Beregningen mislykkedes; dens fejl siger hvorfor.", "The run failed; what it is says why."));
        }

        var form = ComparisonAnswer.FormOf(context.Request);
        if (form == MediaTypes.Json && await store.Runs.ResultAsync(id, cancellation) is { } result)
        {
            return FileResponse.Of(context, id, form, () => result);
        }

        return await ComparisonAnswer.OfAsync([id], form, table, lang, style, id[..12], comparisons, context, cancellation);
    }

    private static void SetRetryAfter(HttpContext context, StoredRun run)
    {
        if (run.State is RunState.Open or RunState.Finishing)
        {
            context.Response.Headers.RetryAfter = "1";
        }
    }
}
