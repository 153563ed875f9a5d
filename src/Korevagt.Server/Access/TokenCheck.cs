using System.Security.Claims;
using Korevagt.Server.Settings;
using Korevagt.Store.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Korevagt.Server.Access;

/// <summary>Lets in by a token of the configured issuer, whose keys come from its metadata and are fetched anew for an unknown one.</summary>
internal sealed class TokenCheck : IBearerCheck
{
    private const int RolesAtMost = 50;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);

    private readonly OidcSettings? settings;
    private readonly IClock clock;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? metadata;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    public TokenCheck(ServerSettings server, IClock clock)
    {
        (settings, this.clock) = (server.Oidc, clock);
        if (settings is not null)
        {
            var address = settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration";
            metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
                address,
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(new HttpClient { Timeout = FetchTime, MaxResponseContentBufferSize = 1024 * 1024 })
                {
                    // The settings take plain http for this machine only.
                    RequireHttps = settings.Issuer.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
                })
            {
                RefreshInterval = TimeSpan.FromSeconds(1),
                // A key that the issuer has withdrawn lets nobody in, not even for an hour.
                UseLastKnownGoodConfiguration = false,
            };
        }
    }

    public bool IsFor(string shown) => settings is not null && !shown.StartsWith(KeyText.Prefix, StringComparison.Ordinal);

    public async Task<(Caller? Caller, string Refusal)> CheckAsync(string shown, CancellationToken cancellation)
    {
        var result = await handler.ValidateTokenAsync(shown, Parameters()).ConfigureAwait(false);
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer has new keys: ask for them, not more than once a second however many unknown keys are shown.
            metadata!.RequestRefresh();
            await FetchedAsync(cancellation).ConfigureAwait(false);
            result = await handler.ValidateTokenAsync(shown, Parameters()).ConfigureAwait(false);
        }

        return result.IsValid ? CallerOf(result.ClaimsIdentity) : (null, $"token: {result.Exception.GetType().Name}");
    }

    private async Task FetchedAsync(CancellationToken cancellation)
    {
        try
        {
            await metadata!.GetConfigurationAsync(cancellation).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // The issuer is away: the validation that follows says so.
        }
    }

    private (Caller? Caller, string Refusal) CallerOf(ClaimsIdentity identity)
    {
        if (identity.FindFirst("sub")?.Value is not { Length: > 0 } subject)
        {
            return (null, "token without a subject");
        }

        var name = identity.FindFirst("name")?.Value ?? identity.FindFirst("preferred_username")?.Value ?? subject;
        if (subject.Concat(name).Any(char.IsControl))
        {
            // They stand in logs and in the audit log, each on one line.
            return (null, "token whose subject or name has control characters in it");
        }

        var roles = identity.FindAll(settings!.RoleClaim).Take(RolesAtMost).Select(claim => RoleOf(claim.Value)).OfType<Role>().Distinct().ToList();
        var permissions = roles.SelectMany(Permissions.Of).ToHashSet();
        return (new Caller($"oidc:{subject}", name, roles is [var only] ? only : null, permissions), "");
    }

    private Role? RoleOf(string claim)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(claim, settings!.RolePrefix + role, StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        return null;
    }

    private TokenValidationParameters Parameters() => new()
    {
        ConfigurationManager = metadata,
        ValidateIssuer = true,
        ValidIssuer = settings!.Issuer,
        ValidateAudience = true,
        ValidAudience = settings.Audience,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        // Never "none", and never a shared secret: a public key taken for one would let everybody in.
        ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
            SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256,
            SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ],
        RoleClaimType = settings.RoleClaim,
        NameClaimType = "name",
    };

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetCurrentInstant().ToDateTimeUtc();
        return until is not null && now < until + Skew && (from is null || now > from - Skew);
    }
}
