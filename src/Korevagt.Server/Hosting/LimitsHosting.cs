using System.IO.Compression;
using System.Threading.RateLimiting;
using Korevagt.Http.Access;
using Korevagt.Http.Problems;
using Korevagt.Settings;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;

namespace Korevagt.Server.Hosting;

/// <summary>How often, how long and how tightly packed.</summary>
internal static class LimitsHosting
{
    private static readonly string[] Compressed =
    [
        "application/json", Problem.ContentType, "application/geo+json", "text/csv", "text/html", "text/css", "text/javascript",
        "text/plain", "image/svg+xml",
    ];

    public static void AddRequestLimits(this IServiceCollection services, ServerSettings settings)
    {
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(settings.Limits.RequestSeconds),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = context =>
                new Problem(ProblemTypes.TookTooLong, retryAfter: settings.Limits.RequestSeconds).ExecuteAsync(context),
        });
        services.AddRequestDecompression();
        services.AddResponseCompression(options =>
        {
            // Browsers send bearer tokens never, and the cookie of a session never for a foreign page: nothing secret is reflected
            // beside what an attacker chose.
            options.EnableForHttps = true;
            options.MimeTypes = Compressed;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // The usual level packs a map's ground half as tightly as the next.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetTokenBucketLimiter(
                    Caller.Find(context)?.Id ?? $"address:{context.Connection.RemoteIpAddress}", _ => Bucket(settings.Limits)));
            options.OnRejected = async (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                await new Problem(ProblemTypes.TooMany, retryAfter: Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)))
                    .ExecuteAsync(context.HttpContext);
            };
        });
    }

    private static TokenBucketRateLimiterOptions Bucket(LimitSettings limits) => new()
    {
        TokenLimit = limits.Burst,
        TokensPerPeriod = limits.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
