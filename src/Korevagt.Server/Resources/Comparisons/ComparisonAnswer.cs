using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Batches.Computing;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Reports.Texts;
using Korevagt.Results;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Comparisons;

/// <summary>Figures of a comparison in the form that the caller likes.</summary>
internal static class ComparisonAnswer
{
    public const string Description =
        "By `Accept`: `application/json`, `text/csv` (`table`: summary, costs, districts, municipalities, areas, shifts or provenance; "
        + "`style=danish` for spreadsheets set to Danish), "
        + "a workbook of Excel, or `text/html`, the report as one page. `lang` is the language of workbook and page.";

    // A comparison of the bundled example, with one item of each list.
    private const string ExampleResource = "comparison.example.json";

    /// <summary>The forms, our favourite first.</summary>
    private static readonly string[] Forms = [MediaTypes.Json, MediaTypes.Csv, MediaTypes.Xlsx, MediaTypes.Html];

    /// <summary>Says in the document which forms there are.</summary>
    public static RouteHandlerBuilder ProducesComparison(this RouteHandlerBuilder operation) => operation
        .Produces<ComparisonResult>(StatusCodes.Status200OK, Forms[0], Forms[1..]).Produces(StatusCodes.Status304NotModified)
        .ProducesProblems(ProblemTypes.Input)
        .WithResponseExample(JsonNode.Parse(typeof(ComparisonAnswer).Assembly.GetManifestResourceStream(ExampleResource)!)!)
        .WithResponseExample(
            MediaTypes.Csv,
            "plan,shift,name,cars,hoursPerYear,visitsPerYear\nMidtjylland 2016,aften-aarhus,Aftenvagt Aarhus,5,12775,8538\n");

    /// <summary>The form that the caller likes best; one of ours, or the operation is not called.</summary>
    public static string FormOf(HttpRequest request) => Negotiation.Choose(request, Forms) ?? Forms[0];

    /// <summary>Assembles runs and answers in a form.</summary>
    public static async Task<IResult> OfAsync(
        IReadOnlyList<string> runs, string form, string? table, Choice<Language> lang, Choice<CsvStyle> style, string name,
        RunComparisons comparisons, HttpContext context, CancellationToken cancellation)
    {
        if (table is not null && !ComparisonTables.Names.Contains(table, StringComparer.Ordinal))
        {
            return Problem.Parameter(nameof(table), InputTexts.NoTable, InputTexts.OneOf(ComparisonTables.Names));
        }

        var version = Documents.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', runs)));
        var compared = await comparisons.CompareAsync(runs, cancellation);
        if (compared is not RunComparison.Assembled assembled)
        {
            return Refused(compared);
        }

        var language = lang.Value ?? Language.Da;
        return form switch
        {
            MediaTypes.Json => FileResponse.Of(context, version, form, () => ComparisonJson.Write(assembled.Comparison)),
            MediaTypes.Html =>
                FileResponse.Of(
                    context, $"{version}.html.{ReportTexts.LanguageTag.In(language)}", "text/html; charset=utf-8",
                    () => Encoding.UTF8.GetBytes(HtmlReport.Render(
                        assembled.Comparison, assembled.Map is { } map ? MapForReport.Of(map) : ReportMap.Empty, language))),
            _ => FileResponse.Tables(
                context, version, form, new TableRequest(table, language, style.Value == CsvStyle.Danish),
                () => ComparisonTables.Of(assembled.Comparison), $"korevagt-{name}"),
        };
    }

    /// <summary>Why runs cannot be looked at side by side.</summary>
    public static Problem Refused(RunComparison compared) => compared switch
    {
        RunComparison.Refused refused => Asked.Faulty(refused.Faults, "request"),
        RunComparison.NotDone open =>
            new Problem(ProblemTypes.Conflict, NotDone(string.Join(", ", open.Runs)), retryAfter: 2),
        RunComparison.ClearedAway cleared => new Problem(
            ProblemTypes.Conflict, ClearedAway(string.Join(", ", cleared.Runs))),
        _ => new Problem(ProblemTypes.Internal),
    };

    private static Text NotDone(string runs) => new($"Endnu ikke færdige: {runs}.", $"Not done yet: {runs}.");

    private static Text ClearedAway(string runs) => new(
        "De simulerede år i disse beregninger er ryddet væk; POST /api/v1/comparisons med deres id'er får dem beregnet "
        + $"igen: {runs}.",
        "The simulated years of these runs were cleared away; POST /api/v1/comparisons with their ids has them computed "
        + $"again: {runs}.");
}
