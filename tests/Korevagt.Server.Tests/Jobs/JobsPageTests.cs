using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Korevagt.Batches;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Jobs;

public sealed class JobsPageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly Uri Page = new("/hangfire", UriKind.Relative);
    private static readonly Uri Waiting = new("/hangfire/jobs/enqueued/a-planlaegger", UriKind.Relative);

    [Fact]
    public async Task WithoutAKey_ABrowserIsAskedForOne_AndElsewhereItIsNot()
    {
        using var nobody = shared.Server.Client();

        using var page = await nobody.GetAsync(Page);
        await page.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal(["Basic", "Bearer"], page.Headers.WwwAuthenticate.Select(way => way.Scheme));
        using var script = await nobody.GetAsync(new Uri("/hangfire/js18250", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, script.StatusCode);
        using var resource = await nobody.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        Assert.Equal(["Bearer"], resource.Headers.WwwAuthenticate.Select(way => way.Scheme));
    }

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Planner, HttpStatusCode.Forbidden)]
    [InlineData(Role.Tender, HttpStatusCode.Forbidden)]
    [InlineData(Role.Operator, HttpStatusCode.OK)]
    public async Task OnlyOperators_ComeIn_InABrowserAndByToken(Role role, HttpStatusCode expected)
    {
        var key = await shared.Server.KeyAsync(role);
        using var browser = Browser(shared.Server, key);
        using var program = shared.Server.Client(key);

        foreach (var path in new[] { "/hangfire", "/HANGFIRE", "/hangfire/", "/hangfire/servers", "/hangfire/jobs/processing" })
        {
            Assert.Equal(expected, (await browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            Assert.Equal(expected, (await program.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }

        using var asked = Form("metrics[]", "servers:count");
        using var figures = await browser.PostAsync(new Uri("/hangfire/stats", UriKind.Relative), asked);
        Assert.Equal(expected, figures.StatusCode);
    }

    [Fact]
    public async Task AKeyNarrowedToLookingAtJobs_ComesIn_AndAnOperatorsWithoutThatDoesNot()
    {
        using var narrow = Browser(shared.Server, await shared.Server.KeyAsync(Role.Operator, Permission.ReadJobs));
        var without = await shared.Server.KeyAsync(Role.Operator, Permission.Read, Permission.ReadAudit);
        using var other = Browser(shared.Server, without);

        Assert.Equal(HttpStatusCode.OK, (await narrow.GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task ForTheResources_APasswordIsNoWayIn()
    {
        using var browser = Browser(shared.Server, await shared.Server.KeyAsync(Role.Operator));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic not*base64")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Basic Og==")]
    [InlineData("Basic bmFtZTp3cm9uZw==")]
    [InlineData("Basic bmFtZTprdl8xZjBjOGU1YjdhOTJfd3Jvbmc=")]
    [InlineData("Basic bmFtZTphDQpiOiBj")]
    public async Task WhatIsNoKey_IsRefused(string header)
    {
        using var browser = shared.Server.Client();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task PasswordsTriedInVain_AreCounted()
    {
        await using var server = await TestServer.StartAsync([("Limits:FailedLoginsPerMinute", "3")]);
        using var guesser = Browser(server, "kv_1f0c8e5b7a92_guess");
        for (var guess = 0; guess < 3; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.GetAsync(Page)).StatusCode);
        }

        using var refused = await guesser.GetAsync(Page);
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");
        Assert.Empty(refused.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task ItsHeaders_AllowWhatItNeeds_AndNothingElse()
    {
        using var browser = Browser(shared.Server, await shared.Server.KeyAsync(Role.Operator));

        using var page = await browser.GetAsync(Page);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var elsewhere = await browser.GetAsync(new Uri("/hangfirefly", UriKind.Relative));
        policy = elsewhere.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; frame-ancestors", policy, StringComparison.Ordinal);
    }

    [Theory, InlineData(StoreKind.Sqlite), PostgresData(StoreKind.Postgres)]
    public async Task ATicket_SaysWhichBatchAskedForIt_AndNobodyCanChangeItThere(string kind)
    {
        var postgres = kind == StoreKind.Postgres ? await PostgresServer.NewDatabaseAsync() : null;
        await using var server = await TestServer.StartAsync(postgres: postgres);
        var key = await server.KeyAsync(Role.Operator);
        using var operators = server.Client(key);
        using var browser = Browser(server, key);
        var batch = await SubmitAsync(operators, "Hvilken vagt?");

        var waiting = await browser.GetStringAsync(Waiting);
        Assert.Contains($"Regner · spurgt af batch {batch}, Hvilken vagt?", Decoded(waiting), StringComparison.Ordinal);
        Assert.DoesNotContain("data-ajax", waiting, StringComparison.Ordinal);
        var engine = server.App.Services.GetRequiredService<BatchSystem>().Engine;
        var tickets = (await engine.TicketsAsync(CancellationToken.None)).GetMonitoringApi();
        var id = tickets.EnqueuedJobs("a-planlaegger", 0, 1).Single().Key;
        foreach (var (path, field) in new[]
        {
            ($"/hangfire/jobs/actions/delete/{id}", "x"), ($"/hangfire/jobs/actions/requeue/{id}", "x"),
            ("/hangfire/jobs/enqueued/delete", "jobs[]"), ("/hangfire/recurring/trigger", "jobs[]"),
        })
        {
            using var refused = await browser.PostAsync(new Uri(path, UriKind.Relative), Form(field, id));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            using var looked = await browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.False(looked.IsSuccessStatusCode, path);
        }

        Assert.Equal("Enqueued", tickets.JobDetails(id).History[0].StateName);
    }

    [Fact]
    public async Task TheNameOfABatch_IsTextAndNothingElse()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.KeyAsync(Role.Operator);
        using var operators = server.Client(key);
        using var browser = Browser(server, key);
        await SubmitAsync(operators, "<script>alert(1)</script><img src=x onerror=alert(2)>'\"");

        var waiting = await browser.GetStringAsync(Waiting);
        var ticket = waiting[waiting.IndexOf("/hangfire/jobs/details/", StringComparison.Ordinal)..].Split('"')[0];
        var details = await browser.GetStringAsync(new Uri(ticket, UriKind.Relative));
        foreach (var shown in new[] { waiting, details })
        {
            Assert.Contains("alert(1)", Decoded(shown), StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ABatch_LinksToThePage_ForWhoMayOpenIt_AndThePageLinksBack()
    {
        await using var server = await TestServer.StartAsync();
        using var planner = await server.ClientAsync(Role.Planner);
        using var operators = await server.ClientAsync(Role.Operator);
        var batch = await SubmitAsync(planner, "Hvilken vagt?");

        Assert.False((await planner.GetJsonAsync($"/batches/{batch}")).TryGetProperty("jobs", out _));
        var link = (await operators.GetJsonAsync($"/batches/{batch}")).GetProperty("jobs").GetString()!;
        var page = await operators.GetStringAsync(new Uri(link, UriKind.Relative));
        Assert.Contains("href=\"/docs/index.html#/Batches\"", page, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task ThePage_NamesNeitherServerNorPassword_AndSaysPlainlyWhenTheStoreIsAway()
    {
        await using var postgres = await PostgresServer.StartNewAsync();
        await using var server = await TestServer.StartAsync(postgres: await postgres.CreateDatabaseAsync());
        using var browser = Browser(server, await server.KeyAsync(Role.Operator));
        var page = await browser.GetStringAsync(Page);
        Assert.DoesNotContain(postgres.Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", page, StringComparison.Ordinal);

        await postgres.StopAsync();
        using var away = await browser.GetAsync(Page);
        await away.ProblemAsync(HttpStatusCode.ServiceUnavailable, "store-away");
    }

    private static async Task<long> SubmitAsync(HttpClient client, string name)
    {
        var file = JsonSerializer.Serialize(new
        {
            format = "korevagt-batch/1",
            name,
            baseline = "midtjylland-2016.json",
            scenarios = new[] { "uden-nattevagt-silkeborg.json" },
            seeds = new[] { 5 },
            replications = 2,
        });
        using var taken = await client.PostFileAsync("/batches", file);
        return (await taken.IsAsync(HttpStatusCode.Accepted)).GetProperty("id").GetInt64();
    }

    private static HttpClient Browser(TestServer server, string key)
    {
        var client = server.Client();
        var nameAndPassword = Convert.ToBase64String(Encoding.UTF8.GetBytes($"operatør:{key}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", nameAndPassword);
        return client;
    }

    private static FormUrlEncodedContent Form(string field, string value) => new([KeyValuePair.Create(field, value)]);

    private static string Decoded(string page) => WebUtility.HtmlDecode(page);
}
