using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Library;

/// <summary>What can be done with items of the library, the same for baselines, scenarios and questions.</summary>
/// <param name="kind">Which of them.</param>
/// <param name="one">What one is called: <c>Scenario</c>.</param>
/// <param name="write">Who may change them.</param>
/// <param name="file">An example of the file.</param>
internal sealed class LibraryOperations(LibraryKind kind, string one, Permission write, string file)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = ServerJson.Options.Encoder,
    };

    private string Path => LibraryPath.Resource(kind);

    private JsonNode File => JsonNode.Parse(file)!;

    private ItemView Shown => new(
        "uden-nattevagt-silkeborg", (string)File["name"]!, (string?)File["description"] ?? "", "uden-nattevagt-silkeborg.json",
        kind == LibraryKind.Baseline ? null : "midtjylland-2016",
        LibraryState.Live, 1, new string('0', 64), "planning", Instant.FromUtc(2026, 11, 22, 18, 41), "planning",
        Instant.FromUtc(2026, 11, 22, 18, 41));

    /// <summary>Adds the operations.</summary>
    public void Map(RouteGroupBuilder api)
    {
        var items = api.MapGroup($"/{Path}").WithTags($"{one}s");
        var whole = Shown with { Content = JsonElement.Parse(file) };
        items.MapGet("", ListAsync).WithName($"list{one}s").WithSummary($"{one}s, without their contents.")
            .WithDescription("Those worked on, unless `state` says otherwise.")
            .RequirePermission(Permission.Read).WithResponseExample(new Page<ItemView>([Shown], "MTp1ZGVu"));
        items.MapPost("", CreateAsync).WithName($"create{one}").WithSummary($"Puts a {one.ToLowerInvariant()} into the library.")
            .WithDescription("The body is the file. Without `id` one is made of its name.")
            .RequirePermission(write).WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(File).WithResponseExample(whole);
        items.MapGet("/{id}", GetAsync).WithName($"get{one}").WithSummary($"A {one.ToLowerInvariant()} with its content.")
            .RequirePermission(Permission.Read)
            .Produces<ItemView>().Produces(StatusCodes.Status304NotModified).WithResponseExample(whole);
        items.MapPut("/{id}", ReplaceAsync).WithName($"replace{one}").WithSummary("Gives it a new content, as a new version.")
            .WithDescription("The body is the file.")
            .RequirePermission(write).WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(File).WithResponseExample(whole with { Version = 2 });
        items.MapPost("/{id}/copy", CopyAsync).WithName($"copy{one}")
            .WithSummary("Makes another of its content, with a new name.")
            .RequirePermission(write).WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewCopy { Name = "Uden Silkeborg, anden udgave" }).WithResponseExample(whole);
        items.MapPost(
            "/{id}/archive",
            (string id, PlanLibrary library, HttpContext context, CancellationToken cancellation) =>
                TurnAsync(id, LibraryState.Archived, library, context, cancellation))
            .WithName($"archive{one}").WithSummary("Puts it out of the way; what builds on it still finds it.")
            .RequirePermission(write).WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(Shown with { State = LibraryState.Archived });
        items.MapPost(
            "/{id}/restore",
            (string id, PlanLibrary library, HttpContext context, CancellationToken cancellation) =>
                TurnAsync(id, LibraryState.Live, library, context, cancellation))
            .WithName($"restore{one}").WithSummary("Takes it back out of the archive.").RequirePermission(write)
            .WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict).WithResponseExample(Shown);
        items.MapGet("/{id}/versions", VersionsAsync).WithName($"list{one}Versions")
            .WithSummary("Its versions, the newest first.").RequirePermission(Permission.Read)
            .WithResponseExample(new Page<VersionView>(
                [new(1, new string('0', 64), "planning", Instant.FromUtc(2026, 11, 22, 18, 41), "")], null));
        items.MapGet("/{id}/versions/{number:int}", ContentAsync).WithName($"get{one}Version")
            .WithSummary("The file of a version, as it was sent.").RequirePermission(Permission.Read)
            .Produces<JsonObject>().Produces(StatusCodes.Status304NotModified).WithResponseExample(File);
        items.MapGet("/{id}/check", CheckStoredAsync).WithName($"check{one}")
            .WithSummary("Checks it as it stands now: what it builds on may have changed.").RequirePermission(Permission.Read)
            .WithResponseExample(new CheckView(true, new string('0', 64), [], []));
        items.MapPost("/check", CheckAsync).WithName($"checkUnsaved{one}")
            .WithSummary("Checks a file without storing it: every fault of it and of what it builds on.")
            .RequirePermission(Permission.Read)
            .WithRequestExample(File)
            .WithResponseExample(new CheckView(
                false,
                null,
                [],
                [new FaultView(
                    null, "/changes/0/shift", "$.changes[0].shift",
                    new("vagten \"nat-silkeborgg\" findes ikke", "there is no shift \"nat-silkeborgg\""),
                    Text.Same("\"nat-silkeborg\""))]));
    }

    private async Task<Ok<Page<ItemView>>> ListAsync(
        PageRequest<TextKey> page, Choice<ListedState> state, Choice<LibraryOrder> sort, string? baseline, PlanLibrary library,
        CancellationToken cancellation)
    {
        if (baseline is not null && !LibraryPath.IsId(baseline))
        {
            return TypedResults.Ok(new Page<ItemView>([], null));
        }

        LibraryState? only =
            state.Value switch { ListedState.All => null, ListedState.Archived => LibraryState.Archived, _ => LibraryState.Live };
        var found = await library.Items.ListAsync(
            kind, only, baseline, sort.Value ?? LibraryOrder.Id, page.After.Text, page.Reads, cancellation);
        var shown = page.Of(found, item => new TextKey(item.Id));
        return TypedResults.Ok(new Page<ItemView>([.. shown.Items.Select(item => ItemView.Of(item))], shown.Next));
    }

    private async Task<Results<Created<ItemView>, Problem>> CreateAsync(
        FileBody body, string? id, string? note, PlanLibrary library, HttpContext context, CancellationToken cancellation) =>
        await NewItem.AddAsync(kind, one, body.Bytes, id, note, library, context, cancellation);

    private async Task<IResult> GetAsync(string id, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, library, cancellation) is not { } item)
        {
            return NotThere;
        }

        context.Response.SetVersion(ItemView.VersionOf(item));
        return context.Request.Has(ItemView.VersionOf(item))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(ItemView.Of(item, await library.Files.ContentAsync(item.Hash)));
    }

    private async Task<Results<Ok<ItemView>, Problem>> ReplaceAsync(
        string id, IfMatch match, FileBody body, string? note, PlanLibrary library, HttpContext context,
        CancellationToken cancellation)
    {
        if (await FindAsync(id, library, cancellation) is not { } item)
        {
            return NotThere;
        }

        if (!match.IsFor(ItemView.VersionOf(item)))
        {
            return match.MismatchWith(ItemView.VersionOf(item));
        }

        if (item.State == LibraryState.Archived)
        {
            return new Problem(
                ProblemTypes.Conflict,
                new("Den er arkiveret: gendan den først, eller kopiér den.", "It is archived: restore it first, or copy it."));
        }

        if (Asked.LineFault(note, nameof(note), NewItem.LongestNote) is { } unfit)
        {
            return unfit;
        }

        var check = await library.CheckAsync(kind, item.Path, body.Bytes, cancellation);
        if (!check.Succeeded)
        {
            return Asked.Faulty(check.Faults, item.Path);
        }

        var changed = await library.Items.ReplaceAsync(
            item, check.Value.Content, note ?? "", Caller.Author(context), cancellation);
        if (changed is null)
        {
            return IfMatch.Changed;
        }

        context.Response.SetVersion(ItemView.VersionOf(changed));
        return TypedResults.Ok(ItemView.Of(changed, body.Bytes.ToArray()));
    }

    private async Task<Results<Created<ItemView>, Problem>> CopyAsync(
        string id, JsonBody<NewCopy> body, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, library, cancellation) is not { } item)
        {
            return NotThere;
        }

        var content = JsonNode.Parse(await library.Files.ContentAsync(item.Hash))!.AsObject();
        content["name"] = body.Value.Name;
        return await NewItem.AddAsync(
            kind, one, JsonSerializer.SerializeToUtf8Bytes(content, Written), body.Value.Id,
            body.Value.Note ?? $"copy of {item.Id}, version {item.Version}", library, context, cancellation);
    }

    private async Task<Results<Ok<ItemView>, Problem>> TurnAsync(
        string id, LibraryState to, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, library, cancellation) is not { } item)
        {
            return NotThere;
        }

        var turned = item.State == to ? item : await library.Items.TurnAsync(item, to, Caller.Author(context), cancellation);
        if (turned is null)
        {
            return new Problem(
                ProblemTypes.Conflict,
                new("Den blev ændret i samme øjeblik: se på den igen.", "It was changed at the same moment: look at it again."));
        }

        context.Response.SetVersion(ItemView.VersionOf(turned));
        return TypedResults.Ok(ItemView.Of(turned));
    }

    private async Task<Results<Ok<Page<VersionView>>, Problem>> VersionsAsync(
        string id, PageRequest<int> page, PlanLibrary library, CancellationToken cancellation)
    {
        if (await FindAsync(id, library, cancellation) is not { } item)
        {
            return NotThere;
        }

        var found = await library.Items.VersionsAsync(item.Id, page.IsFirst ? null : page.After, page.Reads, cancellation);
        var shown = page.Of(found, version => version.Number);
        return TypedResults.Ok(new Page<VersionView>([.. shown.Items.Select(VersionView.Of)], shown.Next));
    }

    private async Task<IResult> ContentAsync(
        string id, int number, PlanLibrary library, HttpContext context, CancellationToken cancellation)
    {
        if (number is < 1 or int.MaxValue || await FindAsync(id, library, cancellation) is not { } item
            || await library.Items.VersionsAsync(item.Id, number + 1, 1, cancellation) is not [var version]
                || version.Number != number)
        {
            return Problem.NotFound(new("Versionen findes ikke.", "There is no such version."));
        }

        var bytes = await library.Files.ContentAsync(version.Hash);
        return FileResponse.Of(context, version.Hash, MediaTypes.Json, () => bytes);
    }

    private async Task<Results<Ok<CheckView>, Problem>> CheckStoredAsync(
        string id, PlanLibrary library, CancellationToken cancellation) =>
        await FindAsync(id, library, cancellation) is { } item
            ? TypedResults.Ok(CheckView.Of(
                await library.CheckAsync(kind, item.Path, await library.Files.ContentAsync(item.Hash), cancellation), item.Path))
            : NotThere;

    private async Task<Ok<CheckView>> CheckAsync(FileBody body, PlanLibrary library, CancellationToken cancellation) =>
        TypedResults.Ok(
        CheckView.Of(await library.CheckAsync(kind, LibraryFiles.Unsaved, body.Bytes, cancellation), LibraryFiles.Unsaved));

    private async Task<LibraryItem?> FindAsync(string id, PlanLibrary library, CancellationToken cancellation) =>
        LibraryPath.IsId(id) && await library.Items.FindAsync(id, cancellation) is { } item && item.Kind == kind ? item : null;

    private Problem NotThere => Problem.NotFound(kind switch
    {
        LibraryKind.Baseline => new("Den nuværende ordning findes ikke.", "There is no such baseline."),
        LibraryKind.Question => new("Spørgsmålet findes ikke.", "There is no such question."),
        _ => new("Scenariet findes ikke.", "There is no such scenario."),
    });
}
