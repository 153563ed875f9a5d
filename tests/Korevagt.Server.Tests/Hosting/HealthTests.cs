using System.Net;
using Korevagt.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Korevagt.Server.Tests.Hosting;

public sealed class HealthTests
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task TheServer_IsReady_WhenAllItsPartsAre_AndSaysWhichIsNot()
    {
        var part = new Part();
        await using var server = await TestServer.StartAsync(services: services => services.AddSingleton<IReadinessCheck>(part));
        using var nobody = server.Client();
        await Eventually.HoldsAsync(
            async () =>
            {
                server.Clock.Advance(Duration.FromSeconds(2));
                return (await nobody.GetAsync(Ready)).StatusCode == HttpStatusCode.OK;
            },
            "all parts are there, the map among them");
        part.Fault = "password hunter2 is wrong";
        server.Clock.Advance(Duration.FromSeconds(2));
        using var answer = await nobody.GetAsync(Ready);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("""{"isReady":false,"checks":{"elsewhere":false,"engine":true,"map":true,"store":true}}""", text);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task ManyQuestions_AreOneLook()
    {
        var part = new Part();
        await using var server = await TestServer.StartAsync(services: services => services.AddSingleton<IReadinessCheck>(part));
        using var nobody = server.Client();
        await Eventually.HoldsAsync(
            async () => (await nobody.GetAsync(Ready)).StatusCode == HttpStatusCode.OK, "all parts are there");
        var before = part.Looks;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => nobody.GetAsync(Ready)));
        Assert.InRange(part.Looks - before, 0, 10);
    }

    [Fact]
    public async Task APartThatIsMissed_IsToldOnce_HoweverOftenItIsAskedFor()
    {
        var part = new Part { Fault = "is being loaded" };
        await using var server = await TestServer.StartAsync(services: services => services.AddSingleton<IReadinessCheck>(part));
        using var nobody = server.Client();
        await Eventually.HoldsAsync(
            async () =>
            {
                server.Clock.Advance(Duration.FromSeconds(1));
                await nobody.GetAsync(Ready);
                return part.Looks > 5;
            },
            "it was looked at several times");

        Assert.Single(server.Log.All, line => line.Contains("not ready: elsewhere", StringComparison.Ordinal));
    }

    private sealed class Part : IReadinessCheck
    {
        private int looks;

        public string Name => "elsewhere";

        public string? Fault { get; set; }

        public int Looks => Volatile.Read(ref looks);

        public Task<string?> FaultAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref looks);
            return Task.FromResult(Fault);
        }
    }
}
