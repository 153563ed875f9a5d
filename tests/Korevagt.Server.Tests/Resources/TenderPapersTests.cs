using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Http.Responses;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Tenders;
using NodaTime;

namespace Korevagt.Server.Tests.Resources;

/// <summary>What is reckoned and written about a tender over REST: lots, quantities, sheets out and back, notices, letters, the award as a plan.</summary>
[Trait("Pace", "Slow")]
public sealed class TenderPapersTests
{
    [Fact]
    public Task FromLotsToAComparedPlan_OnTheEmbeddedStore() => WholeAsync(null);

    [PostgresFact]
    public async Task FromLotsToAComparedPlan_OnPostgres() => await WholeAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task ASheetWithFaults_IsTakenInUnread_AndTellsThemBySheetAndCell_AfterTheOpening()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        var (id, tender) = await LockedAsync(team);
        using var other = await SendAsync(team, id, FilledSheets.Of(FilledSheets.Plan(), tender, 0, share: -1));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var torn = await SendAsync(team, id, [1, 2, 3]);
        Assert.Equal(HttpStatusCode.OK, torn.StatusCode);
        await OpenAsync(server, team, id);
        var bids = (await team.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray().ToList();
        var places = bids.SelectMany(bid => bid.GetProperty("faults").EnumerateArray()).Select(fault => fault.Text("place")).ToList();
        Assert.Contains(places, place => place.StartsWith("Priser!", StringComparison.Ordinal));
        Assert.All(bids, bid => Assert.NotEmpty(bid.GetProperty("faults").EnumerateArray()));

        // Nobody corrects a price in silence: with such a bid undecided there is no award.
        using var stopped = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { });
        await stopped.ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Fact]
    public async Task BeforeTheOpening_ASheetLeavesNoPriceAnywhere()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        var (id, tender) = await LockedAsync(team);
        var before = await (await team.GetAsync(Calls.At($"/tenders/{id}"))).Content.ReadAsStringAsync();
        var workbook = FilledSheets.Of(FilledSheets.Plan(), tender, 0);
        using var sent = await SendAsync(team, id, workbook);
        Assert.DoesNotContain("268.25", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await (await team.GetAsync(Calls.At($"/tenders/{id}"))).Content.ReadAsStringAsync());
        foreach (var path in new[] { "notice?of=award&buyer=Region&ocid=ocds-1", "letters", "letters/t0000001", "scenario", "award", "bids" })
        {
            using var none = await team.GetAsync(Calls.At($"/tenders/{id}/{path}"));
            await none.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        }

        var kept = Convert.ToBase64String(workbook)[2_000..2_060];
        Assert.All(server.Log.All, line => Assert.DoesNotContain("Vognmand", line, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(server.StoreFile)!))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(kept)) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf(workbook.AsSpan(2_000, 60)) < 0, file);
        }
    }

    [Fact]
    public async Task ADraftWithoutLots_TellsItsFaults_InTheStreams()
    {
        await using var server = await TestServer.StartAsync();
        using var team = await server.ClientAsync(Role.Tender);
        using var made = await team.PostAsJsonAsync(Calls.At("/tenders"), new { content = new { name = "Tomt" } });
        var id = (await made.IsAsync(HttpStatusCode.Created)).Text("id");
        foreach (var step in new[] { "quantities", "trial" })
        {
            var (name, data) = await LastEventAsync(team, id, step, new { });
            Assert.Equal("faults", name);
            Assert.NotEmpty(data.GetProperty("faults").EnumerateArray());
        }

        Assert.NotEmpty((await team.GetJsonAsync($"/tenders/{id}/check")).GetProperty("faults").EnumerateArray());
        using var sheet = await team.GetAsync(Calls.At($"/tenders/{id}/sheet"));
        await sheet.ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    private static async Task WholeAsync(string? postgres)
    {
        var keyFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(keyFile, new string('7', 64));
        await using var server = await TestServer.StartAsync([("Work", "true"), ("Tenders:SealKeyFile", keyFile)], postgres);
        using var team = await server.ClientAsync(Role.Tender);
        using var planner = await server.ClientAsync(Role.Planner);

        // Which lots, and what they should cost.
        var lots = await team.GetJsonAsync("/plans/midtjylland-2016/lots?drive=45");
        Assert.NotEmpty(lots.GetProperty("proposals").EnumerateArray());
        Assert.NotEmpty((await team.GetJsonAsync("/plans/midtjylland-2016/should-cost")).GetProperty("lots").EnumerateArray());

        // A draft whose quantities are simulated.
        var file = TenderFiles.Tender();
        foreach (var lot in file["lots"]!.AsArray())
        {
            lot!.AsObject().Remove("quantities");
        }

        using var made = await team.PostAsJsonAsync(Calls.At("/tenders"), new { content = file });
        var id = (await made.IsAsync(HttpStatusCode.Created)).Text("id");
        var (word, quantities) = await LastEventAsync(team, id, "quantities", new { years = 4 });
        Assert.Equal("quantities", word);
        using var filled = await team.PutFileAsync(
            $"/tenders/{id}", $$"""{"content":{{quantities.GetProperty("content").GetRawText()}}}""", made.Headers.ETag!.ToString());
        var tender = JsonNode.Parse((await filled.IsAsync(HttpStatusCode.OK)).GetProperty("content").GetRawText())!.AsObject();
        Assert.Equal(3285, tender["lots"]![0]!["quantities"]!.AsArray().First(each => each!["item"]!.GetValue<string>() == "nat")!["amount"]!.GetValue<decimal>());
        Assert.Empty((await team.GetJsonAsync($"/tenders/{id}/check")).GetProperty("faults").EnumerateArray());
        var (trial, told) = await LastEventAsync(team, id, "trial", new { count = 3 });
        Assert.Equal(("trial", "korevagt-tender-trial/1"), (trial, told.Text("format")));

        // Locked, published, and eight sheets in.
        using var locked = await team.PostAsync(Calls.At($"/tenders/{id}/lock"), null);
        await locked.IsAsync(HttpStatusCode.OK);
        using var late = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/quantities"), new { });
        await late.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        using var sheet = await team.GetAsync(Calls.At($"/tenders/{id}/sheet?lang=da"));
        Assert.Equal(MediaTypes.Xlsx, sheet.Content.Headers.ContentType?.MediaType);
        var notice = await team.GetJsonAsync($"/tenders/{id}/notice?buyer=Regionen&ocid=ocds-abc123-1");
        Assert.Equal("ocds-abc123-1", notice.GetProperty("release").Text("ocid"));
        foreach (var number in Enumerable.Range(0, FilledSheets.Count))
        {
            using var sent = await SendAsync(team, id, FilledSheets.Of(FilledSheets.Plan(), tender, number));
            Assert.StartsWith("sha256:", (await sent.IsAsync(HttpStatusCode.OK)).Text("hash"), StringComparison.Ordinal);
        }

        // Opened by two, judged, awarded, decided.
        await OpenAsync(server, team, id);
        var bids = (await team.GetJsonAsync($"/tenders/{id}/bids")).EnumerateArray().ToList();
        Assert.Equal(FilledSheets.Count, bids.Count);
        foreach (var bid in bids)
        {
            Assert.Equal([], bid.GetProperty("faults").EnumerateArray().Select(fault => fault.ToString()));
            using var judged = await team.PutAsJsonAsync(
                Calls.At($"/tenders/{id}/bids/{bid.Text("id")}/compliance"), new { isCompliant = true, reason = "Opfundet." });
            await judged.IsAsync(HttpStatusCode.OK);
        }

        using var awarded = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/award"), new { draw = 1 });
        var award = (await awarded.IsAsync(HttpStatusCode.OK)).GetProperty("award");
        foreach (var kind in new[] { "rules", "withdrawals", "near" })
        {
            Assert.Contains("ANALYSE", (await team.GetJsonAsync($"/tenders/{id}/analysis?kind={kind}")).Text("notice"), StringComparison.Ordinal);
        }

        using var early = await team.GetAsync(Calls.At($"/tenders/{id}/letters?sent=2027-03-01"));
        await early.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        using var decided = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/decision"), new { note = "Opfundet." });
        await decided.IsAsync(HttpStatusCode.OK);

        // What is told to whom: losing prices nowhere but in the letter to who gave them.
        var published = (await team.GetJsonAsync($"/tenders/{id}/notice?of=award&buyer=Regionen&ocid=ocds-abc123-1&sent=2027-03-01")).GetRawText();
        var winners = award.GetProperty("lots").EnumerateArray().Select(lot => lot.Text("bidder")).ToHashSet();
        foreach (var loser in bids.Select(bid => bid.Text("bidder")).Where(name => !winners.Contains(name)))
        {
            Assert.DoesNotContain(loser, published, StringComparison.Ordinal);
        }

        var letters = (await team.GetJsonAsync($"/tenders/{id}/letters?sent=2027-03-01")).EnumerateArray().ToList();
        Assert.Equal(FilledSheets.Count, letters.Count);
        using var page = await team.GetAsync(Calls.At($"/tenders/{id}/letters/{letters[0].Text("id")}?sent=2027-03-01&lang=en"));
        Assert.Contains("Notification of the award", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // The award as contracts of a plan, compared with today's.
        var scenario = await team.GetJsonAsync($"/tenders/{id}/scenario");
        using var put = await planner.PostFileAsync("/scenarios?id=tildeling", scenario.GetRawText());
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        var run = await planner.RunAsync(new { baseline = "midtjylland-2016", scenario = "tildeling", replications = 2 });
        Assert.False(string.IsNullOrEmpty(run));
        File.Delete(keyFile);
    }

    private static async Task<(string Id, JsonObject Tender)> LockedAsync(HttpClient team)
    {
        using var made = await team.PostAsJsonAsync(Calls.At("/tenders"), new { content = TenderFiles.Tender() });
        var id = (await made.IsAsync(HttpStatusCode.Created)).Text("id");
        using var locked = await team.PostAsync(Calls.At($"/tenders/{id}/lock"), null);
        await locked.IsAsync(HttpStatusCode.OK);
        return (id, TenderFiles.Tender());
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient team, string id, byte[] workbook)
    {
        var content = new ByteArrayContent(workbook);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Xlsx);
        return team.PostAsync(Calls.At($"/tenders/{id}/sheets"), content);
    }

    private static async Task OpenAsync(TestServer server, HttpClient team, string id)
    {
        server.Clock.Advance(TenderFiles.AfterDeadline - server.Clock.GetCurrentInstant() + Duration.FromMinutes(30));
        using var second = await server.ClientAsync(Role.Tender, Permission.OpenTenders);
        foreach (var who in new[] { second, team })
        {
            using var answer = await who.PostAsync(Calls.At($"/tenders/{id}/openings"), null);
            await answer.IsAsync(HttpStatusCode.OK);
        }
    }

    private static async Task<(string Name, JsonElement Data)> LastEventAsync(HttpClient team, string id, string step, object asked)
    {
        using var answer = await team.PostAsJsonAsync(Calls.At($"/tenders/{id}/{step}"), asked);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        var last = text.TrimEnd().Split("\n\n")[^1].Split('\n');
        return (last[0]["event: ".Length..], JsonElement.Parse(last[1]["data: ".Length..]));
    }
}
