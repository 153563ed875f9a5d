using Korevagt.Server.Events;
using Korevagt.Server.Resources;
using Korevagt.Server.Settings;
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
        var health = app.MapGroup("/health").WithTags("Health").Public();
        health.MapGet("/live", () => TypedResults.Ok(new HealthView(true, new Dictionary<string, bool>())))
            .Is("getLiveness", "The process answers.").Gives(new HealthView(true, new Dictionary<string, bool>()));
        health.MapGet("/ready", ReadyAsync)
            .Is("getReadiness", "Whether the store, the engine and the map are there; 503 where one is not.")
            .Produces<HealthView>().Produces<HealthView>(StatusCodes.Status503ServiceUnavailable)
            .Gives(new HealthView(true, new Dictionary<string, bool> { ["engine"] = true, ["map"] = true, ["store"] = true }));
    }

    private static async Task<JsonHttpResult<HealthView>> ReadyAsync(Readiness readiness, HttpContext context, CancellationToken cancellation)
    {
        var view = await readiness.LookAsync(cancellation).ConfigureAwait(false);
        if (!view.IsReady)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return TypedResults.Json(view, statusCode: view.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
