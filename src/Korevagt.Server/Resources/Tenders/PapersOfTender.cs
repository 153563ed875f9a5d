using System.Text;
using System.Text.Json;
using Korevagt.Advice.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library.Tenders;
using Korevagt.Store.Access;
using Korevagt.Tenders.Notices;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>What is written about a tender: the check, the price sheet out and back, notices, letters, the award as a scenario.</summary>
internal static class PapersOfTender
{
    private const int LongestSheet = 2 * 1024 * 1024;
    private const int LongestName = 200;

    public static void MapPapers(this RouteGroupBuilder tenders)
    {
        tenders.MapGet("/{id}/check", CheckAsync).WithName("checkTender").WithSummary("What is wrong with a tender, and how its evaluation would work.")
            .WithDescription(
                "Every fault and every warning; where price and quality count, also what made-up bids over the expected prices show: "
                + "losing bids that decide, prices that are not told apart, weights that are others than stated, unbalanced prices.")
            .RequirePermission(Permission.ReadTenders).WithResponseExample(TenderExamples.Check);
        tenders.MapGet("/{id}/sheet", SheetAsync).WithName("getTenderSheet").WithSummary("The price sheet for bidders to fill in, a workbook.")
            .WithDescription("Of a draft it is a draft, which cannot be sent back as a bid. `lang` is its language.")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Input)
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypes.Xlsx);
        tenders.MapPost("/{id}/sheets", ReceiveAsync).WithName("sendSheet").WithSummary("Takes a price sheet in that was filled in, sealed as other bids are.")
            .WithDescription(
                "The body is the workbook. It is encrypted unread: what is wrong with it is told after the opening, each fault with its sheet and "
                + "cell. The answer is a receipt; when it came is by the server's clock.")
            .RequirePermission(Permission.DesignTenders).WithBodyLimit(LongestSheet).ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(TenderExamples.Receipt);
        tenders.MapGet("/{id}/notice", NoticeAsync).WithName("getTenderNotice").WithSummary("What goes into the notice of a tender, or of its award.")
            .WithDescription(
                "A release of the Open Contracting Data Standard and the fields of the notice by their numbers, to be copied into the portal. `of` is `tender`, "
                + "which is the usual, or `award`, once that is decided; `sent` is the day on which bidders are told of it, today where nothing is said. "
                + "Bids that do not win appear nowhere.")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(TenderExamples.Notice);
        tenders.MapGet("/{id}/letters", LettersAsync).WithName("listLetters").WithSummary("A letter to each bidder about an award that is decided; nothing is sent.")
            .WithDescription("`sent` is the day on which all bidders are told, today where nothing is said. Of others who did not win a letter says nothing.")
            .RequirePermission(Permission.DecideTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(new[] { TenderExamples.Letter });
        tenders.MapGet("/{id}/letters/{bid}", LetterAsync).WithName("getLetter").WithSummary("One letter as a page.")
            .RequirePermission(Permission.DecideTenders).ProducesProblems(ProblemTypes.Conflict)
            .Produces<string>(StatusCodes.Status200OK, MediaTypes.Html);
        tenders.MapGet("/{id}/scenario", ScenarioAsync).WithName("getAwardScenario")
            .WithSummary("The award as contracts of a scenario (korevagt-scenario/1), which can be put into the library and compared.")
            .RequirePermission(Permission.ReadTenders).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(TenderExamples.Scenario);
    }

    private static async Task<Results<Ok<TenderCheckView>, Problem>> CheckAsync(
        string id, TenderTable tenders, TenderPapers papers, CancellationToken cancellation) =>
        await tenders.FindAsync(id, cancellation) is { } tender
            ? TypedResults.Ok(TenderCheckView.Of(await papers.CheckAsync(tender, cancellation)))
            : TendersResource.NotThere;

    private static async Task<IResult> SheetAsync(
        string id, Choice<Language> lang, TenderTable tenders, TenderPapers papers, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var sheet = await papers.SheetAsync(tender, lang.Value ?? Language.Da, cancellation);
        return sheet.Succeeded
            ? TypedResults.Bytes(sheet.Value.Bytes, MediaTypes.Xlsx, sheet.Value.IsDraft ? "tilbudsliste-udkast.xlsx" : "tilbudsliste.xlsx")
            : Problem.Input(sheet.Faults);
    }

    private static async Task<Results<Ok<BidReceiptView>, Problem>> ReceiveAsync(
        string id, WorkbookBody body, TenderTable tenders, TenderProcess process, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var (receipt, refusal) = await process.ReceiveSheetAsync(tender, body.Bytes, cancellation);
        return receipt is not null
            ? TypedResults.Ok(new BidReceiptView(receipt.Id, receipt.ReceivedAt, receipt.Hash))
            : new Problem(ProblemTypes.Conflict, refusal);
    }

    private static async Task<Results<Ok<NoticeView>, Problem>> NoticeAsync(
        string id, Choice<NoticeOf> of, string? buyer, string? ocid, string? sent, TenderTable tenders, IClock clock, CancellationToken cancellation)
    {
        var (day, noDay) = DayIn(sent, clock);
        if ((Line(buyer, nameof(buyer)) ?? Line(ocid, nameof(ocid)) ?? noDay) is { } unfit)
        {
            return unfit;
        }

        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var by = new NoticeBuyer(buyer!, ocid!);
        var (notice, refusal) = of.Value == NoticeOf.Award
            ? await TenderPapers.OfAwardAsync(tender, by, day, cancellation)
            : TenderPapers.NoticeOf(tender, by);
        return notice is null ? new Problem(ProblemTypes.Conflict, refusal)
            : notice.Succeeded ? TypedResults.Ok(NoticeView.Of(notice.Value))
            : Problem.Input(notice.Faults);
    }

    private static async Task<Results<Ok<IReadOnlyList<LetterView>>, Problem>> LettersAsync(
        string id, string? sent, TenderTable tenders, IClock clock, CancellationToken cancellation)
    {
        var (letters, problem) = await LettersOfAsync(id, sent, tenders, clock, cancellation);
        return letters is null ? problem! : TypedResults.Ok<IReadOnlyList<LetterView>>([.. letters.Select(LetterView.Of)]);
    }

    private static async Task<IResult> LetterAsync(
        string id, string bid, string? sent, Choice<Language> lang, TenderTable tenders, IClock clock, CancellationToken cancellation)
    {
        var (letters, problem) = await LettersOfAsync(id, sent, tenders, clock, cancellation);
        return letters is null ? problem!
            : letters.FirstOrDefault(letter => letter.Bid == bid) is { } found
                ? TypedResults.Bytes(
                    Encoding.UTF8.GetBytes(new LetterReport(found, lang.Value ?? Language.Da).Page()), "text/html; charset=utf-8")
            : Problem.NotFound(new("Tilbuddet findes ikke.", "There is no such bid."));
    }

    private static async Task<Results<Ok<JsonElement>, Problem>> ScenarioAsync(string id, TenderTable tenders, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        var (scenario, refusal) = await TenderPapers.ScenarioAsync(tender, cancellation);
        return scenario is null ? new Problem(ProblemTypes.Conflict, refusal)
            : scenario.Succeeded ? TypedResults.Ok(JsonElement.Parse(scenario.Value))
            : Problem.Input(scenario.Faults);
    }

    // A letter names neither the buyer nor the number of the process.
    private static async Task<(IReadOnlyList<AwardLetter>? Letters, Problem? Problem)> LettersOfAsync(
        string id, string? sent, TenderTable tenders, IClock clock, CancellationToken cancellation)
    {
        var (day, unfit) = DayIn(sent, clock);
        if (unfit is not null)
        {
            return (null, unfit);
        }

        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return (null, TendersResource.NotThere);
        }

        var (notice, refusal) = await TenderPapers.OfAwardAsync(tender, new NoticeBuyer("-", "-"), day, cancellation);
        return notice is null ? (null, new Problem(ProblemTypes.Conflict, refusal))
            : notice.Succeeded ? (notice.Value.Letters, null)
            : (null, Problem.Input(notice.Faults));
    }

    private static Problem? Line(string? text, string parameter) => string.IsNullOrWhiteSpace(text)
        ? Problem.Parameter(parameter, new("mangler", "is missing"), new("en linje tekst", "a line of text"))
        : Asked.LineFault(text, parameter, LongestName);

    private static (LocalDate Day, Problem? Problem) DayIn(string? sent, IClock clock) =>
        sent is null ? (clock.GetCurrentInstant().InZone(DutyCalendar.Zone).Date, null)
        : LocalDatePattern.Iso.Parse(sent) is { Success: true, Value: var day } && day.Year is >= 2007 and <= 2100 ? (day, null)
        : (default, Problem.Parameter(nameof(sent), new("er ikke en dato", "is no date"), new("en dag, for eksempel 2026-11-20", "a day, such as 2026-11-20")));
}

/// <summary>What a notice is of.</summary>
public enum NoticeOf
{
    /// <summary>A tender that is locked.</summary>
    Tender,

    /// <summary>An award that is decided.</summary>
    Award,
}
