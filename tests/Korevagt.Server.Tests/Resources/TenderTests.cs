using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Library.Tenders;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using NodaTime;

namespace Korevagt.Server.Tests.Resources;

/// <summary>A tender over REST, from its draft to the contracts: each step after the one before, by whoever may, and prices sealed until the opening.</summary>
[Trait("Pace", "Slow")]
public sealed class TenderTests
{
    private const string Canary = "Kanariefugl";
    private const decimal CanaryPrice = 271.93m;

    [Fact]
    public Task AWholeTender_OnTheEmbeddedStore() => WholeAsync(null);

    [PostgresFact]
    public async Task AWholeTender_OnPostgres() => await WholeAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task ATenderWithFaults_IsToldThemAll_AndIsNotLocked()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        var faulty = TenderFiles.Tender();
        faulty["lots"]![0]!["shifts"]![0] = "nat-ukendt";
        faulty["procedure"]!["deadline"] = "2027-03-28T02:30";
        using var made = await team.PostAsJsonAsync(Calls.At("/tenders"), new { content = faulty });
        var draft = await made.IsAsync(HttpStatusCode.Created);
        var places = draft.GetProperty("faults").EnumerateArray().Select(fault => fault.Text("place")).ToList();
        Assert.Contains("$.lots[0].shifts[0]", places);
        Assert.Contains("$.procedure.deadline", places);

        using var locked = await team.PostAsync(Calls.At($"/tenders/{draft.Text("id")}/lock"), null);
        await locked.ProblemAsync(HttpStatusCode.BadRequest, "input");
        using var replaced = await team.PutFileAsync(
            $"/tenders/{draft.Text("id")}", new JsonObject { ["content"] = TenderFiles.Tender() }.ToJsonString(), made.Headers.ETag!.ToString());
        Assert.Empty((await replaced.IsAsync(HttpStatusCode.OK)).GetProperty("faults").EnumerateArray());
        using var stale = await team.PutFileAsync($"/tenders/{draft.Text("id")}", """{"content":{}}""", made.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task BeforeTheOpening_NothingTellsAPrice_OrThatThereAreBids()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        using var operators = await server.ClientAsync(Role.Operator);
        var id = await LockedAsync(team);
        var without = await ToldAsync(team, operators, id);
        var bid = TenderFiles.Bids()[0];
        bid["bidder"]!["name"] = Canary;
        foreach (var price in bid["prices"]!.AsArray())
        {
            price!["dkk"] = CanaryPrice;
        }

        for (var i = 0; i < 3; i++)
        {
            using var sent = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/bids"), new { bid });
            var receipt = await sent.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
            Assert.DoesNotContain(Canary, receipt, StringComparison.Ordinal);
        }

        // To the byte what it was: not even their number shows.
        var with = await ToldAsync(team, operators, id);
        Assert.Equal(without, with);
        using var early = await team.GetAsync(Calls.At($"/tenders/{id}/bids"));
        await early.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        using var tooSoon = await team.PostAsync(Calls.At($"/tenders/{id}/openings"), null);
        await tooSoon.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        Assert.All(server.Log.All, line => Assert.DoesNotContain(Canary, line, StringComparison.Ordinal));
        Assert.All(server.Log.All, line => Assert.DoesNotContain("271.93", line, StringComparison.Ordinal));

        // Nor has the store it, nor what was written beside it.
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(server.StoreFile)!))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf("271.93"u8) < 0, file);
        }
    }

    [Fact]
    public async Task OpeningTakesTwoPersons_WithinAnHour_AfterTheTimeLimit()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        using var second = await server.ClientAsync(Role.Tender, Permission.OpenTenders);
        var id = await LockedAsync(team);
        await SendAsync(team, id, TenderFiles.Bids()[0]);
        Put(server, TenderFiles.AfterDeadline);
        using var late = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/bids"), new { bid = TenderFiles.Bids()[1] });
        await late.ProblemAsync(HttpStatusCode.Conflict, "conflict");

        Assert.Equal("test Tender", (await OpenAsync(team, id)).Text("openingAskedBy"));
        using var alone = await team.PostAsync(Calls.At($"/tenders/{id}/openings"), null);
        await alone.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        server.Clock.Advance(Duration.FromMinutes(61));
        Assert.Equal("locked", (await OpenAsync(second, id)).Text("state"));
        Assert.Equal("opened", (await OpenAsync(team, id)).Text("state"));
        Assert.Single((await team.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray());
    }

    [Fact]
    public async Task APlanThatIsChangedAfterTheLock_ChangesNothing()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        using var operators = await server.ClientAsync(Role.Operator);
        var id = await LockedAsync(team);
        await SendAsync(team, id, TenderFiles.Bids()[0]);
        var plan = await operators.GetAsync(Calls.At("/baselines/midtjylland-2016"));
        var content = JsonNode.Parse((await plan.JsonAsync()).GetProperty("content").GetRawText())!.AsObject();
        content["shifts"]!.AsArray().First(shift => shift!["id"]!.GetValue<string>() == "nat-silkeborg")!["cars"] = 2;
        using var changed = await operators.PutFileAsync(
            "/baselines/midtjylland-2016", content.ToJsonString(), plan.Headers.ETag!.ToString());
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());

        await OpenedAsync(server, team, id);
        Assert.All((await team.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray(), bid => Assert.Empty(bid.GetProperty("faults").EnumerateArray()));
    }

    [Fact]
    public async Task AFaultyBid_StopsTheAward_UntilItIsFoundNotToKeepTheRequirements()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        var id = await LockedAsync(team);
        var faulty = TenderFiles.Bids()[1];
        faulty["prices"]![0]!["dkk"] = 12.345m;
        await SendAsync(team, id, TenderFiles.Bids()[0]);
        await SendAsync(team, id, faulty);
        await SendAsync(team, id, new JsonObject { ["noget"] = "andet" });
        await OpenedAsync(server, team, id);
        var bids = (await team.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray().ToList();
        Assert.Equal(2, bids.Count(bid => bid.GetProperty("faults").GetArrayLength() > 0));
        var whole = bids.Single(bid => bid.GetProperty("faults").GetArrayLength() == 0).Text("id");
        await JudgeAsync(team, id, whole, true);
        using var stopped = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { });
        await stopped.ProblemAsync(HttpStatusCode.BadRequest, "input");
        foreach (var bid in bids.Where(bid => bid.Text("id") != whole))
        {
            await JudgeAsync(team, id, bid.Text("id"), false);
        }

        using var award = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { });
        Assert.Equal("awarded", (await award.IsAsync(HttpStatusCode.OK)).Text("status"));
    }

    [Fact]
    public async Task TheKeyOfAnotherServer_OpensNothing_AndSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-seal-");
        var keyFile = Path.Combine(folder.FullName, "noegle");
        await using (var server = await TestServer.StartAsync([("Tenders:SealKeyFile", keyFile)]))
        {
            using var team = await server.ClientAsync(Role.Tender);
            var id = await LockedAsync(team);
            using var none = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/bids"), new { bid = TenderFiles.Bids()[0] });
            await none.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        }

        Assert.False(File.Exists(keyFile));
        folder.Delete(recursive: true);
        TenderSeal one = new(Path.GetTempFileName(), mayMake: false);
        Assert.NotNull(one.Missing);
    }

    private static async Task WholeAsync(string? postgres)
    {
        var keyFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(keyFile, new string('7', 64));
        await using var server = await TestServer.StartAsync([("Tenders:SealKeyFile", keyFile)], postgres);
        using var team = await server.ClientAsync(Role.Tender);
        using var judge = await server.ClientAsync(Role.Tender, Permission.ReadTenders, Permission.EvaluateTenders);
        using var board = await server.ClientAsync(Role.Tender, Permission.ReadTenders, Permission.DecideTenders);
        var id = await LockedAsync(team);
        foreach (var bid in TenderFiles.Bids())
        {
            await SendAsync(team, id, bid);
        }

        await OpenedAsync(server, team, id);
        var bids = (await judge.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray().ToList();
        Assert.Equal(TenderFiles.Bids().Count, bids.Count);
        Assert.All(bids, bid => Assert.Empty(bid.GetProperty("faults").EnumerateArray()));
        foreach (var bid in bids)
        {
            await JudgeAsync(judge, id, bid.Text("id"), true);
        }

        using var refused = await board.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { });
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        using var awarded = await judge.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { draw = 1 });
        Assert.True(awarded.IsSuccessStatusCode, string.Join('\n', server.Log.All.Where(line => line.StartsWith("Error", StringComparison.Ordinal))));
        var award = await awarded.IsAsync(HttpStatusCode.OK);
        Assert.Equal("awarded", award.Text("status"));
        Assert.Equal(
            award.GetProperty("award").GetProperty("totalDkk").GetDecimal(), (await team.GetJsonAsync($"/tenders/{id}/award")).GetProperty("totalDkk").GetDecimal());
        foreach (var kind in new[] { "rules", "withdrawals", "near" })
        {
            var analysis = await judge.GetJsonAsync($"/tenders/{id}/analysis?kind={kind}");
            Assert.Equal("korevagt-tender-analysis/1", analysis.Text("format"));
            Assert.NotEmpty(analysis.GetProperty("cases").EnumerateArray());
        }

        Assert.Equal("decided", await StepAsync(board, id, "decision"));
        using var again = await board.PostAsJsonAsync(Calls.At($"/tenders/{id}/decision"), new { note = "Igen." });
        await again.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        Assert.Equal("concluded", await StepAsync(board, id, "conclusion"));
        var protocol = await team.GetJsonAsync($"/tenders/{id}/protocol");
        var stages = protocol.GetProperty("entries").EnumerateArray().Select(line => line.Text("stage")).ToList();
        Assert.Equal(["locked", "opened", "evaluated", "decided", "concluded"], stages.Where(stage => stage != "note"));
        Assert.Equal(bids.Count, stages.Count(stage => stage == "note"));
        Assert.Equal(protocol.Text("lastHash"), protocol.GetProperty("entries")[stages.Count - 1].Text("hash"));
        using var annulled = await board.PostAsJsonAsync(Calls.At($"/tenders/{id}/annulment"), new { note = "For sent." });
        await annulled.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        File.Delete(keyFile);
    }

    private static async Task<string> LockedAsync(HttpClient team)
    {
        using var made = await team.PostAsJsonAsync(Calls.At("/tenders"), new { content = TenderFiles.Tender() });
        var draft = await made.IsAsync(HttpStatusCode.Created);
        Assert.Empty(draft.GetProperty("faults").EnumerateArray());
        using var locked = await team.PostAsync(Calls.At($"/tenders/{draft.Text("id")}/lock"), null);
        Assert.StartsWith("sha256:", (await locked.IsAsync(HttpStatusCode.OK)).Text("lock"), StringComparison.Ordinal);
        return draft.Text("id");
    }

    private static async Task SendAsync(HttpClient team, string id, JsonObject bid)
    {
        using var sent = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/bids"), new { bid });
        await sent.IsAsync(HttpStatusCode.OK);
    }

    private static async Task OpenedAsync(TestServer server, HttpClient team, string id)
    {
        Put(server, TenderFiles.AfterDeadline);
        using var second = await server.ClientAsync(Role.Tender, Permission.OpenTenders);
        await OpenAsync(second, id);
        Assert.Equal("opened", (await OpenAsync(team, id)).Text("state"));
    }

    private static async Task<JsonElement> OpenAsync(HttpClient client, string id)
    {
        using var answer = await client.PostAsync(Calls.At($"/tenders/{id}/openings"), null);
        return await answer.IsAsync(HttpStatusCode.OK);
    }

    private static async Task JudgeAsync(HttpClient client, string id, string bid, bool isCompliant)
    {
        using var answer = await client.PutAsJsonAsync(Calls.At($"/tenders/{id}/bids/{bid}/compliance"), new { isCompliant, reason = "Opfundet." });
        await answer.IsAsync(HttpStatusCode.OK);
    }

    private static async Task<string> StepAsync(HttpClient client, string id, string step)
    {
        using var answer = await client.PostAsJsonAsync(Calls.At($"/tenders/{id}/{step}"), new { note = "Opfundet." });
        return (await answer.IsAsync(HttpStatusCode.OK)).Text("state");
    }

    private static void Put(TestServer server, Instant at) => server.Clock.Advance(at - server.Clock.GetCurrentInstant() + Duration.FromMinutes(30));

    private static async Task<string> ToldAsync(HttpClient team, HttpClient operators, string id)
    {
        var told = new StringBuilder();
        foreach (var path in new[] { "/tenders", $"/tenders/{id}", $"/tenders/{id}/protocol" })
        {
            told.AppendLine(await (await team.GetAsync(Calls.At(path))).Content.ReadAsStringAsync());
        }

        told.AppendLine(await (await operators.GetAsync(Calls.At($"/audit?subject=tenders/{id}"))).Content.ReadAsStringAsync());
        return told.ToString();
    }
}
