using System.Text.Json;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Library;
using Korevagt.Nights;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>
/// A scenario that planners keep in the store's library, where it is evaluated every night until they archive it; or a question.
/// </summary>
/// <param name="Named">What tells it from the others in history: <c>uden-nattevagt.json</c>, as if it lay beside the baseline's file.</param>
/// <param name="Content">Its newest version.</param>
internal sealed record LiveItem(string Named, ReadOnlyMemory<byte> Content)
{
    private const int Page = 500;

    /// <summary>
    /// The live items of a kind in the library that name the night's baseline, by id. Scenarios on another baseline, or on another
    /// scenario, would be compared with what the night does not evaluate.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="kind">Scenarios or questions.</param>
    /// <param name="baseline">The baseline of the settings.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<LiveItem>> OfAsync(
        RunStore store, LibraryKind kind, NightlyPlan baseline, CancellationToken cancellation)
    {
        var (table, contents, named) = (new LibraryTable(store), new LibraryFiles(store), Path.GetFileName(baseline.File));
        var found = new List<LiveItem>();
        IReadOnlyList<LibraryItem> items = [];
        do
        {
            items = await table.ListAsync(
                kind, LibraryState.Live, PlanFileName.IdOf(named), LibraryOrder.Id, items.Count == 0 ? null : items[^1].Id, Page, cancellation);
            foreach (var item in items)
            {
                var content = await contents.ContentAsync(item.Hash);
                if (Names(content, named))
                {
                    found.Add(new LiveItem(PlanFileName.IdOf(item.Path) + ".json", content));
                }
            }
        }
        while (items.Count == Page);

        return found;
    }

    private static bool Names(byte[] content, string baseline)
    {
        using var scenario = JsonDocument.Parse(content);
        return scenario.RootElement.TryGetProperty("baseline", out var named) && named.ValueEquals(baseline);
    }
}
