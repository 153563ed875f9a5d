using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Server.Tests.Days;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class OptimisationTests(SharedServer server)
{
    private static string Question(string name, string? require = null) => $$"""
        {
          "format": "korevagt-question/1", "name": "{{name}}", "baseline": "midtjylland-2016.json",
          "decide": [{ "decision": "cars", "shifts": ["nat-silkeborg", "nat-djursland"], "less": 1 }],
          "require": [{{require ?? """{ "figure": "p90", "riseAtMost": 60 }"""}}],
          "aims": [{ "figure": "contractedCost" }]
        }
        """;

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AQuestion_IsAnswered_FollowedWithItsBound_AndItsPlanTakenIntoTheLibrary_AndAskedAgainItIsTheSame()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostFileAsync("/optimisations", Question("Hvilken nattevagt?"));
        var at = taken.Headers.Location!.ToString();
        Assert.Equal($"/api/v1/optimisations/{(await taken.IsAsync(HttpStatusCode.Accepted)).GetProperty("id").GetInt64()}", at);

        // The stream ends when the optimisation does.
        var told = await ToldEvent.ToTheEndAsync(planner, Calls.At($"{at}/events"));
        Assert.Equal(("submitted", "finished"), (told[0].Name, told[^1].Name));
        var barriers = told.Where(happened => happened.Name == "barrier").Select(happened => happened.Data.GetProperty("standing")).ToList();
        Assert.NotEmpty(barriers);
        Assert.Contains(barriers, standing => standing.TryGetProperty("bound", out _));

        var view = await planner.GetJsonAsync(at);
        Assert.Equal("done", view.Text("state"));
        var answer = view.GetProperty("answer");
        Assert.Equal(4, answer.GetProperty("judged").GetInt32());
        Assert.Contains("undersøgte planer", answer.GetProperty("statement").Text("da"), StringComparison.Ordinal);
        var chosen = answer.GetProperty("chosen").GetInt32();

        // Two shifts fewer are the cheapest, and an hour more is a mild requirement.
        var plans = (await planner.GetJsonAsync($"{at}/plans")).GetProperty("items").EnumerateArray().ToList();
        var plan = plans.Single(told => told.GetProperty("number").GetInt32() == chosen);
        Assert.Equal(2, plan.GetProperty("changes").GetArrayLength());
        Assert.True(plan.GetProperty("contractedSavingDkk").GetDecimal() > 0);
        Assert.Contains(plans, told => told.GetProperty("roles").EnumerateArray().Any(role => role.GetString() == "baseline"));
        var front = (await planner.GetJsonAsync($"{at}/front")).GetProperty("items").EnumerateArray();
        Assert.All(front, told => Assert.Contains("front", told.GetProperty("roles").EnumerateArray().Select(role => role.GetString())));

        var file = await planner.GetJsonAsync($"{at}/plans/{chosen}");
        Assert.Equal(["nat-djursland", "nat-silkeborg"], file.GetProperty("changes").EnumerateArray().Select(change => change.Text("shift")).Order());
        using var saved = await planner.PostAsync(Calls.At($"{at}/plans/{chosen}/save?item=fra-optimering"), null);
        Assert.Equal("fra-optimering", (await saved.IsAsync(HttpStatusCode.Created)).Text("id"));
        Assert.True(JsonElement.DeepEquals(
            file.GetProperty("changes"), (await planner.GetJsonAsync("/scenarios/fra-optimering")).GetProperty("content").GetProperty("changes")));
        using var twice = await planner.PostAsync(Calls.At($"{at}/plans/{chosen}/save?item=fra-optimering"), null);
        await twice.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        foreach (var none in new[] { "plans/0", "plans/77" })
        {
            using var missing = await planner.GetAsync(Calls.At($"{at}/{none}"));
            await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        var whole = JsonElement.Parse(await AnswerOfAsync(planner, at));
        Assert.Equal("korevagt-answer/1", whole.Text("format"));
        Assert.Equal(chosen, whole.GetProperty("chosen").GetInt32());

        // Read again, the mild requirement is the same; where short waits are all that is aimed at, every shift stays.
        using var mild = await planner.PostFileAsync($"{at}/again", """{ "require": ["p90+<=60"] }""");
        var read = await mild.IsAsync(HttpStatusCode.OK);
        Assert.Equal(
            plan.GetProperty("changes").ToString(),
            read.GetProperty("plans").EnumerateArray()
                .Single(told => told.GetProperty("number").GetInt32() == read.GetProperty("answer").GetProperty("chosen").GetInt32())
                .GetProperty("changes").ToString());
        using var soon = await planner.PostFileAsync($"{at}/again", """{ "aims": ["p90"] }""");
        read = await soon.IsAsync(HttpStatusCode.OK);
        Assert.Equal(0, read.GetProperty("answer").GetProperty("chosen").GetInt32());
        using var unknown = await planner.PostFileAsync($"{at}/again", """{ "require": ["p99<=60"], "prices": "findes-ikke" }""");
        Assert.Equal("/prices", (await unknown.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("pointer"));
        using var wrong = await planner.PostFileAsync($"{at}/again", """{ "require": ["p99<=60"] }""");
        Assert.StartsWith(
            "/require/0", (await wrong.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("pointer"),
            StringComparison.Ordinal);

        // From the library the same question has the same answer, to the byte.
        using var kept = await planner.PostFileAsync("/questions?id=hvilken-nattevagt", Question("Hvilken nattevagt?"));
        await kept.IsAsync(HttpStatusCode.Created);
        using var again = await planner.PostFileAsync("/optimisations", """{ "question": "hvilken-nattevagt" }""");
        var second = again.Headers.Location!.ToString();
        await planner.UntilStateAsync(second, "done");
        Assert.Equal(await AnswerOfAsync(planner, at), await AnswerOfAsync(planner, second));
    }

    [Fact]
    public async Task AnOptimisation_IsCancelled_AndThatIsInTheAuditLog()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        using var operators = await own.ClientAsync(Role.Operator);
        using var taken = await planner.PostFileAsync("/optimisations", Question("Annulleres"));
        var at = taken.Headers.Location!.ToString();
        using var early = await planner.GetAsync(Calls.At($"{at}/answer"));
        await early.ProblemAsync(HttpStatusCode.Conflict, "conflict");

        using var cancelled = await planner.DeleteAsync(Calls.At(at));
        Assert.Equal("cancelled", (await cancelled.IsAsync(HttpStatusCode.OK)).Text("state"));
        using var late = await planner.DeleteAsync(Calls.At(at));
        await late.ProblemAsync(HttpStatusCode.Conflict, "conflict");

        var actions = (await operators.GetJsonAsync($"/audit?subject={at["/api/v1/".Length..]}")).GetProperty("items")
            .EnumerateArray().Select(entry => entry.Text("action"));
        Assert.Equal(["optimisations.cancel", "optimisations.submit"], actions);
        var told = await ToldEvent.ToTheEndAsync(planner, Calls.At($"{at}/events"));
        Assert.Equal(["submitted", "cancelled"], told.Select(happened => happened.Name));
        Assert.Equal(1, (await planner.GetJsonAsync("/optimisations?state=cancelled")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await planner.GetJsonAsync("/optimisations?state=done")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task ARequestSentTwiceWithItsKey_AsksOnce()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        planner.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        using var first = await planner.PostFileAsync("/optimisations", Question("En gang"));
        using var second = await planner.PostFileAsync("/optimisations", Question("En gang"));
        await first.IsAsync(HttpStatusCode.Accepted);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, (await planner.GetJsonAsync("/optimisations")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task ABudgetBeyondThatOfTheRole_IsRefused_InTheAskersLanguage_WithItsCure_AndTheUsualOneKeepsWithinIt()
    {
        await using var own = await TestServer.StartAsync([("Optimise:PlannerYears", "70"), ("Optimise:OperatorYears", "100")]);
        using var planner = await own.ClientAsync(Role.Planner);
        using var operators = await own.ClientAsync(Role.Operator);
        using var refused = await planner.PostFileAsync("/optimisations?budget=71", Question("For meget"));
        var error = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal("budget", error.Text("parameter"));
        Assert.Contains("71 plan-years are more than your role may take", error.Text("message"), StringComparison.Ordinal);
        Assert.Contains("Korevagt:Optimise:PlannerYears", error.Text("expected"), StringComparison.Ordinal);

        planner.DefaultRequestHeaders.AcceptLanguage.Clear();
        planner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("da");
        using var danish = await planner.PostFileAsync("/optimisations?budget=71", Question("For meget"));
        error = (await danish.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Contains("71 planår er mere, end din rolle må bruge", error.Text("message"), StringComparison.Ordinal);

        using var more = await operators.PostFileAsync("/optimisations?budget=71", Question("Operatøren må"));
        Assert.Equal(71, (await more.IsAsync(HttpStatusCode.Accepted)).GetProperty("budget").GetInt64());
        using var usual = await planner.PostFileAsync("/optimisations", Question("Så meget som rollen har"));
        Assert.Equal(70, (await usual.IsAsync(HttpStatusCode.Accepted)).GetProperty("budget").GetInt64());
    }

    [Fact]
    public async Task AReader_MayLookAndNotAsk()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        await reader.GetJsonAsync("/optimisations");
        using var refused = await reader.PostFileAsync("/optimisations", Question("Må ikke"));
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task AFaultyQuestion_IsRefusedWithEveryPointer_AndSoIsOneThatNoPlanCanKeep()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var faulty = JsonNode.Parse(Question("Fejl"))!;
        faulty["decide"]![0]!["shifts"]![1] = "nat-findes-ikke";
        faulty["aims"]![0]!["indifference"] = -1;
        Assert.Equal(["/decide/0/shifts/1", "/aims/0/indifference"], (await PointersAsync(faulty.ToJsonString())).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(
            ["/require/0/atLeast"], await PointersAsync(Question("Umuligt", """{ "figure": "contractedSaving", "atLeast": 500000000 }""")));
        Assert.Equal(["/question"], await PointersAsync("""{ "question": "findes-ikke" }"""));
        Assert.Equal(["/question"], await PointersAsync("""{ "question": "midtjylland-2016" }"""));
        using var tooFew = await planner.PostFileAsync("/optimisations?budget=5", Question("For få år"));
        await tooFew.ProblemAsync(HttpStatusCode.BadRequest, "input");

        async Task<IReadOnlyList<string>> PointersAsync(string body)
        {
            using var refused = await planner.PostFileAsync("/optimisations", body);
            return
            [
                .. (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors").EnumerateArray()
                    .Select(error => error.Text("pointer")),
            ];
        }
    }

    private static async Task<string> AnswerOfAsync(HttpClient client, string at)
    {
        using var answer = await client.GetAsync(Calls.At($"{at}/answer"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
