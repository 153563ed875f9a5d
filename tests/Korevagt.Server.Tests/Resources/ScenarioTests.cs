using System.Net;
using System.Net.Http.Json;
using Korevagt.Nights;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class ScenarioTests(SharedServer server)
{
    private const string Night = "nat-silkeborg";

    [Fact]
    public async Task AFreshServer_HasTheBundledBaselineAndItsScenarios()
    {
        await using var own = await TestServer.StartAsync();
        using var reader = await own.ClientAsync(Role.Reader);
        Assert.Equal("midtjylland-2016", (await reader.GetJsonAsync("/baselines")).GetProperty("items")[0].Text("id"));
        var baseline = await reader.GetJsonAsync("/baselines/midtjylland-2016");
        Assert.Equal("korevagt-baseline/1", baseline.GetProperty("content").Text("format"));
        var scenarios = (await reader.GetJsonAsync("/scenarios?limit=200")).GetProperty("items").EnumerateArray()
            .Select(item => item.Text("id")).ToList();
        Assert.Contains("uden-to-nattevagter", scenarios);
        foreach (var scenario in scenarios)
        {
            Assert.True(
                (await reader.GetJsonAsync($"/scenarios/{scenario}/check")).GetProperty("isSound").GetBoolean(), scenario);
        }
    }

    [Fact]
    public async Task AScenario_IsMade_Changed_AndKeepsItsVersions()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var made = await planner.PostFileAsync("/scenarios?note=first", Calls.Without("Uden Silkeborg om natten", Night));
        var view = await made.IsAsync(HttpStatusCode.Created);
        Assert.Equal("uden-silkeborg-om-natten", view.Text("id"));
        Assert.Equal("midtjylland-2016", view.Text("baseline"));
        var etag = made.Headers.ETag!.Tag;
        using var changed = await planner.PutFileAsync(
            made.Headers.Location!.ToString(), Calls.Without("Uden to", Night, "nat-djursland"), etag);
        Assert.Equal(2, (await changed.IsAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
        Assert.NotEqual(etag, changed.Headers.ETag!.Tag);
        var versions = (await planner.GetJsonAsync($"{made.Headers.Location}/versions")).GetProperty("items");
        Assert.Equal([2, 1], versions.EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        Assert.Equal("first", versions[1].Text("note"));
        Assert.Equal(
            "Uden Silkeborg om natten", (await planner.GetJsonAsync($"{made.Headers.Location}/versions/1")).Text("name"));
        Assert.Equal("Uden to", (await planner.GetJsonAsync(made.Headers.Location!.ToString())).Text("name"));
    }

    [Fact]
    public async Task OfTwoWhoChangeTheSameVersion_OneIsToldThatItWasChanged()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var made = await planner.PostFileAsync("/scenarios?id=one", Calls.Without("A", Night));
        var etag = made.Headers.ETag!.Tag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => planner.PutFileAsync("/scenarios/one", Calls.Without($"Planner {i}", Night), etag)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "changed");
        }

        Assert.Equal(2, (await planner.GetJsonAsync("/scenarios/one")).GetProperty("version").GetInt32());
        using var blind = await planner.PutFileAsync("/scenarios/one", Calls.Without("B", Night), ifMatch: null);
        await blind.ProblemAsync(HttpStatusCode.PreconditionRequired, "version-required");
    }

    [Fact]
    public async Task EveryFaultOfAScenario_HasItsPointer_AndNothingIsStored()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.PostFileAsync(
            "/scenarios?id=faulty", Calls.Without("Forkert", "nat-silkeborgg", Night, "nat-ukendt"));
        var errors = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors");
        Assert.Equal(["/changes/0/shift", "/changes/2/shift"], errors.EnumerateArray().Select(error => error.Text("pointer")));
        await (await planner.GetAsync(Calls.At("/scenarios/faulty"))).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task AnUnsavedScenario_IsChecked_ByWhoeverMayRead()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using var faulty = await reader.PostFileAsync("/scenarios/check", Calls.Without("Forkert", "nat-ukendt"));
        var found = await faulty.IsAsync(HttpStatusCode.OK);
        Assert.False(found.GetProperty("isSound").GetBoolean());
        Assert.Equal("/changes/0/shift", found.GetProperty("faults")[0].Text("pointer"));
        using var sound = await reader.PostFileAsync("/scenarios/check", Calls.Without("Uden Silkeborg", Night));
        var view = await sound.IsAsync(HttpStatusCode.OK);
        Assert.True(view.GetProperty("isSound").GetBoolean());
        Assert.Contains("Silkeborg", view.GetProperty("changes")[0].Text("da"), StringComparison.Ordinal);
        using var foreign = await reader.PostFileAsync("/scenarios", Calls.Without("Uden Silkeborg", Night));
        await foreign.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("../maps/midtjylland.osm")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("findes-ikke.json")]
    public async Task WhatABaselineIsCalled_NeverLeadsToADisk(string named)
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var file = Calls.Without("Sti", Night).Replace("midtjylland-2016.json", named, StringComparison.Ordinal);
        using var refused = await planner.PostFileAsync("/scenarios", file);
        var problem = await refused.ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.DoesNotContain("root:", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScenarioCannotBuildOnItself()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var first = await planner.PostFileAsync("/scenarios?id=ring", Calls.Without("Ring", Night));
        var onItself = Calls.Without("Ring", Night).Replace("midtjylland-2016.json", "ring.json", StringComparison.Ordinal);
        using var refused = await planner.PutFileAsync("/scenarios/ring", onItself, first.Headers.ETag!.Tag);
        Assert.Equal(
            "/baseline",
            (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("pointer"));
    }

    [Fact]
    public async Task AnArchivedScenario_IsOutOfTheWay_DoesNotChange_AndComesBack()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var made = await planner.PostFileAsync("/scenarios?id=old", Calls.Without("Gammel", Night));
        using var archived = await planner.PostAsync(Calls.At("/scenarios/old/archive"), null);
        await archived.IsAsync(HttpStatusCode.OK);
        Assert.DoesNotContain(
            "\"old\"", (await planner.GetJsonAsync("/scenarios?limit=200")).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "\"old\"", (await planner.GetJsonAsync("/scenarios?limit=200&state=archived")).ToString(), StringComparison.Ordinal);
        using var refused = await planner.PutFileAsync("/scenarios/old", Calls.Without("Ny", Night), archived.Headers.ETag!.Tag);
        await refused.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        using var stale = await planner.PutFileAsync("/scenarios/old", Calls.Without("Ny", Night), made.Headers.ETag!.Tag);
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "changed");
        using var restored = await planner.PostAsync(Calls.At("/scenarios/old/restore"), null);
        using var changed = await planner.PutFileAsync("/scenarios/old", Calls.Without("Ny", Night), restored.Headers.ETag!.Tag);
        await changed.IsAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ACopy_HasItsOwnNameAndId()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var copy = await planner.PostAsJsonAsync(
            Calls.At("/scenarios/uden-to-nattevagter/copy"), new { name = "Uden to, igen" });
        var view = await copy.IsAsync(HttpStatusCode.Created);
        Assert.Equal("uden-to-igen", view.Text("id"));
        Assert.Equal("Uden to, igen", view.GetProperty("content").Text("name"));
        using var again = await planner.PostAsJsonAsync(
            Calls.At("/scenarios/uden-to-nattevagter/copy"), new { name = "Uden to, igen" });
        Assert.Equal("uden-to-igen-2", (await again.IsAsync(HttpStatusCode.Created)).Text("id"));
        using var taken = await planner.PostAsJsonAsync(
            Calls.At("/scenarios/uden-to-nattevagter/copy"), new { name = "X", id = "uden-to-igen" });
        await taken.ProblemAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Fact]
    public async Task EveryChange_IsInTheAuditLog()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var operators = await server.ClientAsync(Role.Operator);
        using var made = await planner.PostFileAsync("/scenarios?id=seen", Calls.Without("Set", Night));
        using var changed = await planner.PutFileAsync("/scenarios/seen", Calls.Without("Ændret", Night), made.Headers.ETag!.Tag);
        using var archived = await planner.PostAsync(Calls.At("/scenarios/seen/archive"), null);
        var entries = (await operators.GetJsonAsync("/audit?subject=scenarios/seen")).GetProperty("items").EnumerateArray()
            .ToList();
        Assert.Equal(
            ["scenarios.archive", "scenarios.change", "scenarios.create"], entries.Select(entry => entry.Text("action")));
        Assert.Equal("Set", entries[1].GetProperty("before").Text("name"));
        Assert.Equal("Ændret", entries[1].GetProperty("after").Text("name"));
    }

    [Fact]
    public async Task WhoHasTheVersion_IsNotSentItAgain()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using var first = await reader.GetAsync("/scenarios/uden-to-nattevagter", "application/json");
        using var second = await reader.GetAsync("/scenarios/uden-to-nattevagter", "application/json", first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task AList_IsPagedInEachOrder_WithEachItemOnce()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var all = (await reader.GetJsonAsync("/scenarios?limit=200")).GetProperty("items").GetArrayLength();
        foreach (var order in new[] { "id", "name", "changed" })
        {
            var (seen, next) = (new List<string>(), "");
            do
            {
                var page = await reader.GetJsonAsync($"/scenarios?limit=4&sort={order}{next}");
                seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
                next = page.TryGetProperty("next", out var cursor) ? $"&cursor={cursor.GetString()}" : "";
            }
            while (next.Length > 0);
            Assert.Equal(all, seen.Count);
            Assert.Equal(all, seen.Distinct().Count());
        }

        using var unknown = await reader.GetAsync(Calls.At("/scenarios?sort=size"));
        Assert.Equal(
            "sort", (await unknown.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("parameter"));
    }

    [Fact]
    public async Task TheSchemaOfEachFile_IsServed()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        foreach (var kind in (await reader.GetJsonAsync("/schemas")).EnumerateArray())
        {
            Assert.StartsWith(
                "https://json-schema.org/",
                (await reader.GetJsonAsync($"/schemas/{kind.GetString()}")).Text("$schema"),
                StringComparison.Ordinal);
        }
    }
}
