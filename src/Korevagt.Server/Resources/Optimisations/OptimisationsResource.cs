using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Korevagt.Batches;
using Korevagt.Batches.Optimising;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Server.Resources.Library;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>Which plan? Asked, followed with its bound, answered, and its plans taken into the library.</summary>
public static class OptimisationsResource
{
    private const string OnePlan = "/{id:long}/plans/{number:int}";

    private static readonly ToldFigures Figures = new(
        new(74.1, 73.8, 74.4), new(38.2, 38, 38.4), new(41, 40.6, 41.4), new(0.9312, 0.9301, 0.9323), new(4_512, 4_440, 4_584),
        new(102, 97, 107), new(102.4, 101.2, 103.6), new(31_240_000, 31_190_000, 31_290_000));

    private static readonly ToldPlan Plan = new(
        1, [ToldRole.Chosen, ToldRole.Front], null, [new("Nattevagten i Silkeborg nedlægges", "The night shift in Silkeborg is removed")],
        false, 1_120_000, 3_285, Figures, Figures, ToldVerdict.SurelyMet, [], null, 1, false);

    private static readonly OptimisationHead Answer = new(
        new(
            "Med 95 % sikkerhed er ingen af de 2 undersøgte planer, der holder kravene, bedre end den valgte.",
            "With 95% confidence none of the 2 plans looked at that keep the requirements is better than the chosen one."),
        1, null, 0, true, 0.95, 4, 2, 2, 0, 0, 100, 50);

    private static readonly OptimisationView Shown = new(
        3, "Kan en nattevagt undværes?", OptimisationState.Running, "1", 0.95, 125, 60,
        new StandingView(ChoosingStage.Judging, 60, 125, 0.4, 2), 4.2, null, "planning", Instant.FromUtc(2026, 11, 22, 18, 41),
        Instant.FromUtc(2026, 11, 22, 18, 41, 1), null, false, [], null);

    /// <summary>Adds the operations.</summary>
    public static void MapOptimisations(this RouteGroupBuilder api)
    {
        var optimisations = api.MapGroup("/optimisations").WithTags("Optimisations");
        optimisations.MapGet("", ListAsync).WithName("listOptimisations").WithSummary("Optimisations, the newest first.")
            .RequirePermission(Permission.Read).WithResponseExample(new Page<OptimisationView>([Shown with { SecondsLeft = null }], null));
        optimisations.MapPost("", SubmitAsync).WithName("submitOptimisation").WithSummary("Asks which plan to choose.")
            .WithDescription(
                "The body is a question file, whose files are those of the library, or `{ \"question\": \"ID\" }` for a question of the "
                + "library. `budget` is how many years of plans may be simulated: as many as the space asks for where it is not said, and no "
                + "more than the role of who asks has. `confidence` is 0.95 and `seed` 1 where they are not said. The same question, seed and "
                + "budget have the same answer, however many processes compute it.")
            .RequirePermission(Permission.WriteOptimisations).WithIdempotencyKey()
            .WithRequestExample(JsonNode.Parse(LibraryResource.Question)!)
            .WithResponseExample(Shown with { State = OptimisationState.Waiting, YearsDone = 0, Standing = null, SecondsLeft = null, StartedAt = null });
        optimisations.MapGet("/{id:long}", GetAsync).WithName("getOptimisation")
            .WithSummary("Where an optimisation stands: what can be said now, and what the answer comes to.")
            .WithDescription("With Retry-After while it is open.").RequirePermission(Permission.Read)
            .WithResponseExample(Shown with { State = OptimisationState.Done, Answer = Answer, YearsDone = 250, SecondsLeft = null });
        optimisations.MapDelete("/{id:long}", CancelAsync).WithName("cancelOptimisation")
            .WithSummary("Gives an optimisation up: within a second nothing more is simulated for it.")
            .RequirePermission(Permission.WriteOptimisations).WithIdempotencyKey().ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(Shown with { State = OptimisationState.Cancelled, SecondsLeft = null });
        optimisations.MapGet("/{id:long}/events", EventsAsync).WithName("followOptimisation")
            .WithSummary("What happens to an optimisation, as server-sent events: each barrier with its bound.")
            .WithDescription("`Last-Event-ID` says where to go on. The stream ends when the optimisation has ended.")
            .RequirePermission(Permission.Read)
            .WithMetadata(new QueryParameter(EventTopics.LastEventId, true, "Number of the last event seen."))
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType).Produces(StatusCodes.Status204NoContent)
            .WithResponseExample(
                EventStream.ContentType,
                "id: 7\nevent: barrier\ndata: {\"optimisation\":3,\"at\":\"2026-11-22T18:41:03Z\",\"text\":\"\",\"state\":\"running\","
                + "\"standing\":{\"stage\":\"judging\",\"yearsDone\":60,\"yearsTotal\":125,\"bound\":0.4,\"left\":2}}\n\n");
        optimisations.MapGet("/{id:long}/answer", AnswerAsync).WithName("getOptimisationAnswer").WithSummary("The answer as a file.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict)
            .Produces<JsonObject>().Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(JsonNode.Parse("""{ "format": "korevagt-answer/1", "name": "Kan en nattevagt undværes?" }""")!);
        optimisations.MapPost("/{id:long}/again", AgainAsync).WithName("readOptimisationAgain")
            .WithSummary("Reads the simulated years again under other prices, requirements or aims; nothing is simulated.")
            .WithDescription(
                "The plans that were judged are judged again by the years that they have. The numbers of the plans are those of this "
                + "answer, which is not kept.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict)
            .WithRequestExample(new NewReading { Require = ["p90+<=10"] }).WithResponseExample(new ReadingView(Answer, [Plan]));
        MapPlans(optimisations);
    }

    private static void MapPlans(RouteGroupBuilder optimisations)
    {
        optimisations.MapGet("/{id:long}/front", (long id, RunStore store, CancellationToken cancellation) => PlansAsync(id, true, store, cancellation))
            .WithName("getOptimisationFront")
            .WithSummary("The plans on the front: of those judged none is surely no worse in every aim and better in one.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(new ToldPlans([Plan]));
        optimisations.MapGet("/{id:long}/plans", (long id, RunStore store, CancellationToken cancellation) => PlansAsync(id, false, store, cancellation))
            .WithName("listOptimisationPlans")
            .WithSummary("All plans that the answer tells: today's, the chosen one, the planner's own, the front, and who comes next.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict).WithResponseExample(new ToldPlans([Plan]));
        optimisations.MapGet(OnePlan, ScenarioAsync).WithName("getOptimisationPlan").WithSummary("A plan of the answer as a scenario file.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Conflict)
            .Produces<JsonObject>().Produces(StatusCodes.Status304NotModified)
            .WithResponseExample(JsonNode.Parse(
                """
                {
                  "format": "korevagt-scenario/1", "name": "Kan en nattevagt undværes?, plan 1", "description": "",
                  "baseline": "midtjylland-2016.json", "changes": [{ "change": "removeShift", "shift": "nat-silkeborg" }]
                }
                """)!);
        optimisations.MapPost(OnePlan + "/save", SaveAsync).WithName("saveOptimisationPlan")
            .WithSummary("Puts a plan of the answer into the library, as a scenario.")
            .WithDescription("`item` is the id that it gets; without it one is made of its name.").RequirePermission(Permission.WriteScenarios)
            .WithIdempotencyKey().ProducesETag().ProducesProblems(ProblemTypes.Conflict)
            .WithResponseExample(new ItemView(
                "uden-nattevagt-silkeborg", "Kan en nattevagt undværes?, plan 1", "", "uden-nattevagt-silkeborg.json", "midtjylland-2016",
                LibraryState.Live, 1, new string('0', 64), "planning", Instant.FromUtc(2026, 11, 22, 18, 41), "planning",
                Instant.FromUtc(2026, 11, 22, 18, 41)));
    }

    private static async Task<Ok<Page<OptimisationView>>> ListAsync(
        PageRequest<long> page, Choice<OptimisationState> state, RunStore store, CancellationToken cancellation)
    {
        var found = await store.Optimisations.ListAsync(page.IsFirst ? null : page.After, page.Reads, state.Value, cancellation);
        var shown = page.Of(found, optimisation => optimisation.Id);
        return TypedResults.Ok(new Page<OptimisationView>([.. shown.Items.Select(stored => OptimisationView.Of(stored))], shown.Next));
    }

    private static async Task<Results<Accepted<OptimisationView>, Problem>> SubmitAsync(
        FileBody body, [Range(1, 100_000_000)] long? budget, [Range(0.5, 0.999)] double? confidence, [Range(0, int.MaxValue)] int? seed,
        PlanLibrary library, BatchSystem system, ServerSettings settings, HttpContext context, CancellationToken cancellation)
    {
        var asked = new AskedOptimisation((ulong)(seed ?? 1), confidence ?? 0.95, budget);
        var (prepared, problem) = await OptimisationRequests.PrepareAsync(
            body.Bytes, asked, library, Caller.Of(context), settings.Budgets, cancellation);
        if (prepared is null)
        {
            return problem!;
        }

        var author = Caller.Author(context);
        var id = await system.SubmitAsync(
            prepared,
            number => new AuditedDeed(
                author, "optimisations.submit", FormattableString.Invariant($"optimisations/{number}"), null,
                new { prepared.Optimisation.Name, prepared.Optimisation.Budget }),
            cancellation);
        context.Response.Headers.RetryAfter = "1";
        return TypedResults.Accepted(
            FormattableString.Invariant($"{ApiPath.Root}/optimisations/{id}"),
            OptimisationView.Of((await system.Store.Optimisations.FindAsync(id, CancellationToken.None))!));
    }

    private static async Task<Results<Ok<OptimisationView>, Problem>> GetAsync(
        long id, RunStore store, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        if (await store.Optimisations.FindAsync(id, cancellation) is not { } found)
        {
            return NotThere;
        }

        if (found.IsOpen)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return TypedResults.Ok(OptimisationView.Of(found, clock.GetCurrentInstant()));
    }

    private static async Task<Results<Ok<OptimisationView>, Problem>> CancelAsync(
        long id, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await store.Optimisations.FindAsync(id, cancellation) is not { } before)
        {
            return NotThere;
        }

        var deed = new AuditedDeed(
            Caller.Author(context), "optimisations.cancel", FormattableString.Invariant($"optimisations/{id}"), new { before.State },
            new { State = OptimisationState.Cancelled });
        return await store.Optimisations.CancelAsync(id, deed.Author.Name, deed, cancellation)
            ? TypedResults.Ok(OptimisationView.Of((await store.Optimisations.FindAsync(id, CancellationToken.None))!))
            : new Problem(ProblemTypes.Conflict, new("Optimeringen er slut.", "The optimisation has ended."));
    }

    private static async Task<IResult> EventsAsync(
        long id, RunStore store, EventTopics topics, HttpContext context, CancellationToken cancellation) =>
        await store.Optimisations.FindAsync(id, cancellation) is null
            ? NotThere
            : topics.Stream(context, FormattableString.Invariant($"optimisations/{id}"), OptimisationEvents.Of(store, id));

    private static async Task<IResult> AnswerAsync(long id, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await UnansweredAsync(id, store, cancellation) is { } problem)
        {
            return problem;
        }

        var answer = (await store.Optimisations.AnswerAsync(id, cancellation))!;
        return FileResponse.Of(context, Documents.HashOf(answer), MediaTypes.Json, () => answer);
    }

    private static async Task<Results<Ok<ToldPlans>, Problem>> PlansAsync(
        long id, bool onlyFront, RunStore store, CancellationToken cancellation) =>
        await UnansweredAsync(id, store, cancellation) is { } problem
            ? problem
            : TypedResults.Ok(new ToldPlans(
                [.. (await store.Optimisations.PlansAsync(id, onlyFront, cancellation)).Select(plan => ToldPlan.OfJson(plan.Told))]));

    private static async Task<IResult> ScenarioAsync(
        long id, int number, RunStore store, HttpContext context, CancellationToken cancellation)
    {
        var (scenario, problem) = await FindScenarioAsync(id, number, store, cancellation);
        return scenario is null ? problem! : FileResponse.Of(context, Documents.HashOf(scenario), MediaTypes.Json, () => scenario);
    }

    private static async Task<Results<Created<ItemView>, Problem>> SaveAsync(
        long id, int number, string? item, string? note, RunStore store, PlanLibrary library, HttpContext context,
        CancellationToken cancellation)
    {
        var (scenario, problem) = await FindScenarioAsync(id, number, store, cancellation);
        return scenario is null
            ? problem!
            : await NewItem.AddAsync(
                LibraryKind.Scenario, "Scenario", scenario, item, note ?? FormattableString.Invariant($"optimisation {id}, plan {number}"),
                library, context, cancellation);
    }

    private static async Task<(byte[]? Scenario, Problem? Problem)> FindScenarioAsync(
        long id, int number, RunStore store, CancellationToken cancellation)
    {
        if (await UnansweredAsync(id, store, cancellation) is { } problem)
        {
            return (null, problem);
        }

        var plan = await store.Optimisations.PlanAsync(id, number, cancellation);
        return plan?.Scenario is { } scenario
            ? (scenario, null)
            : (null, Problem.NotFound(plan is null
                ? new("Svaret har ingen plan med det nummer.", "The answer has no plan of that number.")
                : new(
                    "Den plan er den nuværende ordning, som den står i biblioteket.",
                    "That plan is today's, as it stands in the library.")));
    }

    private static async Task<Results<Ok<ReadingView>, Problem>> AgainAsync(
        long id, JsonBody<NewReading> body, RunStore store, PlanLibrary library, CancellationToken cancellation)
    {
        if (await UnansweredAsync(id, store, cancellation) is { } problem)
        {
            return problem;
        }

        var prices = body.Value.Prices is { } asked && LibraryPath.IsId(asked) ? await library.Items.FindAsync(asked, cancellation) : null;
        if (body.Value.Prices is not null && prices?.Kind != LibraryKind.Scenario)
        {
            return Problem.Input([new Fault(
                "body", "$.prices",
                new("er ikke et scenarie i biblioteket", "is no scenario of the library"), new("id på et scenarie", "the id of a scenario"))]);
        }

        var optimisation = (await store.Optimisations.FindAsync(id, cancellation))!;
        var settings = new AgainSettings(
            prices?.Path, body.Value.Require ?? [], body.Value.Aims ?? [],
            body.Value.Confidence ?? OptimisationRequest.OfJson(optimisation.Request).Confidence);
        var files = prices is null ? FileBundle.Empty : await library.Files.OfAsync([prices.Path], cancellation);
        var read = await OptimisationAgain.RunAsync(store, optimisation, files, settings, cancellation);
        return read is null
            ? new Problem(
                ProblemTypes.Conflict,
                new(
                    "De simulerede år er ryddet væk eller beskadigede: stil spørgsmålet igen.",
                    "The simulated years were cleared away or are damaged: ask the question again."))
            : read.Succeeded
                ? TypedResults.Ok(new ReadingView(read.Value.Answer, read.Value.Plans))
                : Asked.Faulty(read.Faults, OptimisationRequest.OfJson(optimisation.Request).Question);
    }

    private static async Task<Problem?> UnansweredAsync(long id, RunStore store, CancellationToken cancellation) =>
        await store.Optimisations.FindAsync(id, cancellation) switch
        {
            null => NotThere,
            { State: OptimisationState.Done } => null,
            { IsOpen: true } => new Problem(
                ProblemTypes.Conflict, new("Spørgsmålet er ikke besvaret endnu.", "The question is not answered yet."), retryAfter: 1),
            { State: OptimisationState.Cancelled } => new Problem(
                ProblemTypes.Conflict, new("Optimeringen blev annulleret.", "The optimisation was cancelled.")),
            _ => new Problem(
                ProblemTypes.Conflict,
                new("Spørgsmålet kunne ikke besvares; optimeringen siger hvorfor.", "The question could not be answered; the optimisation says why.")),
        };

    private static Problem NotThere => Problem.NotFound(new("Optimeringen findes ikke.", "There is no such optimisation."));
}
