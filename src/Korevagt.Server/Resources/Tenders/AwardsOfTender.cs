using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Library.Tenders;
using Korevagt.Store.Access;
using Korevagt.Tenders.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>The award of a tender: made by the declared rules, analysed, decided on.</summary>
internal static class AwardsOfTender
{
    private const double UsualWithin = 0.02;
    private const int UsualMost = 20;

    public static void MapAwards(this RouteGroupBuilder tenders)
    {
        tenders.MapPost("/{id}/award", AwardAsync).WithName("awardTender").WithSummary("Awards by the declared rules and nothing else.")
            .WithDescription(
                "The award is proved to be the cheapest, or there is none. It changes the tender only where `status` is `awarded`; where a draw "
                + "has to decide, send its number.")
            .RequirePermission(Permission.EvaluateTenders).ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewAward { Draw = 4711 }).WithResponseExample(TenderExamples.Award);
        tenders.MapGet("/{id}/award", GetAsync).WithName("getAward").WithSummary("The award's file (korevagt-award/1).")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(TenderExamples.AwardFile);
        tenders.MapGet("/{id}/analysis", AnalyseAsync).WithName("analyseTender")
            .WithSummary("What would come of other rules, fewer bidders or the next best: an analysis, never an award.")
            .WithDescription(
                "`kind` is `rules` (without each rule, and each two), which is the usual, `withdrawals` (without each bidder) or `near` (the next best, "
                + "`within` a share of the least total).")
            .RequirePermission(Permission.EvaluateTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(TenderExamples.Analysis);
        tenders.MapPost("/{id}/decision", DecideAsync).WithName("decideTender").WithSummary("Decides on the award as the rules made it.")
            .RequirePermission(Permission.DecideTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewNote { Note = "Udvalgets møde den 2. november." })
            .WithResponseExample(TenderExamples.Locked with { State = TenderState.Decided, Version = 8 });
        tenders.MapPost("/{id}/conclusion", ConcludeAsync).WithName("concludeTender").WithSummary("Notes that the contracts are concluded.")
            .RequirePermission(Permission.DecideTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewNote { Note = "Underskrevet den 20. november." })
            .WithResponseExample(TenderExamples.Locked with { State = TenderState.Concluded, Version = 9 });
        tenders.MapPost("/{id}/annulment", AnnulAsync).WithName("annulTender").WithSummary("Annuls a tender, for a reason.")
            .RequirePermission(Permission.DecideTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewNote { Note = "For få tilbud." })
            .WithResponseExample(TenderExamples.Locked with { State = TenderState.Annulled, Version = 9 });
    }

    private static async Task<Results<Ok<AwardView>, Problem>> AwardAsync(
        string id, JsonBody<NewAward> body, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var (answer, decision) = await process.AwardAsync(tender, (ulong?)body.Value.Draw, Caller.Author(context), cancellation);
        return TendersResource.ProblemOf(answer) is { } problem
            ? problem
            : TypedResults.Ok(new AwardView(
                decision!.Status, decision.Award is null ? null : JsonElement.Parse(answer.Tender!.Award), decision.Uncovered, decision.Conflict,
                decision.Warnings));
    }

    private static async Task<Results<Ok<JsonElement>, Problem>> GetAsync(string id, TenderTable tenders, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is not { } tender ? TendersResource.NotThere
        : tender.Award is { } award ? TypedResults.Ok(JsonElement.Parse(award))
        : new Problem(ProblemTypes.Conflict, new("Udbuddet er ikke vurderet.", "The tender is not evaluated."));

    private static async Task<Results<Ok<JsonElement>, Problem>> AnalyseAsync(
        string id, Choice<AnalysisKind> kind, [Range(0, 10)] double? within, [Range(1, 1000)] int? most, TenderTable tenders, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var (outcome, refusal) = await TenderProcess.AnalyseAsync(
            tender,
            (files, bids) => (kind.Value ?? AnalysisKind.Rules) switch
            {
                AnalysisKind.Rules => AnalyseTender.Rules(files, bids, cancellation),
                AnalysisKind.Withdrawals => AnalyseTender.Withdrawals(files, bids, cancellation),
                _ => AnalyseTender.Near(files, bids, within ?? UsualWithin, most ?? UsualMost, cancellation),
            },
            cancellation);
        return outcome is null ? new Problem(ProblemTypes.Conflict, refusal)
            : outcome.Succeeded ? TypedResults.Ok(JsonElement.Parse(TenderJson.Write(outcome.Value)))
            : Problem.Input(outcome.Faults);
    }

    private static Task<Results<Ok<TenderView>, Problem>> DecideAsync(
        string id, JsonBody<NewNote> body, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        StepAsync(id, tenders, tender => process.DecideAsync(tender, body.Value.Note, Caller.Author(context), cancellation), context, cancellation);

    private static Task<Results<Ok<TenderView>, Problem>> ConcludeAsync(
        string id, JsonBody<NewNote> body, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        StepAsync(id, tenders, tender => process.ConcludeAsync(tender, body.Value.Note, Caller.Author(context), cancellation), context, cancellation);

    private static Task<Results<Ok<TenderView>, Problem>> AnnulAsync(
        string id, JsonBody<NewNote> body, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        StepAsync(id, tenders, tender => process.AnnulAsync(tender, body.Value.Note, Caller.Author(context), cancellation), context, cancellation);

    private static async Task<Results<Ok<TenderView>, Problem>> StepAsync(
        string id, TenderTable tenders, Func<StoredTender, Task<TenderAnswer>> step, HttpContext context, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is { } tender
            ? TendersResource.AnswerOf(await step(tender), context)
            : TendersResource.NotThere;
}

/// <summary>What is asked about opened bids.</summary>
public enum AnalysisKind
{
    /// <summary>What each rule costs, and each two.</summary>
    Rules,

    /// <summary>What would come of it without each bidder.</summary>
    Withdrawals,

    /// <summary>The next best.</summary>
    Near,
}
