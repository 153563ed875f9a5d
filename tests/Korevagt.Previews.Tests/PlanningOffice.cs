using System.Text.Json;
using Korevagt.Library;
using Korevagt.Tests.Stores;

namespace Korevagt.Previews.Tests;

/// <summary>A library with the bundled plans, and a desk that answers about them.</summary>
public sealed class PlanningOffice : IAsyncLifetime
{
    private AccessStore? store;

    internal PlanLibrary Library { get; private set; } = null!;

    internal LibraryItem Baseline { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        store = await AccessStore.OpenAsync(null);
        await LibrarySeed.SeedAsync(store.Store);
        Library = new PlanLibrary(store.Store);
        Baseline = (await Library.Items.FindAsync("midtjylland-2016"))!;
    }

    public async Task DisposeAsync() => await store!.DisposeAsync();

    /// <summary>A scenario's file that nobody has stored.</summary>
    internal static ReadOnlyMemory<byte> Scenario(params object[] changes) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = "korevagt-scenario/1",
        name = "Kladde",
        description = "Et forsøg.",
        baseline = "midtjylland-2016.json",
        changes,
    });

    internal static ReadOnlyMemory<byte> Without(string shift) => Scenario(new { change = "removeShift", shift });

    internal PreviewQuestion Ask(ReadOnlyMemory<byte>? scenario, int until = 4, ulong seed = 1) => new(Baseline, scenario, 2017, seed, until);
}
