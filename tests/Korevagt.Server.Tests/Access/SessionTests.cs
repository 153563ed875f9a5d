using System.Net;
using System.Net.Http.Json;
using Korevagt.Http.Access;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store;
using Korevagt.Store.Access;
using Korevagt.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Korevagt.Server.Tests.Access;

/// <summary>Browsers sign in with a key or with the link of the start, and show a cookie from then on.</summary>
public sealed class SessionTests(Tests.SharedServer shared) : IClassFixture<Tests.SharedServer>
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);
    private static readonly Uri Keys = new("/api/v1/keys", UriKind.Relative);
    private static readonly Uri Session = new("/api/v1/session", UriKind.Relative);

    [Fact]
    public async Task WhoSignsInWithAKey_IsThatKey_ByACookieThatNoScriptSees()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(Role.Planner);
        using var browser = Browser(server);
        using var answer = await browser.PostAsJsonAsync(Session, new { key });
        var session = await answer.IsAsync(HttpStatusCode.OK);
        Assert.Equal($"key:{key.Split('_')[1]}", session.Text("id"));
        Assert.Equal("planner", session.Text("role"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("korevagt=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(cookie.Split('=', ';')[1], await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(session.Text("id"), (await (await browser.GetAsync(Me)).JsonAsync()).Text("id"));
    }

    [Fact]
    public async Task TheLinkOfTheStart_SignsInOnce()
    {
        await using var server = await TestServer.StartAsync();
        await server.Keys.CreateFirstAsync();
        var path = await FrontDoor.LinkAsync(TestServer.Settings([]), server.App.Services);
        Assert.StartsWith("/log-ind#kode=", path, StringComparison.Ordinal);
        var link = path!.Split('=')[1];
        using var browser = Browser(server);
        using var first = await browser.PostAsJsonAsync(Session, new { link });
        Assert.Equal("operator", (await first.IsAsync(HttpStatusCode.OK)).Text("role"));
        using var other = Browser(server);
        using var again = await other.PostAsJsonAsync(Session, new { link });
        await again.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task ALink_IsOfNoUse_AfterTenMinutes_OrWithoutItsKey()
    {
        await using var server = await TestServer.StartAsync();
        var first = (await server.Keys.CreateFirstAsync())!;
        var late = (await FrontDoor.LinkAsync(TestServer.Settings([]), server.App.Services))!.Split('=')[1];
        server.Clock.Advance(Duration.FromMinutes(10));
        using var browser = Browser(server);
        await (await browser.PostAsJsonAsync(Session, new { link = late })).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");

        var orphan = (await FrontDoor.LinkAsync(TestServer.Settings([]), server.App.Services))!.Split('=')[1];
        await server.Keys.RevokeAsync(first.Key.Id, Author.Program);
        await (await browser.PostAsJsonAsync(Session, new { link = orphan })).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Null(await FrontDoor.LinkAsync(TestServer.Settings([]), server.App.Services));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task AChangeByCookie_ThatNoPageOfOursAsksFor_IsRefused_AndALookIsNot(string? origin)
    {
        var server = shared.Server;
        using var browser = Browser(server);
        await SignInAsync(browser, await server.KeyAsync(Role.Operator));
        browser.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
        {
            browser.DefaultRequestHeaders.Add("Origin", origin);
        }

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var change = new HttpRequestMessage(method, method == HttpMethod.Post ? Keys : Session)
            {
                Content = JsonContent.Create(new { name = "x", role = "reader" }),
            };
            using var answer = await browser.SendAsync(change);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"{method}: {answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task AChangeByCookie_FromAPageOfOurs_IsMade_AndTheAuditLogNamesTheKey()
    {
        var server = shared.Server;
        using var browser = Browser(server);
        await SignInAsync(browser, await server.KeyAsync(Role.Operator));
        using var made = await browser.PostAsJsonAsync(Keys, new { name = "by cookie", role = "reader" });
        await made.IsAsync(HttpStatusCode.Created);
        browser.DefaultRequestHeaders.Remove("Origin");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var also = await browser.PostAsJsonAsync(Keys, new { name = "without Origin", role = "reader" });
        await also.IsAsync(HttpStatusCode.Created);
        var deeds = await new AuditLog(server.Store).BeforeAsync(null, null, 10);
        Assert.Equal(["key.create", "key.create", "session.begin"], deeds.Take(3).Select(deed => deed.Action));
        Assert.Single(deeds.Take(3).Select(deed => deed.Author).Distinct());
    }

    [Fact]
    public async Task AForeignPage_SignsNobodyIn()
    {
        var server = shared.Server;
        using var browser = Browser(server);
        browser.DefaultRequestHeaders.Remove("Origin");
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var answer = await browser.PostAsJsonAsync(Session, new { key = await server.KeyAsync(Role.Reader) });
        await answer.ProblemAsync(HttpStatusCode.Forbidden, "foreign-origin");
    }

    [Fact]
    public async Task ASession_EndsWithItsKey_AfterItsTime_AndWhenItIsLeft()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.KeyAsync(Role.Planner);
        using var left = Browser(server);
        await SignInAsync(left, key);
        Assert.Equal(HttpStatusCode.NoContent, (await left.DeleteAsync(Session)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await left.GetAsync(Me)).StatusCode);

        using var old = Browser(server);
        await SignInAsync(old, key);
        server.Clock.Advance(BrowserSessions.Lifetime);
        Assert.Equal(HttpStatusCode.Unauthorized, (await old.GetAsync(Me)).StatusCode);

        using var keyless = Browser(server);
        await SignInAsync(keyless, key);
        Assert.Equal(HttpStatusCode.OK, (await keyless.GetAsync(Me)).StatusCode);
        await server.Keys.RevokeAsync(key.Split('_')[1], Author.Program);
        Assert.Equal(HttpStatusCode.Unauthorized, (await keyless.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public Task ASession_OutlivesAServer_OnSqlite() => OutlivesAsync(null);

    [PostgresFact]
    public async Task ASession_OutlivesAServer_OnPostgres() => await OutlivesAsync(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task WhoTriesTooOften_HasToWait()
    {
        await using var server = await TestServer.StartAsync([("Limits:FailedLoginsPerMinute", "3")]);
        using var browser = Browser(server);
        for (var i = 0; i < 3; i++)
        {
            using var vain = await browser.PostAsJsonAsync(Session, new { key = KeyText.Make().Reveal() });
            await vain.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        }

        using var refused = await browser.PostAsJsonAsync(Session, new { link = "guess" });
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many");
    }

    [Theory]
    [InlineData("""{ "key": "x", "link": "y" }""")]
    [InlineData("{}")]
    public async Task OneOfTheTwo_IsShown(string body)
    {
        using var browser = Browser(shared.Server);
        using var answer = await browser.PostFileAsync("/session", body);
        await answer.ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Fact]
    public async Task AWrongCookie_IsNobody_AndAKeyBesideItCounts()
    {
        var server = shared.Server;
        using var browser = server.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"korevagt={new string('0', 64)}");
        await (await browser.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        browser.DefaultRequestHeaders.Authorization = new("Bearer", await server.KeyAsync(Role.Reader));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Me)).StatusCode);
    }

    private static async Task OutlivesAsync(string? postgres)
    {
        await using var first = await TestServer.StartAsync(postgres: postgres);
        using var browser = Browser(first);
        var cookie = await SignInAsync(browser, await first.KeyAsync(Role.Reader));

        // Another process on the same store: nothing of the first but what it has stored.
        var other = new BrowserSessions(first.Store, new ApiKeys(first.Store));
        Assert.NotNull(await other.FindAsync(cookie));
        Assert.Null(await other.FindAsync(cookie[..^1] + (cookie[^1] == '0' ? '1' : '0')));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync(Session)).StatusCode);
        Assert.Null(await new BrowserSessions(first.Store, new ApiKeys(first.Store)).FindAsync(cookie));
        await other.SweepAsync();
    }

    /// <returns>What the cookie says.</returns>
    private static async Task<string> SignInAsync(HttpClient browser, string key)
    {
        using var answer = await browser.PostAsJsonAsync(Session, new { key });
        await answer.IsAsync(HttpStatusCode.OK);
        return answer.Headers.GetValues("Set-Cookie").Single().Split('=', ';')[1];
    }

    private static HttpClient Browser(TestServer server)
    {
        var browser = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        return browser;
    }
}
