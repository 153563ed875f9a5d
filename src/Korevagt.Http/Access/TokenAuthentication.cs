using System.Security.Claims;
using Korevagt.Settings;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Korevagt.Http.Access;

/// <summary>
/// Authenticates by a token (JWT) of the configured issuer. Its keys come from its metadata and are fetched anew for an unknown
/// one, not more than once a second however many unknown keys are shown.
/// </summary>
internal static class TokenAuthentication
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = JwtBearerDefaults.AuthenticationScheme;

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);

    /// <summary>Adds the scheme.</summary>
    public static void AddTokens(this AuthenticationBuilder authentication, OidcSettings settings)
    {
        // AddJwtBearer would read options from the configuration too, beside our settings.
        authentication.AddScheme<JwtBearerOptions, JwtBearerHandler>(SchemeName, null, null);
        authentication.Services.AddOptions<JwtBearerOptions>(SchemeName).Configure<IClock>((options, clock) =>
        {
            options.MapInboundClaims = false;
            options.SaveToken = false;
            options.ConfigurationManager = MetadataOf(settings);
            options.TokenValidationParameters = ParametersOf(settings, settings.Audience, clock);
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    Admit(context, settings);
                    return Task.CompletedTask;
                },
                OnAuthenticationFailed = context =>
                {
                    // The kind of fault only: its message may quote the token.
                    context.Fail($"token: {context.Exception.GetType().Name}");
                    return Task.CompletedTask;
                },
            };
        });
    }

    /// <summary>Where the issuer says what its keys and addresses are.</summary>
    public static ConfigurationManager<OpenIdConnectConfiguration> MetadataOf(OidcSettings settings) => new(
        settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration",
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

    /// <summary>What holds of a token that lets in.</summary>
    /// <param name="settings">The issuer.</param>
    /// <param name="audience">For whom the token was made.</param>
    /// <param name="clock">Tells the time.</param>
    public static TokenValidationParameters ParametersOf(OidcSettings settings, string audience, IClock clock) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = audience,
        LifetimeValidator = (from, until, _, _) => IsAlive(from, until, clock.GetCurrentInstant().ToDateTimeUtc()),
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        // Never "none", and never a shared secret: a public key taken for one would let everybody in.
        ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256,
            SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256,
            SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ],
    };

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        until is not null && now < until + Skew && (from is null || now > from - Skew);

    private static void Admit(TokenValidatedContext context, OidcSettings settings)
    {
        var (vouched, fault) = VouchedFor.By(context.Principal!.Claims, settings);
        if (vouched is null)
        {
            context.Fail(fault);
            return;
        }

        var owner = SessionOwner.Issued(vouched.Subject, vouched.Name, vouched.Roles);
        context.Principal = new ClaimsPrincipal(new CallerIdentity(new Caller(owner.Id, owner.Name, owner.Role, owner.Permissions)));
    }
}
