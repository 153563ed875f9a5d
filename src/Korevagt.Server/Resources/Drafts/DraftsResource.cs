using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Library.Drafts;
using Korevagt.Server.Resources.Library;
using Korevagt.Settings;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Drafts;

/// <summary>Scenarios that are still being written: stored every few seconds, faulty ones too, without versions, and seen by no night.</summary>
public static class DraftsResource
{
    private const int LongestBody = 256 * 1024;

    private static readonly JsonElement File = JsonElement.Parse(
        """
        {
          "format": "korevagt-scenario/1", "name": "Uden nattevagt i Silkeborg", "description": "Kladde.",
          "baseline": "midtjylland-2016.json",
          "changes": [
            { "change": "removeShift", "shift": "nat-silkeborg" }, { "change": "setShiftCars", "shift": "aften-viborg", "cars": 2 }
          ]
        }
        """);

    private static readonly DraftView Listed = new(
        "5f0a8e1b7c924d36a1e0c4b2d9f87e65", "Uden nattevagt i Silkeborg", "midtjylland-2016", 4, "Anna", Instant.FromUtc(2026, 11, 22, 9, 2),
        "Bo", Instant.FromUtc(2026, 11, 22, 9, 42), Instant.FromUtc(2027, 2, 20, 9, 42));

    private static readonly DraftView Checked = Listed with
    {
        Changes = [new("Nattevagten i Silkeborg nedlægges.", "The night shift in Silkeborg is closed.")],
        Faults = [],
    };

    private static Problem NotThere => Problem.NotFound(new("Kladden findes ikke, eller den er udløbet.", "There is no such draft, or no more."));

    /// <summary>Adds the operations.</summary>
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Drafts");
        drafts.MapGet("", ListAsync).WithName("listDrafts").WithSummary("One's own drafts, those that were changed last first.")
            .RequirePermission(Permission.WriteScenarios).WithResponseExample(new Page<DraftView>([Listed], null));
        drafts.MapPost("", CreateAsync).WithName("createDraft").WithSummary("Begins a draft.")
            .WithDescription(
                "Any object is taken for a scenario: what is wrong with it is told in `faults` of the answer. Whoever may write "
                + "scenarios and has the id may work on the draft, so a link is all that two planners need. It is cleared away some "
                + $"days after its last change (`expiresAt`), and one owner has at most {DraftTable.MostOfOne}.")
            .RequirePermission(Permission.WriteScenarios).WithBodyLimit(LongestBody).WithIdempotencyKey().ProducesETag()
            .ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewDraft { Content = File, Off = [1] }).WithResponseExample(Checked with { Version = 1, ChangedBy = "Anna" });
        drafts.MapGet("/{id}", GetAsync).WithName("getDraft").WithSummary("A draft with its file and what is wrong with it now.")
            .RequirePermission(Permission.WriteScenarios).ProducesETag()
            .WithResponseExample(Checked with { Content = File, Off = [1] });
        drafts.MapPut("/{id}", ReplaceAsync).WithName("replaceDraft").WithSummary("Stores a draft anew.")
            .WithDescription(
                "The version in If-Match is the one that the change is based on; where somebody was faster (412), get the newest, lay "
                + "one's own changes over it and send that. The audit log notes when a draft changes hands, not each time it is stored.")
            .RequirePermission(Permission.WriteScenarios).WithBodyLimit(LongestBody).ProducesETag()
            .WithRequestExample(new NewDraft { Content = File, Off = [1] }).WithResponseExample(Checked with { Version = 5 });
        drafts.MapDelete("/{id}", RemoveAsync).WithName("removeDraft").WithSummary("Removes a draft for good.")
            .RequirePermission(Permission.WriteScenarios);
    }

    private static async Task<Ok<Page<DraftView>>> ListAsync(
        PageRequest<DraftKey> page, DraftTable drafts, ServerSettings settings, HttpContext context, CancellationToken cancellation)
    {
        var found = await drafts.ListAsync(
            Caller.Of(context).Id, page.IsFirst ? null : (page.After.ChangedAt, page.After.Id), page.Reads, cancellation);
        var shown = page.Of(found, draft => new DraftKey(draft.ChangedAt, draft.Id));
        return TypedResults.Ok(new Page<DraftView>([.. shown.Items.Select(draft => DraftView.Of(draft, settings.Retention.KeepDrafts))], shown.Next));
    }

    private static async Task<Results<Created<DraftView>, Problem>> CreateAsync(
        JsonBody<NewDraft> body, DraftTable drafts, PlanLibrary library, ServerSettings settings, HttpContext context,
        CancellationToken cancellation)
    {
        var content = ContentOf(body.Value);
        if (!content.Succeeded)
        {
            return Problem.Input(content.Faults);
        }

        return await drafts.AddAsync(content.Value, Caller.Author(context), cancellation) is { } draft
            ? TypedResults.Created(
                $"{ApiPath.Root}/drafts/{draft.Id}", await ShowAsync(draft, content.Value, library, settings, context, cancellation))
            : new Problem(
                ProblemTypes.Conflict,
                new(
                    $"Du har {DraftTable.MostOfOne} kladder, og flere er der ikke plads til. Slet dem, du ikke bruger mere.",
                    $"You have {DraftTable.MostOfOne} drafts, and there is room for no more. Remove those that you need no longer."));
    }

    private static async Task<Results<Ok<DraftView>, Problem>> GetAsync(
        string id, DraftTable drafts, PlanLibrary library, ServerSettings settings, HttpContext context, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } draft)
        {
            return NotThere;
        }

        var content = draft.Read();
        var view = await ShowAsync(draft, content, library, settings, context, cancellation);
        return TypedResults.Ok(view with { Content = JsonElement.Parse(draft.Content), Off = content.Off });
    }

    private static async Task<Results<Ok<DraftView>, Problem>> ReplaceAsync(
        string id, IfMatch match, JsonBody<NewDraft> body, DraftTable drafts, PlanLibrary library, ServerSettings settings,
        HttpContext context, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } draft)
        {
            return NotThere;
        }

        if (!match.IsFor(VersionOf(draft)))
        {
            return match.MismatchWith(VersionOf(draft));
        }

        var content = ContentOf(body.Value);
        if (!content.Succeeded)
        {
            return Problem.Input(content.Faults);
        }

        return await drafts.ReplaceAsync(draft, content.Value, Caller.Author(context), cancellation) is { } changed
            ? TypedResults.Ok(await ShowAsync(changed, content.Value, library, settings, context, cancellation))
            : IfMatch.Changed;
    }

    private static async Task<Results<NoContent, Problem>> RemoveAsync(
        string id, IfMatch match, DraftTable drafts, HttpContext context, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } draft)
        {
            return NotThere;
        }

        if (!match.IsFor(VersionOf(draft)))
        {
            return match.MismatchWith(VersionOf(draft));
        }

        return await drafts.RemoveAsync(draft, Caller.Author(context), cancellation) ? TypedResults.NoContent() : IfMatch.Changed;
    }

    private static Outcome<DraftContent> ContentOf(NewDraft said) => DraftContent.Of(said.Content, said.Off ?? [], "$.off");

    private static string VersionOf(Draft draft) => draft.Version.ToString(CultureInfo.InvariantCulture);

    private static async Task<DraftView> ShowAsync(
        Draft draft, DraftContent content, PlanLibrary library, ServerSettings settings, HttpContext context, CancellationToken cancellation)
    {
        context.Response.SetVersion(VersionOf(draft));
        return DraftView.Of(draft, settings.Retention.KeepDrafts)
            .With(content, await library.CheckAsync(LibraryKind.Scenario, LibraryFiles.Unsaved, content.InEffect, cancellation));
    }
}
