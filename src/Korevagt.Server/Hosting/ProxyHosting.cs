using Korevagt.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Korevagt.Server.Hosting;

/// <summary>Takes the client's address and scheme from proxies that the settings name, and from nobody else.</summary>
internal static class ProxyHosting
{
    public static void AddProxies(this IServiceCollection services, ServerSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = settings.Proxies.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
        options.ForwardLimit = 1;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in settings.Proxies)
        {
            options.KnownProxies.Add(proxy);
        }
    });
}
