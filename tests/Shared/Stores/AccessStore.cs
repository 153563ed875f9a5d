using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Tests.Stores;

/// <summary>A fresh store under a clock that a test puts forward.</summary>
internal sealed class AccessStore : IAsyncDisposable
{
    private readonly DirectoryInfo? folder;

    private AccessStore(RunStore store, TestClock clock, DirectoryInfo? home) => (Store, Clock, folder) = (store, clock, home);

    public RunStore Store { get; }

    public TestClock Clock { get; }

    public static async Task<AccessStore> OpenAsync(string? postgres)
    {
        var clock = new TestClock();
        var home = postgres is null ? Directory.CreateTempSubdirectory("korevagt-access-") : null;
        var location = StoreLocation.Parse(postgres ?? Path.Combine(home!.FullName, "korevagt.db")).Value;
        return new AccessStore(await RunStore.OpenAsync(location, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)), clock, home);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder?.Delete(recursive: true);
    }

    /// <summary>The machine's clock with what a test adds.</summary>
    public sealed class TestClock : IClock
    {
        private Duration ahead = Duration.Zero;

        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + ahead;

        public void Advance(Duration by) => ahead += by;
    }
}
