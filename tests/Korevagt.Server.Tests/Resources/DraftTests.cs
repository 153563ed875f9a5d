using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Resources;

public sealed class DraftTests
{
    private const string Night = "nat-silkeborg";

    [Theory, InlineData(StoreKind.Sqlite), PostgresData(StoreKind.Postgres)]
    public async Task TwoPlanners_WorkOnOneDraft_ByItsId(string kind)
    {
        await using var server = await TestServer.StartAsync(postgres: kind == StoreKind.Postgres ? await PostgresServer.NewDatabaseAsync() : null);
        using var anna = await server.ClientAsync(Role.Planner);
        using var bo = await server.ClientAsync(Role.Planner);
        using var made = await anna.PostFileAsync("/drafts", Draft(Calls.Without("Uden Silkeborg", Night)));
        var view = await made.IsAsync(HttpStatusCode.Created);
        Assert.Equal("midtjylland-2016", view.Text("baseline"));
        Assert.Contains("Silkeborg", view.GetProperty("changes")[0].Text("da"), StringComparison.Ordinal);
        Assert.Empty(view.GetProperty("faults").EnumerateArray());
        Assert.False(view.TryGetProperty("content", out _));
        Assert.Equal(90, (view.GetProperty("expiresAt").GetDateTimeOffset() - view.GetProperty("changedAt").GetDateTimeOffset()).TotalDays);
        var path = made.Headers.Location!.ToString();

        using var changed = await bo.PutFileAsync(path, Draft(Calls.Without("Uden to", Night, "nat-djursland"), 1), made.Headers.ETag!.Tag);
        Assert.Equal(2, (await changed.IsAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
        using var late = await anna.PutFileAsync(path, Draft(Calls.Without("For sent", Night)), made.Headers.ETag!.Tag);
        await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "changed");
        using var blind = await anna.PutFileAsync(path, Draft(Calls.Without("For sent", Night)), ifMatch: null);
        await blind.ProblemAsync(HttpStatusCode.PreconditionRequired, "version-required");

        using var seen = await anna.GetAsync(path, "application/json");
        Assert.Equal(changed.Headers.ETag!.Tag, seen.Headers.ETag!.Tag);
        var newest = await seen.IsAsync(HttpStatusCode.OK);
        Assert.Equal("Uden to", newest.GetProperty("content").Text("name"));
        Assert.Equal(2, newest.GetProperty("content").GetProperty("changes").GetArrayLength());
        Assert.Equal([1], newest.GetProperty("off").EnumerateArray().Select(at => at.GetInt32()));
        Assert.Single(newest.GetProperty("changes").EnumerateArray());

        Assert.Equal(view.Text("id"), (await anna.GetJsonAsync("/drafts")).GetProperty("items")[0].Text("id"));
        Assert.Empty((await bo.GetJsonAsync("/drafts")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task WhatIsWrongWithADraft_IsTold_AndRefusesNothing()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.ClientAsync(Role.Planner);
        using var faulty = await planner.PostFileAsync("/drafts", Draft(Calls.Without("Forkert", Night, "nat-ukendt", "nat-djurslan"), 0));
        var view = await faulty.IsAsync(HttpStatusCode.Created);
        Assert.Equal(
            ["/changes/1/shift", "/changes/2/shift"], view.GetProperty("faults").EnumerateArray().Select(fault => fault.Text("pointer")));
        Assert.Empty(view.GetProperty("changes").EnumerateArray());

        using var odd = await planner.PutFileAsync(
            faulty.Headers.Location!.ToString(), """{"content":{"changes":"?","name":["x"]}}""", faulty.Headers.ETag!.Tag);
        var shown = await odd.IsAsync(HttpStatusCode.OK);
        Assert.Equal("", shown.Text("name"));
        Assert.NotEmpty(shown.GetProperty("faults").EnumerateArray());

        using var none = await planner.PostFileAsync("/drafts", """{"content":[],"off":[0]}""");
        var errors = (await none.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors");
        Assert.Equal("/content", errors[0].Text("pointer"));
        using var missing = await planner.PostFileAsync("/drafts", "{}");
        errors = (await missing.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors");
        Assert.Equal("/content", errors[0].Text("pointer"));
        using var beyond = await planner.PostFileAsync("/drafts", """{"content":{"changes":[{}]},"off":[0,1]}""");
        errors = (await beyond.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors");
        Assert.Equal("/off/1", errors[0].Text("pointer"));
        using var large = await planner.PostFileAsync("/drafts", Draft($$"""{"name":"{{new string('a', 300_000)}}"}"""));
        await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task ADraft_IsNoScenario_AndOnlyWhoMayWriteScenariosSeesIt()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.ClientAsync(Role.Planner);
        using var reader = await server.ClientAsync(Role.Reader);
        using var made = await planner.PostFileAsync("/drafts", Draft(Calls.Without("Hemmelig endnu", Night)));
        Assert.DoesNotContain("Hemmelig", (await reader.GetJsonAsync("/scenarios?limit=200")).ToString(), StringComparison.Ordinal);
        using var foreign = await reader.GetAsync(made.Headers.Location);
        await foreign.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task ADraft_IsRemovedInTheVersionThatIsMeant_AndIsGone()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.ClientAsync(Role.Planner);
        using var made = await planner.PostFileAsync("/drafts", Draft(Calls.Without("A", Night)));
        var path = made.Headers.Location!;
        using var changed = await planner.PutFileAsync(path.ToString(), Draft(Calls.Without("B", Night)), made.Headers.ETag!.Tag);
        using var stale = await RemoveAsync(planner, path, made.Headers.ETag);
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "changed");
        using var removed = await RemoveAsync(planner, path, changed.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await planner.GetAsync(path);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var late = await planner.PutFileAsync(path.ToString(), Draft(Calls.Without("C", Night)), changed.Headers.ETag!.Tag);
        await late.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task ADraftThatIsAskedForTwice_WithOneKey_IsMadeOnce()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.ClientAsync(Role.Planner);
        planner.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        using var first = await planner.PostFileAsync("/drafts", Draft(Calls.Without("A", Night)));
        using var second = await planner.PostFileAsync("/drafts", Draft(Calls.Without("A", Night)));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await planner.GetJsonAsync("/drafts")).GetProperty("items").EnumerateArray());
    }

    private static string Draft(string file, params int[] off) => $$"""{"content":{{file}},"off":{{JsonSerializer.Serialize(off)}}}""";

    private static async Task<HttpResponseMessage> RemoveAsync(HttpClient client, Uri path, EntityTagHeaderValue version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.IfMatch.Add(version);
        return await client.SendAsync(request);
    }
}
