namespace Korevagt.Server.Tests;

/// <summary>One server for all tests of a class that leave it as it is.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private TestServer? server;

    internal TestServer Server => server ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public async Task InitializeAsync() =>
        server = await TestServer.StartAsync([("Limits:Burst", "10000"), ("Limits:FailedLoginsPerMinute", "10000")]);

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();
}
