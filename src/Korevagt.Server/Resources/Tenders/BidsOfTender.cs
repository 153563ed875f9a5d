using System.Text.Json;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Library.Tenders;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>The bids of a tender: taken in sealed, opened by two persons, judged.</summary>
internal static class BidsOfTender
{
    private const int LongestBody = 1024 * 1024;

    public static void MapBids(this RouteGroupBuilder tenders)
    {
        tenders.MapPost("/{id}/bids", ReceiveAsync).WithName("sendBid").WithSummary("Takes a bid in, sealed, until the time limit.")
            .WithDescription(
                "It is encrypted with a key that is not in the store, and nobody reads it before the opening: what is wrong with it shows then. "
                + "The answer is a receipt. Nothing tells how many there are.")
            .RequirePermission(Permission.DesignTenders).WithBodyLimit(LongestBody).ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewBid { Bid = TenderExamples.Bid }).WithResponseExample(TenderExamples.Receipt);
        tenders.MapPost("/{id}/openings", OpenAsync).WithName("openBids").WithSummary("Opens the bids after the time limit; it takes two persons.")
            .WithDescription("The first who asks waits for a second, another key or account, within an hour.")
            .RequirePermission(Permission.OpenTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(TenderExamples.Locked with { State = TenderState.Opened, Version = 5 });
        tenders.MapGet("/{id}/bids", ListAsync).WithName("listBids").WithSummary("The bids after the opening, each with what is wrong with it.")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(new[] { TenderExamples.Opened });
        tenders.MapPut("/{id}/bids/{bid}/compliance", JudgeAsync).WithName("judgeBid").WithSummary("Notes whether a bid keeps the requirements, and why.")
            .RequirePermission(Permission.EvaluateTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewJudgement { IsCompliant = true, Reason = "Alle krav er opfyldt." })
            .WithResponseExample(TenderExamples.Locked with { State = TenderState.Opened, Version = 6 });
    }

    private static async Task<Results<Ok<BidReceiptView>, Problem>> ReceiveAsync(
        string id, JsonBody<NewBid> body, TenderTable tenders, TenderProcess process, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        if (TendersResource.NotAnObject(body.Value.Bid, "$.bid") is { } problem)
        {
            return problem;
        }

        var (receipt, refusal) = await process.ReceiveAsync(tender, JsonSerializer.SerializeToUtf8Bytes(body.Value.Bid), cancellation);
        return receipt is not null
            ? TypedResults.Ok(new BidReceiptView(receipt.Id, receipt.ReceivedAt, receipt.Hash))
            : new Problem(ProblemTypes.Conflict, refusal);
    }

    private static async Task<Results<Ok<TenderView>, Problem>> OpenAsync(
        string id, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is { } tender
            ? TendersResource.AnswerOf(await process.OpenAsync(tender, Caller.Author(context), cancellation), context)
            : TendersResource.NotThere;

    private static async Task<Results<Ok<IReadOnlyList<BidView>>, Problem>> ListAsync(string id, TenderTable tenders, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        if (tender.State is TenderState.Draft or TenderState.Locked)
        {
            return new Problem(ProblemTypes.Conflict, new("Tilbuddene er ikke åbnet.", "The bids are not opened."));
        }

        IReadOnlyList<BidView> shown =
        [
            .. (TenderProcess.BidsOf(tender) ?? []).Select(bid => new BidView(
                bid.Id, bid.Bidder, bid.ReceivedAt, bid.Compliance switch { "compliant" => true, "nonCompliant" => false, _ => null },
                JsonElement.Parse(bid.Content), [.. bid.Faults.Select(fault => FaultView.Of(fault, TenderProcess.BidsName))])),
        ];
        return TypedResults.Ok(shown);
    }

    private static async Task<Results<Ok<TenderView>, Problem>> JudgeAsync(
        string id, string bid, JsonBody<NewJudgement> body, TenderTable tenders, TenderProcess process, HttpContext context,
        CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is not { } tender ? TendersResource.NotThere
        : await process.JudgeAsync(tender, bid, body.Value.IsCompliant, body.Value.Reason, Caller.Author(context), cancellation) is { } answer
            ? TendersResource.AnswerOf(answer, context)
            : Problem.NotFound(new("Tilbuddet findes ikke.", "There is no such bid."));
}
