using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Exports.Tables;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Planning.UseCases;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Demand;

/// <summary>Expected visits.</summary>
public static class DemandResource
{
    private const int UsualYear = 2017;
    private const int Decimals = 6;

    private static readonly string[] Forms = [MediaTypes.Json, MediaTypes.Csv, MediaTypes.Xlsx];

    private static readonly DemandView Shown = new(
        "midtjylland-2016", 2017, DemandBy.Hour, DutyCalendar.Zone.Id, false, 81_000,
        [new DemandGroupView("16", "16-17", 9_312.5, null, null)]);

    /// <summary>Adds the operations.</summary>
    public static void MapDemand(this RouteGroupBuilder api)
    {
        api.MapGet("/demand", ShowAsync).WithTags("Demand")
            .WithName("getDemand").WithSummary("Expected visits of a plan by district, area, hour or month.")
            .WithDescription("By `Accept`: JSON, CSV or a workbook. `intervals` tells how sure a demand fitted to a log is.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Input)
            .Produces<DemandView>(StatusCodes.Status200OK, Forms[0], Forms[1..]).Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(Shown)
            .WithResponseExample(MediaTypes.Csv, "group,name,expectedVisits,lower,upper\n16,16-17,9312.5,,\n");
        DemandJobsResource.Map(api);
    }

    private static async Task<IResult> ShowAsync(
        PlanQuery plan, [Range(2007, 2050)] int? year, Choice<DemandBy> by, bool? intervals, Choice<Language> lang,
        Choice<CsvStyle> style, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        var (group, wanted) = (by.Value ?? DemandBy.District, year ?? UsualYear);
        var files = await library.Files.OfAsync([plan.Item.Path], cancellation);
        var shown = ShowDemand.Run(files, plan.Item.Path, wanted, date: null, GroupingOf(group), intervals ?? false);
        if (!shown.Succeeded)
        {
            return Asked.Faulty([.. shown.Faults.Select(fault =>
                fault with { Message = fault.Message.Replace(plan.Item.Path, plan.Item.Id) })]);
        }

        var version = FormattableString.Invariant($"{plan.Version}.{wanted}.{group}.{intervals ?? false}");
        var form = Negotiation.Choose(context.Request, Forms) ?? Forms[0];
        return form == MediaTypes.Json
            ? FileResponse.Of(
                context,
                version,
                form,
                () =>
                    System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                        ViewOf(plan.Item.Id, wanted, group, shown.Value), ServerJson.Options))
            : FileResponse.Tables(
                context, version, form, new TableRequest(null, lang.Value ?? Language.Da, style.Value == CsvStyle.Danish),
                () => [TableOf(shown.Value)], $"demand-{plan.Item.Id}");
    }

    private static DemandView ViewOf(string plan, int year, DemandBy by, ShownDemand shown) => new(
        plan, year, by, DutyCalendar.Zone.Id, shown.IsFitted, Rounded(shown.Total.ExpectedVisits)!.Value,
        [.. shown.Rows.Select(row => new DemandGroupView(
            row.Group, row.Name, Rounded(row.ExpectedVisits)!.Value, Rounded(row.Interval?.Lower),
            Rounded(row.Interval?.Upper)))]);

    private static DataTable TableOf(ShownDemand shown) => new(
        "demand", new("Forventede besøg", "Expected visits"),
        [
            new("group", new("Gruppe", "Group")), new("name", new("Navn", "Name")),
            new("expectedVisits", new("Forventede besøg", "Expected visits"), ColumnKind.Number, 1),
            new("lower", new("Nedre 95 %", "Lower 95%"), ColumnKind.Number, 1),
            new("upper", new("Øvre 95 %", "Upper 95%"), ColumnKind.Number, 1),
        ],
        [.. shown.Rows.Select(
            row => (object?[])[row.Group, row.Name, row.ExpectedVisits, row.Interval?.Lower, row.Interval?.Upper])]);

    private static double? Rounded(double? visits) => visits is { } number ? Math.Round(number, Decimals) : null;

    private static DemandGrouping GroupingOf(DemandBy by) => by switch
    {
        DemandBy.Area => DemandGrouping.Area,
        DemandBy.Hour => DemandGrouping.Hour,
        DemandBy.Month => DemandGrouping.Month,
        _ => DemandGrouping.District,
    };
}
