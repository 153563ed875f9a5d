using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Nights;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Nights;

/// <summary>The history of the nightly re-evaluation, and its alerts.</summary>
public static class NightsResource
{
    private const int NightsOfAlerts = 30;

    private static readonly NightView Shown = new(
        "nat", "2026-11-22T02:30", NightState.Done, Instant.FromUtc(2026, 11, 22, 1, 30), Instant.FromUtc(2026, 11, 22, 1, 34),
        17, 1, 0);

    private static readonly AlertView Alert = new(
        "3f0a8e1b7c924d36", "nat", "2026-11-22T02:30", default, default, "Uden to nattevagter", "silkeborg",
        "Servicemålet er ikke længere nået.", "The service target is no longer met.",
        new AcknowledgementView("Anna", Instant.FromUtc(2026, 11, 22, 7, 12)));

    private static readonly NightRecord Quiet = new()
    {
        Night = Shown.Night,
        Name = Shown.Name,
        Began = Instant.FromUtc(2026, 11, 22, 1, 30),
        Ended = Instant.FromUtc(2026, 11, 22, 1, 34),
    };

    /// <summary>Adds the operations.</summary>
    public static void MapNights(this RouteGroupBuilder api)
    {
        var nights = api.MapGroup("/nights").WithTags("Nights");
        nights.MapGet("", ListAsync).WithName("listNights").WithSummary("Nights of re-evaluation, the newest first.")
            .WithDescription("With `name`, only those of these settings.").RequirePermission(Permission.Read)
            .WithResponseExample(new Page<NightView>([Shown], null));
        nights.MapGet("/alerts", AlertsAsync)
            .WithName("listAlerts").WithSummary($"The alerts of the newest {NightsOfAlerts} nights, the newest first.")
            .WithDescription("With `name`, only those of these settings.").RequirePermission(Permission.Read)
            .WithResponseExample(new[] { Alert });
        nights.MapPost("/{name}/{night}/alerts/{id}/acknowledgement", AcknowledgeAsync)
            .WithName("acknowledgeAlert").WithSummary("Takes note of an alert, so that others know that it is looked into.")
            .WithDescription("Who was first stays: of an alert that somebody has taken note of already nothing changes.")
            .RequirePermission(Permission.WriteNights).WithResponseExample(Alert);
        nights.MapGet("/{name}/{night}", GetAsync).WithName("getNight")
            .WithSummary("All that is known of a night: logs, fit, figures, alerts, faults.").RequirePermission(Permission.Read)
            .Produces<NightRecord>().Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(JsonNode.Parse(NightJson.Write(Quiet))!);
        nights.MapGet("/{name}/{night}/report", ReportAsync).WithName("getNightReport")
            .WithSummary("The report of a night as a page.").RequirePermission(Permission.Read)
            .Produces<string>(StatusCodes.Status200OK, MediaTypes.Html).Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(MediaTypes.Html, "<!DOCTYPE html>...");
    }

    private static async Task<Ok<Page<NightView>>> ListAsync(
        PageRequest<NightKey> page, string? name, RunStore store, CancellationToken cancellation)
    {
        if (name is not null && !NightKey.IsName(name))
        {
            return TypedResults.Ok(new Page<NightView>([], null));
        }

        var found = await store.Nights.BeforeAsync(
            name, page.IsFirst ? null : (page.After.Night, page.After.Name), page.Reads, cancellation);
        var shown = page.Of(found, night => new NightKey(night.Id, night.Plan));
        return TypedResults.Ok(new Page<NightView>([.. shown.Items.Select(NightView.Of)], shown.Next));
    }

    private static async Task<Ok<IReadOnlyList<AlertView>>> AlertsAsync(
        string? name, RunStore store, AcknowledgementTable acknowledgements, CancellationToken cancellation)
    {
        var nights = name is not null && !NightKey.IsName(name)
            ? []
            : await store.Nights.ListAsync(name, NightsOfAlerts, cancellation: cancellation);
        var noted = nights.Count == 0
            ? []
            : (await acknowledgements.SinceAsync(name, nights[^1].Id, cancellation)).ToDictionary(each => (each.Plan, each.Night, each.Alert));
        return TypedResults.Ok<IReadOnlyList<AlertView>>(
        [
            .. from night in nights
               from known in AlertIds.Of(night.ReadRecord().Alerts)
               select AlertView.Of(night, known.Id, known.Alert, noted.GetValueOrDefault((night.Plan, night.Id, known.Id))),
        ]);
    }

    private static async Task<Results<Ok<AlertView>, Problem>> AcknowledgeAsync(
        [MaxLength(NightKey.Longest)] string name, [MaxLength(NightKey.Longest)] string night, string id, RunStore store,
        AcknowledgementTable acknowledgements, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(name, night, store, cancellation) is not { } found)
        {
            return NotThere;
        }

        return AlertIds.Of(found.ReadRecord().Alerts).FirstOrDefault(known => known.Id == id) is { Alert: { } alert }
            ? TypedResults.Ok(AlertView.Of(
                found, id, alert, await acknowledgements.AddAsync(found.Plan, found.Id, id, Caller.Author(context), cancellation)))
            : Problem.NotFound(new("Natten har ikke denne besked.", "The night has no such alert."));
    }

    private static async Task<IResult> GetAsync(
        [MaxLength(NightKey.Longest)] string name, [MaxLength(NightKey.Longest)] string night, RunStore store,
        HttpContext context, CancellationToken cancellation) =>
        await FindAsync(name, night, store, cancellation) is { } found
            ? FileResponse.Of(context, Documents.HashOf(found.Record), MediaTypes.Json, () => found.Record)
            : NotThere;

    private static async Task<IResult> ReportAsync(
        [MaxLength(NightKey.Longest)] string name, [MaxLength(NightKey.Longest)] string night, RunStore store,
        HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(name, night, store, cancellation) is not { } found)
        {
            return NotThere;
        }

        return await store.Nights.ReportAsync(found.Plan, found.Id, cancellation) is { } report
            ? FileResponse.Of(context, Documents.HashOf(report), "text/html; charset=utf-8", () => report)
            : Problem.NotFound(new("Der er endnu ingen rapport for natten.", "The night has no report yet."));
    }

    private static Problem NotThere => Problem.NotFound(new("Natten findes ikke.", "There is no such night."));

    private static async Task<StoredNight?> FindAsync(
        string name, string night, RunStore store, CancellationToken cancellation) =>
        NightKey.IsName(name) && NightKey.IsName(night) ? await store.Nights.FindAsync(name, night, cancellation) : null;
}
