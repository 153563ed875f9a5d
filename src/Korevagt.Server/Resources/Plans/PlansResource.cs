using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Domain.Plans;
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

namespace Korevagt.Server.Resources.Plans;

/// <summary>A plan as a whole, its shifts, and what its contracts cost.</summary>
public static class PlansResource
{
    private const int UsualYear = 2017;
    private const int MoneyDecimals = 2;

    private static readonly string[] Forms = [MediaTypes.Json, MediaTypes.Csv, MediaTypes.Xlsx];

    private static readonly ShiftView Silkeborg = new(
        "nat-silkeborg", "Nattevagt Silkeborg", "silkeborg", ["silkeborg"], DaySelection.EveryDay, "23:00", "08:00", 1, "vognmænd");

    private static readonly PlanView Shown = new()
    {
        Id = "uden-nattevagt-silkeborg",
        Name = "Uden nattevagt i Silkeborg",
        Description = "",
        Kind = LibraryKind.Scenario,
        Baseline = "midtjylland-2016",
        File = "uden-nattevagt-silkeborg.json",
        Version = 1,
        Hash = new string('0', 64),
        TimeZone = DutyCalendar.Zone.Id,
        Stations = [new StationView("silkeborg", "Silkeborg", 9.55, 56.17)],
        Districts = [new DistrictView("silkeborg", "Silkeborg", ["silkeborg-midt"])],
        Areas = [new AreaView("silkeborg-midt", "Silkeborg midt", "silkeborg", "Silkeborg", 9.55, 56.17, 20_000)],
        Shifts = [Silkeborg with { Id = "aften-silkeborg", Name = "Aftenvagt Silkeborg", From = "16:00", To = "23:00" }],
        Contracts =
        [
            new ContractView(
                "vognmænd", "Vognmænd", [new HourlyPriceView(DaySelection.EveryDay, "00:00", "00:00", 263.01m)], 0, 0, 263.01m, 1),
        ],
        Urgencies = [new Urgency("akut", "Akut", 0.1, 60)],
        Targets = [new TargetView("180", "90 % inden for 3 timer", 0.9, 180)],
        Assumptions = [new Assumption("$.contracts[0]", "Prisen er beregnet af det samlede beløb.")],
        Changes =
        [
            new PlanChangeView(
                new("Nattevagt Silkeborg nedlægges", "Nattevagt Silkeborg is closed"),
                JsonElement.Parse("""{ "change": "removeShift", "shift": "nat-silkeborg" }""")),
        ],
    };

    /// <summary>Adds the operations.</summary>
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{id}", GetAsync).WithTags("Plans").WithName("getPlan")
            .WithSummary("A plan in one answer: places, shifts, contracts, targets, assumptions, and what a scenario changes.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict)
            .Produces<PlanView>().Produces(StatusCodes.Status304NotModified).WithResponseExample(Shown);
        api.MapGet("/shifts", Shifts).WithTags("Plans").WithName("listShifts").WithSummary("The shifts of a plan.")
            .RequirePermission(Permission.Read)
            .Produces<ShiftsView>().Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(new ShiftsView(
                "midtjylland-2016",
                DutyCalendar.Zone.Id,
                [Silkeborg]));
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

    private static async Task<IResult> GetAsync(string id, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        if (!LibraryPath.IsId(id)
            || await library.Items.FindAsync(id, cancellation) is not { Kind: LibraryKind.Baseline or LibraryKind.Scenario } item)
        {
            return Problem.NotFound(new("Planen findes ikke.", "There is no such plan."));
        }

        var (version, plan) = await library.PlanAsync(item, cancellation);
        if (!plan.Succeeded)
        {
            return PlanQuery.Faulty(id, plan.Faults);
        }

        var changes = item.Kind == LibraryKind.Scenario ? await ChangesAsync(item, library, cancellation) : [];
        return FileResponse.Of(
            context, FormattableString.Invariant($"{version}.{item.Version}"), MediaTypes.Json,
            () => JsonSerializer.SerializeToUtf8Bytes(PlanView.Of(item, plan.Value, changes), ServerJson.Options));
    }

    private static async Task<IReadOnlyList<PlanChangeView>> ChangesAsync(LibraryItem item, PlanLibrary library, CancellationToken cancellation)
    {
        var content = await library.Files.ContentAsync(item.Hash);
        var scenario = await library.CheckAsync(LibraryKind.Scenario, item.Path, content, cancellation);
        return scenario.Succeeded
            ? [.. scenario.Value.Changes.Zip(JsonElement.Parse(content).GetProperty("changes").EnumerateArray(), (text, change) => new PlanChangeView(text, change))]
            : [];
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
