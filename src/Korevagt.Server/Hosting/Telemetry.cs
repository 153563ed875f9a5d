using Korevagt.Http.Conventions;
using Korevagt.Settings;
using Korevagt.Store.Access;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Korevagt.Server.Hosting;

/// <summary>
/// OpenTelemetry: metrics at <see cref="MetricsPath"/> in Prometheus' form for who comes for them; traces and metrics go to the
/// collector where an endpoint is set.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where the metrics are.</summary>
    public const string MetricsPath = "/metrics";

    // Names that a room gives its ActivitySource or Meter.
    private const string Ours = "Korevagt.*";

    public static void AddTelemetry(this IServiceCollection services, Uri? endpoint)
    {
        services.AddSingleton<StoreFigures>();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("korevagt-server"))
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Ours).AddPrometheusExporter();
                if (endpoint is not null)
                {
                    metrics.AddOtlpExporter(options => SendTo(options, endpoint, "v1/metrics"));
                }
            });
        if (endpoint is not null)
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(Ours)
                .AddOtlpExporter(options => SendTo(options, endpoint, "v1/traces")));
        }
    }

    public static void MapMetrics(this WebApplication app, ServerSettings settings)
    {
        var figures = app.Services.GetRequiredService<StoreFigures>();
        var metrics = app.MapPrometheusScrapingEndpoint(
            MetricsPath,
            meterProvider: null,
            branch => branch.Use(async (context, next) =>
            {
                await figures.LookAsync(context.RequestAborted);
                await next(context);
            }),
            optionsName: null);
        metrics.WithMetadata(new HttpMethodMetadata([HttpMethods.Get]), new ExcludeFromDescriptionAttribute());
        _ = settings.OpenMetrics ? metrics.AllowAnonymous() : metrics.RequirePermission(Permission.ReadJobs);
    }

    // Over HTTP, as every collector takes it, at the paths of the OTLP specification.
    private static void SendTo(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
