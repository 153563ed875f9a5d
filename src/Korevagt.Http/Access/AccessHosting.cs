using System.Text.Encodings.Web;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authentication;

namespace Korevagt.Http.Access;

/// <summary>Authentication, by API key, token or session, and authorization, by permission.</summary>
internal static class AccessHosting
{
    // Forwards to the scheme of what is shown.
    private const string AsShown = "AsShown";

    public static void AddAccess(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton<SignInLinks>();
        services.AddSingleton<IssuerSignIn>();
        // The core only: a session is looked up in the store, and no keys on the disk seal it.
        services.AddSingleton(UrlEncoder.Default);
        services.AddAuthenticationCore(options => options.DefaultScheme = AsShown);
        var authentication = new AuthenticationBuilder(services)
            .AddPolicyScheme(AsShown, null, options =>
            {
                options.ForwardDefaultSelector = context => SessionCookie.Of(context) is not null
                    ? SessionHandler.SchemeName
                    : settings.Oidc is not null && BearerCredential.IsShownBy(context)
                        && BearerCredential.IsToken(BearerCredential.Of(context.Request))
                            ? TokenAuthentication.SchemeName
                            : ApiKeyHandler.SchemeName;
                options.ForwardChallenge = ApiKeyHandler.SchemeName;
                options.ForwardForbid = ApiKeyHandler.SchemeName;
            })
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        if (settings.Oidc is { } oidc)
        {
            authentication.AddTokens(oidc);
        }

        services.AddAuthorization(options => options.FallbackPolicy = Guard.Fallback);
        services.AddHostedService<AccessUpkeep>();
    }
}
