using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Korevagt.Server.Tests.Access;

public sealed class TokenTests
{
    private static readonly Uri Me = new("/api/v1/me", UriKind.Relative);

    [Fact]
    public async Task ATokenOfTheIssuer_LetsIn_WithTheRoleOfItsClaim()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        using var anna = server.Client(issuer.Token());
        var me = await (await anna.GetAsync(Me)).JsonAsync();
        Assert.Equal(
            ("oidc:anna", "Anna", "planner"),
            (me.GetProperty("id").GetString(), me.GetProperty("name").GetString(), me.GetProperty("role").GetString()));
    }

    [Theory]
    [InlineData("planner")]
    [InlineData("korevagt-director")]
    [InlineData("korevagt-1")]
    public async Task ATokenWithoutARoleOfOurs_MayDoNothing(string role)
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        using var client = server.Client(issuer.Token(role: role));
        await (await client.GetAsync(Me)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task TokensThatAreNotForUs_LetNobodyIn()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        var good = issuer.Token();
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem();
        (string Why, string Token)[] bad =
        [
            ("wrong issuer", issuer.Token(issuer: "https://elsewhere.example")),
            ("issuer with a slash more", issuer.Token(issuer: issuer.Address + "/")),
            ("wrong audience", issuer.Token(audience: "another")),
            ("no audience", issuer.Token(audience: "")),
            ("expired", issuer.Token(until: Duration.FromMinutes(-2))),
            ("not yet valid", issuer.Token(from: Duration.FromMinutes(2))),
            ("none", issuer.Unsigned("none")),
            ("None", issuer.Unsigned("None")),
            ("RS256 without signature", issuer.Unsigned("RS256")),
            ("HS256 with the public key", issuer.SignedWithThePublicKey(publicKey)),
            ("HS256 with the modulus", issuer.SignedWithThePublicKey(
                Base64UrlEncoder.Encode(issuer.Key.Rsa.ExportParameters(false).Modulus!))),
            ("unknown key", issuer.Token(
                signing: new SigningCredentials(Issuer.NewKey("unknown"), SecurityAlgorithms.RsaSha256))),
            ("another key under the known name", issuer.Token(
                signing: new SigningCredentials(Issuer.NewKey(issuer.Key.KeyId), SecurityAlgorithms.RsaSha256))),
            ("another kind of key under the known name",
                issuer.Token(signing: new SigningCredentials(
                    new ECDsaSecurityKey(elliptic) { KeyId = issuer.Key.KeyId }, SecurityAlgorithms.EcdsaSha256))),
            ("changed", good[..(good.LastIndexOf('.') - 8)] + "AAAAAAAA" + good[good.LastIndexOf('.')..]),
            ("cut", good[..^20]),
            ("two parts", string.Join('.', good.Split('.')[..2])),
            ("no token", "eyJ.eyJ.x"),
            ("a subject of two lines", issuer.Token(subject: "anna\nkey:operator")),
            ("a name that no database can store", issuer.Token(name: "An\0na")),
        ];
        foreach (var (why, token) in bad)
        {
            using var client = server.Client(token);
            using var answer = await client.GetAsync(Me);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{why}: {answer.StatusCode}");
        }

        using var still = server.Client(good);
        Assert.Equal(HttpStatusCode.OK, (await still.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task ANewKeyOfTheIssuer_IsFetched_AndTheOldOneIsTakenNoMore()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        var old = issuer.Token();
        using var before = server.Client(old);
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync(Me)).StatusCode);
        issuer.Rotate("second");
        using var after = server.Client(issuer.Token());
        await Eventually.HoldsAsync(
            async () => (await after.GetAsync(Me)).StatusCode == HttpStatusCode.OK, "a token of the new key lets in");
        await Eventually.HoldsAsync(
            async () => (await before.GetAsync(Me)).StatusCode == HttpStatusCode.Unauthorized,
            "a token of the withdrawn key does not");
    }

    [Fact]
    public async Task UnknownKeys_DoNotHammerTheIssuer()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync(issuer.Settings);
        var credentials = new SigningCredentials(Issuer.NewKey("unknown"), SecurityAlgorithms.RsaSha256);
        using var client = server.Client(issuer.Token(signing: credentials));
        var start = SystemClock.Instance.GetCurrentInstant();
        for (var i = 0; i < 40; i++)
        {
            await client.GetAsync(Me);
        }

        var seconds = (SystemClock.Instance.GetCurrentInstant() - start).TotalSeconds;
        Assert.InRange(issuer.Fetches, 1, 3 + (int)seconds);
    }

    [Fact]
    public async Task AnIssuerThatIsAway_LetsNobodyIn_AndKeysStillWork()
    {
        var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync([.. issuer.Settings]);
        var token = issuer.Token();
        await issuer.DisposeAsync();
        using var anna = server.Client(token);
        await (await anna.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        using var machine = await server.ClientAsync(Korevagt.Store.Access.Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync(Me)).StatusCode);
    }

    [Fact]
    public async Task WithoutAnIssuer_NoTokenLetsIn()
    {
        await using var issuer = await Issuer.StartAsync();
        await using var server = await TestServer.StartAsync();
        using var anna = server.Client(issuer.Token());
        await (await anna.GetAsync(Me)).ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }
}
