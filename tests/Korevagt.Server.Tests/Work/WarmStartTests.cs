namespace Korevagt.Server.Tests.Work;

public sealed class WarmStartTests
{
    [Fact]
    public async Task AtTheStart_TheFirstBaselineIsMadeReady_BeforeAnybodyAsks()
    {
        await using var server = await TestServer.StartAsync([("Previews:Warm", "true")]);
        await Eventually.HoldsAsync(
            () => Task.FromResult(server.Log.All.Any(line => line.Contains("'midtjylland-2016' are ready", StringComparison.Ordinal))),
            "the first baseline is ready");
    }

    [Fact]
    public async Task AServerThatIsStoppedMeanwhile_StopsAtOnce_WithoutAFailure()
    {
        var server = await TestServer.StartAsync([("Previews:Warm", "true")]);
        await server.DisposeAsync();
        Assert.DoesNotContain(server.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }
}
