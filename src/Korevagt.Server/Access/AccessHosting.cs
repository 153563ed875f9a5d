using System.Text.Encodings.Web;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authentication;

namespace Korevagt.Server.Access;

/// <summary>Authentication, by API key or token, and authorization, by permission.</summary>
internal static class AccessHosting
{
    // Forwards to the scheme of what is shown.
    private const string ApiKeyOrToken = "ApiKeyOrToken";

    public static void AddAccess(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<FailedLogins>();
        // The core only: cookies and their keys on the disk are of no use here.
        services.AddSingleton(UrlEncoder.Default);
        services.AddAuthenticationCore(options => options.DefaultScheme = ApiKeyOrToken);
        var authentication = new AuthenticationBuilder(services)
            .AddPolicyScheme(ApiKeyOrToken, null, options =>
            {
                options.ForwardDefaultSelector = context => settings.Oidc is not null && BearerCredential.IsShownBy(context)
                    && BearerCredential.IsToken(BearerCredential.Of(context.Request))
                        ? TokenAuthentication.SchemeName
                        : ApiKeyHandler.SchemeName;
                options.ForwardChallenge = ApiKeyHandler.SchemeName;
                options.ForwardForbid = ApiKeyHandler.SchemeName;
            })
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        if (settings.Oidc is { } oidc)
        {
            authentication.AddTokens(oidc);
        }

        services.AddAuthorization(options => options.FallbackPolicy = Guard.Fallback);
        services.AddHostedService<AccessUpkeep>();
    }
}
