using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Library;
using Korevagt.Previews;
using Korevagt.Previews.Years;
using Korevagt.Server.Resources.Library;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Previews;

/// <summary>What an unsaved scenario would do, told while it is being simulated.</summary>
public static class PreviewsResource
{
    private const int LongestBody = 256 * 1024;

    /// <summary>Adds the operation.</summary>
    public static void MapPreviews(this RouteGroupBuilder api) =>
        api.MapPost("/previews", AskAsync).WithTags("Previews").WithName("preview")
            .WithSummary("What an unsaved scenario would do: a stream of better and better figures.")
            .WithDescription(
                "The answer is a stream of events (`text/event-stream`): `prepared` with the changes in words and what the contracts "
                + "save; `figures` after 4, 10 and 50 simulated years (those that are known already come at once); `done`. A faulty "
                + "scenario gives `faults` and nothing more. With `against` the scenario is compared with that one instead of the plan. Closing the request stops the simulation. The newest preview of a "
                + "session or key stops its older one, which ends with `stopped`. Nothing is stored. Year, seed and numbering are "
                + "those of a run, so the figures after 50 years are those of a run of 50 replications.")
            .RequirePermission(Permission.Preview).WithBodyLimit(LongestBody)
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType)
            .WithRequestExample(new NewPreview
            {
                Baseline = "midtjylland-2016",
                Scenario = JsonElement.Parse(
                    """
                    {
                      "format": "korevagt-scenario/1", "name": "Uden nattevagt i Silkeborg", "description": "Kladde.",
                      "baseline": "midtjylland-2016.json",
                      "changes": [{ "change": "removeShift", "shift": "nat-silkeborg" }]
                    }
                    """),
                Until = 10,
            })
            .WithResponseExample(EventStream.ContentType, "event: done\ndata: {\"years\":10}\n\n");

    private static async Task<IResult> AskAsync(
        JsonBody<NewPreview> body, PlanLibrary library, PreviewDesk desk, HttpContext context, CancellationToken cancellation)
    {
        var (asked, faults) = (body.Value, new List<Fault>());
        var baseline = await NamedItem.PlanAsync(asked.Baseline, library, faults, cancellation);
        var until = asked.Until ?? PreviewStages.All[^1];
        if (!PreviewStages.All.Contains(until))
        {
            faults.Add(new Fault(
                "body", "$.until", new($"er {until}", $"is {until}"), InputTexts.OneOf(PreviewStages.All.Select(stage => $"{stage}"))));
        }

        return faults.Count > 0
            ? Asked.Faulty(faults, "body")
            : new PreviewStream(
                desk,
                new PreviewQuestion(
                    baseline!, Content(asked.Scenario), asked.Year ?? NewPreview.UsualYear, (ulong)(asked.Seed ?? NewPreview.UsualSeed), until)
                { Against = Content(asked.Against) },
                Caller.Of(context) is { Session: { } session } ? $"session:{session}" : Caller.Of(context).Id);
    }

    /// <summary>The bytes of a file that stands in a body.</summary>
    internal static ReadOnlyMemory<byte>? Content(JsonElement? file) =>
        file is { } content ? (ReadOnlyMemory<byte>?)JsonSerializer.SerializeToUtf8Bytes(content) : null;
}
