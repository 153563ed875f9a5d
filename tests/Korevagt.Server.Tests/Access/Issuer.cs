using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Korevagt.Server.Tests.Access;

/// <summary>A tiny issuer of tokens: serves its metadata and its public keys, and signs whatever a test asks for.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Audience = "korevagt";

    private readonly WebApplication host;
    private readonly List<RsaSecurityKey> published = [];
    private int fetches;

    private Issuer(WebApplication app) => host = app;

    public string Address => host.Urls.Single();

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    /// <summary>What the next code is exchanged for.</summary>
    public string IdToken { get; set; } = "";

    /// <summary>What was shown with the code that was exchanged last.</summary>
    public IReadOnlyDictionary<string, string> Exchanged { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public RsaSecurityKey Key { get; private set; } = NewKey("first");

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        var app = builder.Build();
        var issuer = new Issuer(app);
        issuer.published.Add(issuer.Key);
        app.MapGet("/.well-known/openid-configuration", (HttpContext context) => context.Response.WriteAsync(
            JsonSerializer.Serialize(new
            {
                issuer = issuer.Address,
                jwks_uri = issuer.Address + "/keys",
                authorization_endpoint = issuer.Address + "/authorize",
                token_endpoint = issuer.Address + "/token",
            })));
        app.MapPost("/token", async (HttpContext context) =>
        {
            issuer.Exchanged = (await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { access_token = "x", id_token = issuer.IdToken }));
        });
        app.MapGet("/keys", (HttpContext context) => context.Response.WriteAsync(issuer.PublishedKeys()));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>Settings under which a server takes this issuer's tokens.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
        [("Oidc:Issuer", Address), (
            "Oidc:Audience", Audience), ("Oidc:RolePrefix", "korevagt-"), ("Limits:FailedLoginsPerMinute", "1000")];

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>Takes another key and publishes it in place of the others.</summary>
    public void Rotate(string id)
    {
        Key = NewKey(id);
        lock (published)
        {
            published.Clear();
            published.Add(Key);
        }
    }

    /// <summary>A token that a server takes, but for what the test changes.</summary>
    public string Token(
        string role = "korevagt-planner", string? issuer = null, string audience = Audience, SigningCredentials? signing = null,
        Duration? from = null, Duration? until = null,
        string subject = "anna", string name = "Anna", string? nonce = null)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address,
            Audience = audience,
            Subject = new ClaimsIdentity(
                [new Claim("sub", subject), new Claim("name", name), new Claim("roles", role), .. nonce is null ? [] : new[] { new Claim("nonce", nonce) }]),
            NotBefore = (now + (from ?? Duration.FromMinutes(-5))).ToDateTimeUtc(),
            Expires = (now + (until ?? Duration.FromMinutes(5))).ToDateTimeUtc(),
            SigningCredentials = signing ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>A token with a header of the test's own and no signature.</summary>
    public string Unsigned(string algorithm)
    {
        var payload = Token().Split('.')[1];
        return $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{payload}.";
    }

    /// <summary>
    /// A token signed with the public key as if it were a shared secret: what a server that trusts the header would take.
    /// </summary>
    public string SignedWithThePublicKey(string publicKey)
    {
        var content =
            $"{Base64UrlEncoder.Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{Key.KeyId}}"}""")}.{Token().Split('.')[1]}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(publicKey), Encoding.ASCII.GetBytes(content));
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }

    private string PublishedKeys()
    {
        Interlocked.Increment(ref fetches);
        lock (published)
        {
            return JsonSerializer.Serialize(new
            {
                keys = published.Select(key => key.Rsa.ExportParameters(includePrivateParameters: false))
                    .Zip(published, (parameters, key) => new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = key.KeyId,
                        n = Base64UrlEncoder.Encode(parameters.Modulus!),
                        e = Base64UrlEncoder.Encode(parameters.Exponent!),
                    }),
            });
        }
    }
}
