using System.Net;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Http.Access;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Korevagt.Server.Tests.Access;

/// <summary>Browsers sign in by an account elsewhere (OpenID Connect), and nobody else's answer signs them in.</summary>
public sealed class AccountTests
{
    private const string Client = "korevagt-page";
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);
    private static readonly Uri Session = new("/api/v1/session", UriKind.Relative);

    [Fact]
    public async Task WhoTheIssuerVouchesFor_IsSignedIn_UntilHeSignsOut()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        using var browser = Browser(server);
        Assert.Equal(IssuerSignIn.Start, (await (await browser.GetAsync(Session)).JsonAsync()).GetProperty("account").GetString());
        var asked = await BeginAsync(browser);
        Assert.Equal(("code", Client, "S256", server.Address.AbsoluteUri.TrimEnd('/') + IssuerSignIn.Back), (
            asked["response_type"], asked["client_id"], asked["code_challenge_method"], asked["redirect_uri"]));
        issuer.IdToken = issuer.Token(audience: Client, nonce: asked["nonce"]);

        using var answer = await browser.GetAsync(BackWith(asked["state"]));

        // By a page of our own, since a redirect from the issuer would not send the session's cookie along.
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("url=/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie =>
            cookie.StartsWith("korevagt=", StringComparison.Ordinal) && cookie.Contains("samesite=strict", StringComparison.Ordinal)
            && cookie.Contains("httponly", StringComparison.Ordinal));
        var me = await (await browser.GetAsync(Me)).JsonAsync();
        Assert.Equal(("oidc:anna", "Anna", "planner"), (me.Text("id"), me.Text("name"), me.Text("role")));

        // The proof is that of the challenge, and the server showed who it is.
        Assert.Equal(asked["code_challenge"], WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(issuer.Exchanged["code_verifier"]))));
        Assert.Equal(("authorization_code", "c0de", Client, "s3cret", asked["redirect_uri"]), (
            issuer.Exchanged["grant_type"], issuer.Exchanged["code"], issuer.Exchanged["client_id"], issuer.Exchanged["client_secret"],
            issuer.Exchanged["redirect_uri"]));

        browser.DefaultRequestHeaders.Add("Origin", server.Address.AbsoluteUri.TrimEnd('/'));
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync(Session)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me)).StatusCode);
        using var operators = await server.ClientAsync(Role.Operator);
        var audit = await (await operators.GetAsync(new Uri("/api/v1/audit", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("session.begin", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(issuer.IdToken, audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASessionOfAnAccount_EndsAfterTwelveHours()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        using var browser = Browser(server);
        var asked = await BeginAsync(browser);
        issuer.IdToken = issuer.Token(audience: Client, nonce: asked["nonce"]);
        await browser.GetAsync(BackWith(asked["state"]));
        server.Clock.Advance(Duration.FromHours(12) - Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Me)).StatusCode);
        server.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task AnAnswerThatIsNotOurs_SignsNobodyIn()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        (string Why, Func<string, string> Token)[] tokens =
        [
            ("of another sign-in", _ => issuer.Token(audience: Client, nonce: "another")),
            ("without a nonce", _ => issuer.Token(audience: Client)),
            ("for another program", nonce => issuer.Token(audience: Issuer.Audience, nonce: nonce)),
            ("of another issuer", nonce => issuer.Token(issuer: "https://elsewhere.example", audience: Client, nonce: nonce)),
            ("that has expired", nonce => issuer.Token(audience: Client, nonce: nonce, until: Duration.FromMinutes(-2))),
            ("signed by a stranger", nonce => issuer.Token(
                audience: Client, nonce: nonce, signing: new SigningCredentials(Issuer.NewKey("unknown"), SecurityAlgorithms.RsaSha256))),
            ("that is not signed", _ => issuer.Unsigned("none")),
            ("of two lines", nonce => issuer.Token(audience: Client, nonce: nonce, name: "An\nna")),
            ("that is none", _ => ""),
        ];
        foreach (var (why, token) in tokens)
        {
            using var browser = Browser(server);
            var asked = await BeginAsync(browser);
            issuer.IdToken = token(asked["nonce"]);
            await ExpectRefusedAsync(browser, BackWith(asked["state"]), "afvist", why);
        }

        using var honest = Browser(server);
        var good = await BeginAsync(honest);
        issuer.IdToken = issuer.Token(audience: Client, nonce: good["nonce"]);

        // Whoever is led to an answer that another browser asked for would sign in as somebody else.
        using var victim = Browser(server);
        await ExpectRefusedAsync(victim, BackWith(good["state"]), "afvist", "another browser");
        using var again = Browser(server);
        var state = (await BeginAsync(again))["state"];
        await ExpectRefusedAsync(again, BackWith("unknown"), "afvist", "unknown state");
        await ExpectRefusedAsync(again, new Uri($"{IssuerSignIn.Back}?error=access_denied&state={state}", UriKind.Relative), "afvist", "denied");
        using var late = Browser(server);
        var old = await BeginAsync(late);
        server.Clock.Advance(Duration.FromMinutes(10));
        await ExpectRefusedAsync(late, BackWith(old["state"]), "afvist", "too late");
    }

    [Fact]
    public async Task AnAnswer_CountsOnce()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        using var browser = Browser(server);
        var asked = await BeginAsync(browser);
        issuer.IdToken = issuer.Token(audience: Client, nonce: asked["nonce"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(BackWith(asked["state"]))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(BackWith(asked["state"]))).StatusCode);
    }

    [Fact]
    public async Task WhoHasNoRoleHere_IsTold_AndNotLetIn()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        using var browser = Browser(server);
        var asked = await BeginAsync(browser);
        issuer.IdToken = issuer.Token(role: "director", audience: Client, nonce: asked["nonce"]);
        await ExpectRefusedAsync(browser, BackWith(asked["state"]), "rolle", "no role");
    }

    [Fact]
    public async Task AnIssuerThatIsAway_IsToldAsThat()
    {
        var issuer = await Issuer.StartAsync();
        await using var server = await StartAsync(issuer);
        await issuer.DisposeAsync();
        using var browser = Browser(server);
        await ExpectRefusedAsync(browser, new Uri(IssuerSignIn.Start, UriKind.Relative), "udsteder", "away");
    }

    [Fact]
    public async Task WithoutAClient_ThereIsNoSuchWay()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        using var browser = Browser(server);
        Assert.False((await (await browser.GetAsync(Session)).JsonAsync()).TryGetProperty("account", out var account) && account.GetString() is not null);
        await (await browser.GetAsync(new Uri(IssuerSignIn.Start, UriKind.Relative))).ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await (await browser.GetAsync(BackWith("x"))).ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static Task<TestServer> StartAsync(Issuer issuer) =>
        TestServer.StartAsync([.. issuer.Settings, ("Oidc:ClientId", Client), ("Oidc:ClientSecret", "s3cret")]);

    private static HttpClient Browser(TestServer server) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };

    private static Uri BackWith(string state) => new($"{IssuerSignIn.Back}?code=c0de&state={state}", UriKind.Relative);

    /// <summary>What the browser is sent to the issuer with.</summary>
    private static async Task<Dictionary<string, string>> BeginAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri(IssuerSignIn.Start, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query).ToDictionary(said => said.Key, said => said.Value.ToString(), StringComparer.Ordinal);
    }

    private static async Task ExpectRefusedAsync(HttpClient browser, Uri asked, string why, string because)
    {
        using var answer = await browser.GetAsync(asked);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{because}: {answer.StatusCode}");
        Assert.Equal($"/log-ind#fejl={why}", answer.Headers.Location!.OriginalString);
        Assert.True((await browser.GetAsync(Me)).StatusCode == HttpStatusCode.Unauthorized, because);
    }
}
