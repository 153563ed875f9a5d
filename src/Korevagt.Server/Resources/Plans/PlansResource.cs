using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Exports.Tables;
using Korevagt.Library;
using Korevagt.Planning.UseCases;
using Korevagt.Server.Conventions;
using Korevagt.Server.Problems;
using Korevagt.Server.Requests;
using Korevagt.Server.Responses;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Plans;

/// <summary>Shifts of a plan, and what its contracts cost.</summary>
public static class PlansResource
{
    private const int UsualYear = 2017;
    private const int MoneyDecimals = 2;

    private static readonly string[] Forms = [MediaTypes.Json, MediaTypes.Csv, MediaTypes.Xlsx];

    /// <summary>Adds the operations.</summary>
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/shifts", Shifts).WithTags("Plans").WithName("listShifts").WithSummary("The shifts of a plan.")
            .RequirePermission(Permission.Read)
            .Produces<ShiftsView>().Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(new ShiftsView(
                "midtjylland-2016",
                DutyCalendar.Zone.Id,
                [new ShiftView(
                    "nat-silkeborg", "Nattevagt Silkeborg", "silkeborg", ["silkeborg"], DaySelection.EveryDay, "23:00", "08:00",
                    1, "vognmænd")]));
        api.MapGet("/costs", CostsAsync).WithTags("Plans").WithName("getCosts")
            .WithSummary("What the contracts of a plan cost in a year, whatever the visits.")
            .WithDescription("By `Accept`: JSON, CSV or a workbook.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Input)
            .Produces<CostsView>(StatusCodes.Status200OK, Forms[0], Forms[1..]).Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(new CostsView(
                "midtjylland-2016", 2017, 3285, 863_987.85m,
                [new ShiftCostView("nat-silkeborg", "Nattevagt Silkeborg", 3285, 365, 863_987.85m, 0, 863_987.85m)]))
            .WithResponseExample(
                MediaTypes.Csv,
                "shift,name,carHours,starts,hoursDkk,startsDkk,totalDkk\nnat-silkeborg,Nattevagt "
                + "Silkeborg,3285,365,863987.85,0,863987.85\n");
    }

    private static IResult Shifts(PlanQuery plan, HttpContext context) =>
        FileResponse.Of(context, plan.Version, MediaTypes.Json, () => JsonSerializer.SerializeToUtf8Bytes(
        new ShiftsView(plan.Item.Id, DutyCalendar.Zone.Id, [.. plan.Loaded.Plan.Shifts.Select(ShiftView.Of)]),
        ServerJson.Options));

    private static async Task<IResult> CostsAsync(
        PlanQuery plan, [Range(2007, 2050)] int? year, Choice<Language> lang, Choice<CsvStyle> style, PlanLibrary library,
        HttpContext context, CancellationToken cancellation)
    {
        var wanted = year ?? UsualYear;
        var files = await library.Files.OfAsync([plan.Item.Path], cancellation);
        var priced = PriceContracts.Run(files, plan.Item.Path, wanted);
        if (!priced.Succeeded)
        {
            return Asked.Faulty(priced.Faults);
        }

        var view = ViewOf(plan.Item.Id, wanted, priced.Value);
        var version = FormattableString.Invariant($"{plan.Version}.{wanted}");
        var form = Negotiation.Choose(context.Request, Forms) ?? Forms[0];
        return form == MediaTypes.Json
            ? FileResponse.Of(context, version, form, () => JsonSerializer.SerializeToUtf8Bytes(view, ServerJson.Options))
            : FileResponse.Tables(
                context, version, form, new TableRequest(null, lang.Value ?? Language.Da, style.Value == CsvStyle.Danish),
                () => [TableOf(view)], $"costs-{plan.Item.Id}");
    }

    private static CostsView ViewOf(string plan, int year, PricedPlan priced) => new(
        plan, year, priced.Cost.CarHours, Dkk(priced.Cost.TotalDkk),
        [
            .. priced.Cost.Shifts.Zip(priced.Plan.Shifts, (cost, shift) => new ShiftCostView(
                shift.Id, shift.Name, cost.Hours.CarHours, cost.Hours.Starts, Dkk(cost.HoursDkk), Dkk(cost.StartsDkk),
                Dkk(cost.TotalDkk))),
        ]);

    private static decimal? Dkk(decimal? amount) =>
        amount is { } known ? decimal.Round(known, MoneyDecimals, MidpointRounding.AwayFromZero) : null;

    private static DataTable TableOf(CostsView view) => new(
        "costs", new("Kontrakter", "Contracts"),
        [
            new("shift", new("Vagt", "Shift")), new("name", new("Navn", "Name")),
            new("carHours", new("Vogntimer", "Car hours"), ColumnKind.Number, 1),
            new("starts", new("Vagtstarter", "Starts"), ColumnKind.Number),
            new("hoursDkk", new("Timer, kr.", "Hours, DKK"), ColumnKind.Number, MoneyDecimals),
            new("startsDkk", new("Starter, kr.", "Starts, DKK"), ColumnKind.Number, MoneyDecimals),
            new("totalDkk", new("I alt, kr.", "Total, DKK"), ColumnKind.Number, MoneyDecimals),
        ],
        [.. view.Shifts.Select(shift => (
            object?[])[shift.Shift, shift.Name, shift.CarHours, shift.Starts, shift.HoursDkk, shift.StartsDkk, shift.TotalDkk])]);
}
