using System.Text.Encodings.Web;
using Korevagt.Store.Access;

namespace Korevagt.Server.Access;

/// <summary>The doors.</summary>
internal static class AccessHosting
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<IBearerCheck, ApiKeyCheck>();
        services.AddSingleton<IBearerCheck, TokenCheck>();
        // The core only: cookies and their keys on the disk are of no use here.
        services.AddSingleton(UrlEncoder.Default);
        services.AddTransient<BearerHandler>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = BearerHandler.Scheme;
            options.AddScheme<BearerHandler>(BearerHandler.Scheme, null);
        });
        services.AddAuthorization(options => options.FallbackPolicy = Guard.Fallback);
        services.AddHostedService<AccessUpkeep>();
    }
}
