using Korevagt.Server.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Korevagt.Server.Hosting;

/// <summary>Sends traces and metrics to the collector where an endpoint is set; otherwise nothing of it is loaded.</summary>
internal sealed class Telemetry(ServerSettings settings) : IHostedService, IDisposable
{
    // Names that a room gives its ActivitySource or Meter.
    private const string Ours = "Korevagt.*";

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint is { } endpoint)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("korevagt-server");
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", Ours).AddOtlpExporter(options => options.Endpoint = endpoint).Build();
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", Ours)
                .AddOtlpExporter(options => options.Endpoint = endpoint).Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
