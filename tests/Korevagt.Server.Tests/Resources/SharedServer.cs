using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

/// <summary>
/// One server that works, for the tests that do not mind what others have put there: its plans are made ready once.
/// </summary>
public sealed class SharedServer : IAsyncLifetime
{
    private TestServer? server;

    internal TestServer Server => server!;

    internal Task<HttpClient> ClientAsync(Role role) => Server.ClientAsync(role);

    public async Task InitializeAsync() => server = await TestServer.StartAsync([("Work", "true"), ("Slots", "2")]);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
