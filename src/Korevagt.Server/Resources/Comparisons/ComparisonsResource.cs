using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Batches;
using Korevagt.Batches.Computing;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Exports.GeoJson;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Reports;
using Korevagt.Reports.Html.Board;
using Korevagt.Reports.Texts;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Comparisons;

/// <summary>Any runs of one baseline side by side, differences paired.</summary>
public static class ComparisonsResource
{
    private const int IdLength = 24;

    private const string Area =
        """
        {
          "type": "Feature", "id": "aarhus-midt",
          "properties": { "area": "aarhus-midt", "name": "Aarhus Midt", "visitsPerYear": 8538, "meanResponseMinutes": 32.6 },
          "geometry": {
            "type": "Polygon",
            "coordinates": [[[10.227, 56.157], [10.2, 56.172], [10.173, 56.157], [10.2, 56.142], [10.227, 56.157]]]
          }
        }
        """;

    private static readonly ComparisonView Shown = new(
        new string('0', IdLength), "Tre veje", [new string('0', 64), new string('1', 64)], "planning",
        Instant.FromUtc(2026, 11, 22, 18, 41));

    /// <summary>Adds the operations.</summary>
    public static void MapComparisons(this RouteGroupBuilder api)
    {
        var comparisons = api.MapGroup("/comparisons").WithTags("Comparisons");
        comparisons.MapGet("", ListAsync).WithName("listComparisons")
            .WithSummary("Comparisons that somebody has asked for, the newest first.").RequirePermission(Permission.Read)
            .WithResponseExample(new Page<ComparisonView>([Shown], null));
        comparisons.MapPost("", CreateAsync)
            .WithName("createComparison").WithSummary("Puts runs side by side.")
            .WithDescription("They are of one baseline, road map, year, seed and number of replications; what differs is told.")
            .RequirePermission(Permission.WriteBatches).WithIdempotencyKey().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewComparison { Name = "Tre veje", Runs = Shown.Runs }).WithResponseExample(Shown);
        comparisons.MapGet("/{id}", GetAsync)
            .WithName("getComparison").WithSummary("The figures: JSON, CSV, a workbook of Excel, or the report as a page.")
            .WithDescription(ComparisonAnswer.Description)
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict).ProducesComparison();
        comparisons.MapGet("/{id}/areas", AreasAsync)
            .WithName("getComparisonAreas").WithSummary("Results per area as GeoJSON.")
            .WithDescription("`scenario` is the place of the scenario, from 1; 0 is the baseline.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict, ProblemTypes.Input)
            .Produces<JsonObject>(StatusCodes.Status200OK, MediaTypes.GeoJson).Produces(StatusCodes.Status304NotModified)
            .WithFeatureExample(Area);
        comparisons.MapGet("/{id}/board", BoardAsync)
            .WithName("getComparisonBoard").WithSummary("One A4 page for the board for each scenario, as a page to print.")
            .WithDescription("The date on it is that of the comparison. `lang` is its language.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict, ProblemTypes.Input)
            .Produces<string>(StatusCodes.Status200OK, MediaTypes.Html).Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(MediaTypes.Html, "<!DOCTYPE html>...");
    }

    private static async Task<Ok<Page<ComparisonView>>> ListAsync(
        PageRequest<TextKey> page, ComparisonTable table, CancellationToken cancellation)
    {
        var found = await table.ListAsync(page.After.Text, page.Reads, cancellation);
        var shown = page.Of(found, kept => new TextKey(kept.Id));
        return TypedResults.Ok(new Page<ComparisonView>([.. shown.Items.Select(ComparisonView.Of)], shown.Next));
    }

    private static async Task<Results<Created<ComparisonView>, Problem>> CreateAsync(
        JsonBody<NewComparison> body, RunComparisons comparisons, BatchSystem system, ComparisonTable table, HttpContext context,
        CancellationToken cancellation)
    {
        var runs = body.Value.Runs;
        if (runs.Index().Where(run => !RunId.Is(run.Item)).ToList() is { Count: > 0 } wrong)
        {
            return Problem.Input([.. wrong.Select(run => new Fault(
                "body", FormattableString.Invariant($"$.runs[{run.Index}]"),
                new("er ikke id på en beregning", "is no id of a run"),
                new("64 hexadecimale cifre", "64 hexadecimal digits")))]);
        }

        var compared = await comparisons.CompareAsync(runs, cancellation);
        if (compared is RunComparison.ClearedAway cleared)
        {
            await system.RestoreAsync(cleared.Blocks, cancellation);
            return new Problem(
                ProblemTypes.Conflict,
                new(
                    "Simulerede år i disse beregninger var ryddet væk og beregnes nu igen: send forespørgslen igen.",
                    "Simulated years of these runs were cleared away and are now computed again: send this again."),
                retryAfter: 2);
        }

        if (compared is not RunComparison.Assembled)
        {
            return ComparisonAnswer.Refused(compared);
        }

        var kept = await table.AddAsync(body.Value.Name ?? "", runs, Caller.Author(context), cancellation);
        return TypedResults.Created($"{ApiPath.Root}/comparisons/{kept.Id}", ComparisonView.Of(kept));
    }

    private static async Task<IResult> GetAsync(
        string id, string? table, Choice<Language> lang, Choice<CsvStyle> style, ComparisonTable kept,
        RunComparisons comparisons, HttpContext context, CancellationToken cancellation) =>
        await FindAsync(id, kept, cancellation) is { } found
            ? await ComparisonAnswer.OfAsync(
                found.Runs, ComparisonAnswer.FormOf(context.Request), table, lang, style, id, comparisons, context, cancellation)
            : NotThere;

    private static async Task<IResult> AreasAsync(
        string id, [Range(0, RunComparisons.MostRuns)] int? scenario, ComparisonTable kept, RunComparisons comparisons,
        HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, kept, cancellation) is not { } found)
        {
            return NotThere;
        }

        var compared = await comparisons.CompareAsync(found.Runs, cancellation);
        if (compared is not RunComparison.Assembled { Comparison: var comparison })
        {
            return ComparisonAnswer.Refused(compared);
        }

        var place = scenario ?? 0;
        return place < 0 || place > comparison.Scenarios.Count
            ? Problem.Parameter(
                nameof(scenario),
                new("er ikke et scenaries plads", "is no place of a scenario"),
                new(
                    $"et helt tal fra 0 til {comparison.Scenarios.Count}",
                    $"a whole number from 0 to {comparison.Scenarios.Count}"))
            : FileResponse.Of(context, FormattableString.Invariant($"{id}.{place}"), MediaTypes.GeoJson, () => place == 0
                ? AreasGeoJson.Write(comparison.Baseline)
                : AreasGeoJson.Write(comparison.Scenarios[place - 1]));
    }

    private static async Task<IResult> BoardAsync(
        string id, Choice<Language> lang, ComparisonTable kept, RunComparisons comparisons, HttpContext context,
        CancellationToken cancellation)
    {
        if (await FindAsync(id, kept, cancellation) is not { } found)
        {
            return NotThere;
        }

        var compared = await comparisons.CompareAsync(found.Runs, cancellation);
        if (compared is not RunComparison.Assembled assembled)
        {
            return ComparisonAnswer.Refused(compared);
        }

        var (language, date) = (lang.Value ?? Language.Da, found.Created.InZone(DutyCalendar.Zone).Date);
        return FileResponse.Of(
            context, $"{id}.board.{ReportTexts.LanguageTag.In(language)}", "text/html; charset=utf-8",
            () => Encoding.UTF8.GetBytes(BoardReport.Render(
                assembled.Comparison, assembled.Map is { } map ? MapForReport.Of(map) : ReportMap.Empty, date, language)));
    }

    private static Problem NotThere => Problem.NotFound(
        new("Sammenligningen findes ikke.", "There is no such comparison."));

    private static async Task<KeptComparison?> FindAsync(string id, ComparisonTable kept, CancellationToken cancellation) =>
        id.Length == IdLength && id.All(char.IsAsciiHexDigitLower) ? await kept.FindAsync(id, cancellation) : null;
}
