using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Library;
using Korevagt.Planning.Tracing;
using Korevagt.Previews.Nights;
using Korevagt.Previews.Years;
using Korevagt.Previews;
using Korevagt.Server.Resources.Library;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Previews;

/// <summary>One night under two plans, with the same patients.</summary>
public static class NightReplayResource
{
    private const int LongestBody = 256 * 1024;
    private const int BusySeconds = 2;

    private static readonly NightPlace Silkeborg = new(9.5451, 56.1697);

    private static readonly ReplayedNight Shown = new(
        Instant.FromUtc(2017, 3, 4, 7, 0), 86_400,
        [
            new("nat-silkeborg", "Nattevagt Silkeborg", 1, "silkeborg", 54_000, 86_400,
                [new(DrivePurpose.Visit, 58_260, 58_980, Silkeborg, new(9.6121, 56.2014), 1, 9.4)]),
        ],
        [],
        [
            new(1, "silkeborg", "akut", 58_200, new(9.6121, 56.2014), new("visited", "nat-silkeborg", 58_980, 60_780, 13, false),
                new("visited", "nat-herning", 60_420, 62_220, 37, false)),
        ]);

    /// <summary>Adds the operation.</summary>
    public static void MapNightReplay(this RouteGroupBuilder api) =>
        api.MapPost("/previews/night", PlayAsync).WithTags("Previews").WithName("replayNight")
            .WithSummary("One night under a plan and under an unsaved scenario, with the same patients.")
            .WithDescription(
                "From 8 in the morning of the date to 8 on the next, in one of the years that a preview simulates: the drives of each car "
                + "under both plans, and what becomes of each visit under both. Times are seconds from `from` on. Nothing is stored.")
            .RequirePermission(Permission.Preview).WithBodyLimit(LongestBody)
            .WithRequestExample(new NewNightReplay
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
                Date = new LocalDate(2017, 3, 4),
            })
            .WithResponseExample(Shown);

    private static async Task<Results<Ok<ReplayedNight>, Problem>> PlayAsync(
        JsonBody<NewNightReplay> body, PlanLibrary library, PreviewDesk desk, CancellationToken cancellation)
    {
        var (asked, faults) = (body.Value, new List<Fault>());
        var baseline = await NamedItem.PlanAsync(asked.Baseline, library, faults, cancellation);
        if (asked.Date.Year < DutyYear.EarliestYear || asked.Date.Year > DutyYear.LatestYear)
        {
            faults.Add(new Fault(
                "body", "$.date", new($"er {asked.Date:uuuu-MM-dd}", $"is {asked.Date:uuuu-MM-dd}"),
                new($"en dato fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}", $"a date from {DutyYear.EarliestYear} to {DutyYear.LatestYear}")));
        }

        if (faults.Count > 0)
        {
            return Asked.Faulty(faults, "body");
        }

        var question = new PreviewQuestion(
            baseline!, PreviewsResource.Content(asked.Scenario), asked.Date.Year, (ulong)(asked.Seed ?? 1), PreviewStages.All[^1]);
        return await desk.NightAsync(question, asked.SimulatedYear ?? 1, asked.Date, cancellation) switch
        {
            null => new Problem(
                ProblemTypes.TooMany, new("Der regnes på mange kladder lige nu.", "Many drafts are being computed right now."), retryAfter: BusySeconds),
            { Succeeded: false } played => Asked.Faulty([.. played.Faults.Select(InBody)], "body"),
            { } played => TypedResults.Ok(played.Value),
        };
    }

    // A fault of the scenario stands where the scenario stands in the body.
    private static Fault InBody(Fault fault) => fault.File == LibraryFiles.Unsaved
        ? new Fault("body", $"$.scenario{fault.Place.TrimStart('$')}", fault.Message, fault.Expected)
        : fault;
}
