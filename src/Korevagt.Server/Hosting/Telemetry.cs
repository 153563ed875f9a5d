using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Korevagt.Server.Hosting;

/// <summary>
/// OpenTelemetry: traces and metrics go to the collector where an endpoint is set; otherwise nothing of it is loaded.
/// </summary>
internal static class Telemetry
{
    // Names that a room gives its ActivitySource or Meter.
    private const string Ours = "Korevagt.*";

    public static void AddTelemetry(this IServiceCollection services, Uri? endpoint)
    {
        if (endpoint is null)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("korevagt-server"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(Ours)
                .AddOtlpExporter(options => SendTo(options, endpoint, "v1/traces")))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Ours)
                .AddOtlpExporter(options => SendTo(options, endpoint, "v1/metrics")));
    }

    // Over HTTP, as every collector takes it, at the paths of the OTLP specification.
    private static void SendTo(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
    }
}
