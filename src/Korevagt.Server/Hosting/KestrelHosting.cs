using System.Security.Cryptography.X509Certificates;
using Korevagt.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Korevagt.Server.Hosting;

/// <summary>The socket's side: addresses, TLS, and limits against clients that send too much, too slowly or for ever.</summary>
internal static class KestrelHosting
{
    private const int LongestRequestLine = 8 * 1024;
    private const int LongestHeaders = 32 * 1024;
    private const int MostHeaders = 60;
    private static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void UseKestrelOf(this IWebHostBuilder host, ServerSettings settings)
    {
        host.UseKestrelCore();
        host.UseKestrelHttpsConfiguration();
        host.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            var limits = kestrel.Limits;
            limits.MaxRequestLineSize = LongestRequestLine;
            limits.MaxRequestHeadersTotalSize = LongestHeaders;
            limits.MaxRequestHeaderCount = MostHeaders;
            limits.RequestHeadersTimeout = HeadersTime;
            limits.KeepAliveTimeout = IdleTime;
            limits.MaxConcurrentConnections = settings.Limits.Connections;
            limits.MaxRequestBodySize = Math.Max(settings.Limits.BodyBytes, settings.Limits.UploadBytes);
            limits.MinRequestBodyDataRate = new MinDataRate(settings.Limits.SlowestBytesPerSecond, Grace);
            limits.MinResponseDataRate = new MinDataRate(settings.Limits.SlowestBytesPerSecond, Grace);
            foreach (var address in settings.Listen)
            {
                kestrel.Listen(address.Address, address.Port, listen =>
                {
                    if (address.IsHttps)
                    {
                        listen.UseHttps(
                            X509Certificate2.CreateFromPemFile(settings.Certificate!.Certificate, settings.Certificate.Key));
                    }
                });
            }
        });
    }
}
