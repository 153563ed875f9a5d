using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Hosting;

/// <summary>What whoever runs the server needs: health, telemetry, an end in time.</summary>
internal static class OperationsHosting
{
    public static void AddOperations(this IServiceCollection services, ServerSettings settings)
    {
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Limits.StopSeconds));
        services.AddSingleton<EventTopics>();
        services.AddSingleton<IReadinessCheck, StoreReadiness>();
        services.AddSingleton<Readiness>();
        services.AddTelemetry(settings.OtlpEndpoint);
    }

    public static void MapOperations(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithTags("Health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Ok(new HealthView(true, new Dictionary<string, bool>())))
            .WithName("getLiveness").WithSummary("The process answers.")
            .WithResponseExample(new HealthView(true, new Dictionary<string, bool>()));
        health.MapGet("/ready", ReadyAsync)
            .WithName("getReadiness").WithSummary("Whether the store, the engine and the map are there; 503 where one is not.")
            .Produces<HealthView>().Produces<HealthView>(StatusCodes.Status503ServiceUnavailable)
            .WithResponseExample(
                new HealthView(true, new Dictionary<string, bool> { ["engine"] = true, ["map"] = true, ["store"] = true }));
    }

    private static async Task<JsonHttpResult<HealthView>> ReadyAsync(
        Readiness readiness, HttpContext context, CancellationToken cancellation)
    {
        var view = await readiness.LookAsync(cancellation);
        if (!view.IsReady)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return TypedResults.Json(
            view, statusCode: view.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
