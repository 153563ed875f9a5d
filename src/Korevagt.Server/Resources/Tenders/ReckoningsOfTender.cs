using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Choosing.Lots;
using Korevagt.Domain.Faults;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Library;
using Korevagt.Library.Tenders;
using Korevagt.Planning.Pricing;
using Korevagt.Previews.Tenders;
using Korevagt.Results;
using Korevagt.Server.Resources.Previews;
using Korevagt.Store.Access;
using Korevagt.Tenders.Trials;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>What a tender team has reckoned before it publishes: lots, should-cost, quantities, a trial. Nothing of it is stored.</summary>
internal static class ReckoningsOfTender
{
    private const int UsualYear = 2017;
    private const int UsualYears = 50;
    private const int UsualTrials = 50;
    private const int UsualBidders = 6;
    private const int BusySeconds = 5;

    private const string Streamed =
        "The answer is a stream of events (`text/event-stream`): `progress`, then the answer, or `faults`, or `stopped` where too many wait already. "
        + "Closing the request stops the work, and nothing is stored. ";

    /// <summary>Adds what is reckoned of a tender.</summary>
    public static void MapReckonings(this RouteGroupBuilder tenders)
    {
        tenders.MapPost("/{id}/quantities", QuantitiesAsync).WithName("simulateQuantities")
            .WithSummary("The quantities of a draft: hours and starts of its plan's duties, kilometers and overtime of simulated years.")
            .WithDescription(
                Streamed
                + "Of `quantities` the `content` is the tender's file with its quantities filled in, each with what 5 and 95 % of the years do not exceed; put it in the draft's place.")
            .RequirePermission(Permission.DesignTenders).ProducesProblems(ProblemTypes.Conflict)
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType)
            .WithRequestExample(new NewQuantities { Years = 50, Year = 2017, Seed = 1 })
            .WithResponseExample(EventStream.ContentType, "event: progress\ndata: {\"done\":50,\"total\":50}\n\n");
        tenders.MapPost("/{id}/trial", TrialAsync).WithName("tryTender")
            .WithSummary("Awards a tender again and again by invented bids around what the driving should cost.")
            .WithDescription(
                Streamed + "The answer is `trial` (korevagt-tender-trial/1). Nobody in it acts on what others do, so it tells what the rules do and not what will be bid.")
            .RequirePermission(Permission.DesignTenders).ProducesProblems(ProblemTypes.Conflict)
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType)
            .WithRequestExample(new NewTrial { Count = 50, Bidders = 6, Seed = 1 })
            .WithResponseExample(EventStream.ContentType, "event: stopped\ndata: {\"why\":\"busy\"}\n\n");
    }

    /// <summary>Adds what is reckoned of a plan.</summary>
    public static void MapLots(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{id}/lots", LotsAsync).WithTags("Tenders").WithName("proposeLots")
            .WithSummary("Into which lots a plan's driving could be put out: for each number of lots the division that should cost least, proved.")
            .WithDescription(
                "Stations of a lot hang together by drives of at most `drive` minutes, 45 where nothing is said; `mostCars`, `leastDkk` and "
                + "`mostDkk` limit each lot. By the wages and rates that come with the program.")
            .RequirePermission(Permission.DesignTenders).ProducesProblems(ProblemTypes.TooMany)
            .WithResponseExample(TenderExamples.Lots);
        api.MapGet("/plans/{id}/should-cost", ShouldCostAsync).WithTags("Tenders").WithName("getShouldCost")
            .WithSummary("What the shifts of a plan should cost by wages, cars and overhead: low, middle, high; no simulation.")
            .WithDescription("`by` says which shifts one contractor is taken to drive: those of a `station`, which is the usual, one `shift`, a `lot` of the contracts, or the `region`.")
            .RequirePermission(Permission.DesignTenders).ProducesProblems(ProblemTypes.TooMany)
            .WithResponseExample(TenderExamples.ShouldCost);
    }

    private static async Task<IResult> QuantitiesAsync(
        string id, JsonBody<NewQuantities> body, TenderTable tenders, TenderDesk desk, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        if (tender.State != TenderState.Draft)
        {
            return new Problem(ProblemTypes.Conflict, new(
                "Udbuddet er låst, og mængderne ligger fast.", "The tender is locked, and its quantities are fixed."));
        }

        var asked = body.Value;
        return new TenderStream(
            "quantities",
            async (progress, stopped) => (await desk.QuantitiesAsync(
                tender.Content, asked.Year ?? UsualYear, asked.Years ?? UsualYears, (ulong)(asked.Seed ?? 1), progress, stopped))?
                .Then<object>(frozen => QuantitiesView.Of(frozen)));
    }

    private static async Task<IResult> TrialAsync(
        string id, JsonBody<NewTrial> body, TenderTable tenders, TenderDesk desk, CancellationToken cancellation)
    {
        if (await tenders.FindAsync(id, cancellation) is not { } tender)
        {
            return TendersResource.NotThere;
        }

        if (tender.State is not (TenderState.Draft or TenderState.Locked))
        {
            return new Problem(ProblemTypes.Conflict, new(
                "Tilbuddene er åbnet; et prøveudbud hører til før.", "The bids are opened; a trial belongs to the time before."));
        }

        var asked = body.Value;
        var settings = new TrialSettings(asked.Count ?? UsualTrials, (ulong)(asked.Seed ?? 1), asked.Bidders ?? UsualBidders);
        return new TenderStream(
            "trial",
            async (_, stopped) => (await desk.TrialAsync(tender.Content, asked.Year ?? UsualYear, settings, stopped))?
                .Then<object>(found => JsonElement.Parse(TrialJson.Write(found))));
    }

    private static async Task<Results<Ok<JsonElement>, Problem>> LotsAsync(
        string id, [Range(2007, 2050)] int? year, [Range(1, 300)] double? drive, [Range(1, 1000)] int? mostCars, [Range(0, 1_000_000_000)] int? leastDkk,
        [Range(0, 1_000_000_000)] int? mostDkk, PlanLibrary library, TenderDesk desk, CancellationToken cancellation)
    {
        if (await PlanAsync(id, library, cancellation) is not { } plan)
        {
            return NoPlan;
        }

        var settings = new LotSettings(year ?? UsualYear, drive ?? LotSettings.DefaultDriveMinutes)
        {
            MostCars = mostCars,
            LeastDkk = leastDkk,
            MostDkk = mostDkk,
        };
        return await desk.LotsAsync(plan, settings, cancellation) switch
        {
            null => Busy,
            { Succeeded: false } found => Asked.Faulty(found.Faults),
            { } found => TypedResults.Ok(JsonElement.Parse(ResultJson.Write(ProposedLotsResult.Of(found.Value)))),
        };
    }

    private static async Task<Results<Ok<JsonElement>, Problem>> ShouldCostAsync(
        string id, [Range(2007, 2050)] int? year, Choice<LotGrouping> by, PlanLibrary library, TenderDesk desk, CancellationToken cancellation)
    {
        if (await PlanAsync(id, library, cancellation) is not { } plan)
        {
            return NoPlan;
        }

        return await desk.ShouldCostAsync(plan, new ShouldCostSettings(year ?? UsualYear, null, by.Value ?? LotGrouping.Station), cancellation) switch
        {
            null => Busy,
            { Succeeded: false } found => Asked.Faulty(found.Faults),
            { } found => TypedResults.Ok(JsonElement.Parse(ResultJson.Write(ShouldCostResult.Of(found.Value)))),
        };
    }

    private static Problem NoPlan => Problem.NotFound(new("Planen findes ikke.", "There is no such plan."));

    private static Problem Busy => new(
        ProblemTypes.TooMany, new("Der regnes på mange udbud lige nu.", "Many tenders are being reckoned right now."), retryAfter: BusySeconds);

    private static async Task<LibraryItem?> PlanAsync(string id, PlanLibrary library, CancellationToken cancellation) =>
        LibraryPath.IsId(id) && await library.Items.FindAsync(id, cancellation) is { Kind: LibraryKind.Baseline or LibraryKind.Scenario } plan ? plan : null;
}
