using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library.Tenders;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>Tenders as files: written, checked and locked.</summary>
public static class TendersResource
{
    private const int LongestBody = 1024 * 1024;

    /// <summary>Adds the operations.</summary>
    public static void MapTenders(this RouteGroupBuilder api)
    {
        var tenders = api.MapGroup("/tenders").WithTags("Tenders");
        tenders.MapGet("", ListAsync).WithName("listTenders").WithSummary("Tenders, those that were changed last first.")
            .RequirePermission(Permission.ReadTenders).WithResponseExample(new Page<TenderView>([TenderExamples.Locked], null));
        tenders.MapPost("", CreateAsync).WithName("createTender").WithSummary("Begins a tender.")
            .WithDescription("Any object is taken for a tender: what is wrong with it and with the plan that it names is told in `faults`.")
            .RequirePermission(Permission.DesignTenders).WithBodyLimit(LongestBody).WithIdempotencyKey().ProducesETag()
            .WithRequestExample(new NewTender { Content = TenderExamples.File }).WithResponseExample(TenderExamples.Draft);
        tenders.MapGet("/{id}", GetAsync).WithName("getTender").WithSummary("A tender with its file.")
            .WithDescription("Before the opening nothing says whether there are bids, or how many.")
            .RequirePermission(Permission.ReadTenders).ProducesETag().WithResponseExample(TenderExamples.Draft);
        tenders.MapPut("/{id}", ReplaceAsync).WithName("replaceTender").WithSummary("Stores a draft of a tender anew.")
            .RequirePermission(Permission.DesignTenders).WithBodyLimit(LongestBody).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewTender { Content = TenderExamples.File }).WithResponseExample(TenderExamples.Draft with { Version = 2 });
        tenders.MapDelete("/{id}", RemoveAsync).WithName("removeTender").WithSummary("Removes a draft of a tender for good.")
            .RequirePermission(Permission.DesignTenders).ProducesProblems(ProblemTypes.Conflict);
        tenders.MapPost("/{id}/lock", LockAsync).WithName("lockTender").WithSummary("Locks a tender when it is published.")
            .WithDescription(
                "From then on the file and the plan's shifts are as they were: a plan that is changed later changes nothing here, and bids are "
                + "judged by what was locked. A tender with faults is not locked.")
            .RequirePermission(Permission.DesignTenders).ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(TenderExamples.Locked);
        tenders.MapGet("/{id}/protocol", ProtocolAsync).WithName("getTenderProtocol").WithSummary("What was done with a tender, by whom and when.")
            .WithDescription("Each line has the hash of the one before. Keep `lastHash` elsewhere: without it nobody sees whether the end was cut off.")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(TenderExamples.Protocol);
        tenders.MapBids();
        tenders.MapAwards();
        tenders.MapPapers();
        tenders.MapReckonings();
        api.MapLots();
    }

    internal static Problem NotThere => Problem.NotFound(new("Udbuddet findes ikke.", "There is no such tender."));

    /// <summary>The answer of a step: the tender as it is now, or why it is not taken.</summary>
    internal static Results<Ok<TenderView>, Problem> AnswerOf(TenderAnswer answer, HttpContext context)
    {
        if (ProblemOf(answer) is { } problem)
        {
            return problem;
        }

        context.Response.SetVersion(VersionOf(answer.Tender!));
        return TypedResults.Ok(TenderView.Of(answer.Tender!));
    }

    /// <summary>Why a step was not taken; null where it was.</summary>
    internal static Problem? ProblemOf(TenderAnswer answer) =>
        answer.Refusal is { } why ? new Problem(ProblemTypes.Conflict, why)
        : answer.IsStale ? new Problem(ProblemTypes.Conflict, new("En anden har ændret udbuddet i mellemtiden. Prøv igen.", "Somebody else changed the tender meanwhile. Try again."))
        : answer.Faults.Count > 0 ? Problem.Input(answer.Faults)
        : null;

    private static async Task<Ok<Page<TenderView>>> ListAsync(PageRequest<TenderKey> page, TenderTable tenders, CancellationToken cancellation)
    {
        var found = await tenders.ListAsync(page.IsFirst ? null : (page.After.ChangedAt, page.After.Id), page.Reads, cancellation);
        var shown = page.Of(found, tender => new TenderKey(tender.ChangedAt, tender.Id));
        return TypedResults.Ok(new Page<TenderView>([.. shown.Items.Select(TenderView.Of)], shown.Next));
    }

    private static async Task<Results<Created<TenderView>, Problem>> CreateAsync(
        JsonBody<NewTender> body, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation)
    {
        if (NotAnObject(body.Value.Content, "$.content") is { } problem)
        {
            return problem;
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(body.Value.Content);
        var tender = await tenders.AddAsync(NameIn(body.Value.Content), content, Caller.Author(context), cancellation);
        return TypedResults.Created($"{ApiPath.Root}/tenders/{tender.Id}", await ShowAsync(tender, process, context, cancellation));
    }

    private static async Task<Results<Ok<TenderView>, Problem>> GetAsync(
        string id, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is { } tender
            ? TypedResults.Ok(await ShowAsync(tender, process, context, cancellation))
            : NotThere;

    private static async Task<Results<Ok<TenderView>, Problem>> ReplaceAsync(
        string id, IfMatch match, JsonBody<NewTender> body, TenderTable tenders, TenderProcess process, HttpContext context,
        CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return NotThere;
        }

        if (!match.IsFor(VersionOf(tender)))
        {
            return match.MismatchWith(VersionOf(tender));
        }

        if (NotAnObject(body.Value.Content, "$.content") is { } problem)
        {
            return problem;
        }

        var answer = await process.ReplaceAsync(
            tender, NameIn(body.Value.Content), JsonSerializer.SerializeToUtf8Bytes(body.Value.Content), Caller.Author(context), cancellation);
        return answer.IsStale ? IfMatch.Changed
            : ProblemOf(answer) is { } refused ? refused
            : TypedResults.Ok(await ShowAsync(answer.Tender!, process, context, cancellation));
    }

    private static async Task<Results<NoContent, Problem>> RemoveAsync(
        string id, IfMatch match, TenderTable tenders, HttpContext context, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return NotThere;
        }

        if (!match.IsFor(VersionOf(tender)))
        {
            return match.MismatchWith(VersionOf(tender));
        }

        return tender.State != TenderState.Draft
            ? new Problem(ProblemTypes.Conflict, new("Kun en kladde kan slettes. Et udbud, der er låst, annulleres.", "Only a draft can be removed. A tender that is locked is annulled."))
            : await tenders.RemoveAsync(tender, Caller.Author(context), cancellation) ? TypedResults.NoContent() : IfMatch.Changed;
    }

    private static async Task<Results<Ok<TenderView>, Problem>> LockAsync(
        string id, TenderTable tenders, TenderProcess process, HttpContext context, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is { } tender
            ? AnswerOf(await process.LockAsync(tender, Caller.Author(context), cancellation), context)
            : NotThere;

    private static async Task<Results<Ok<ProtocolView>, Problem>> ProtocolAsync(string id, TenderTable tenders, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return NotThere;
        }

        var entries = TenderProcess.ProtocolOf(tender);
        return entries.Succeeded
            ? TypedResults.Ok(ProtocolView.Of(entries.Value))
            : new Problem(ProblemTypes.Conflict, entries.Faults[0].Message);
    }

    internal static Problem? NotAnObject(JsonElement content, string place) => content.ValueKind == JsonValueKind.Object
        ? null
        : Problem.Input([new Domain.Faults.Fault("body", place, new("er ikke et objekt", "is no object"), new("et JSON-objekt", "a JSON object"))]);

    private static string NameIn(JsonElement content) =>
        content.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { } said
            ? new string([.. said.Where(letter => !char.IsControl(letter)).Take(200)])
            : "";

    private static string VersionOf(StoredTender tender) => tender.Version.ToString(CultureInfo.InvariantCulture);

    private static async Task<TenderView> ShowAsync(StoredTender tender, TenderProcess process, HttpContext context, CancellationToken cancellation)
    {
        context.Response.SetVersion(VersionOf(tender));
        var view = TenderView.Of(tender) with { Content = JsonElement.Parse(tender.Content) };
        if (tender.State != TenderState.Draft)
        {
            return view;
        }

        var check = await process.CheckAsync(tender.Content, cancellation);
        return view with
        {
            Faults = [.. check.Faults.Select(fault => FaultView.Of(fault, TenderProcess.TenderName))],
            Warnings = check.Succeeded ? [.. check.Value.Warnings] : Array.Empty<Text>(),
        };
    }
}
