using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Library;

namespace Korevagt.Server.Resources.Library;

/// <summary>An item of the library that a body names by its id.</summary>
internal static class NamedItem
{
    private const string Body = "body";

    /// <summary>Finds the plan that a body names as its baseline; null where a fault was noted.</summary>
    /// <param name="id">The id.</param>
    /// <param name="library">The library.</param>
    /// <param name="faults">Where a fault is noted.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<LibraryItem?> PlanAsync(string id, PlanLibrary library, List<Fault> faults, CancellationToken cancellation)
    {
        var item = await FindAsync(id, "$.baseline", [LibraryKind.Baseline, LibraryKind.Scenario], library, faults, cancellation);
        if (item is { Kind: not (LibraryKind.Baseline or LibraryKind.Scenario) })
        {
            faults.Add(new Fault(
                Body, "$.baseline", new("er ikke en plan", "is no plan"),
                new("id på en nuværende ordning eller et scenarie", "the id of a baseline or a scenario")));
        }

        return item;
    }

    /// <summary>Finds it; null where none is named, or where a fault was noted.</summary>
    /// <param name="id">The id, or null.</param>
    /// <param name="place">Where the body names it.</param>
    /// <param name="meant">What is likely to be meant.</param>
    /// <param name="library">The library.</param>
    /// <param name="faults">Where a fault is noted.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<LibraryItem?> FindAsync(
        string? id, string place, IReadOnlyList<LibraryKind> meant, PlanLibrary library, List<Fault> faults, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        var item = LibraryPath.IsId(id) ? await library.Items.FindAsync(id, cancellation) : null;
        if (item is null)
        {
            // Only what is likely to be meant is shown; whether another fits is told by whoever uses it.
            var expected = NearestName.Expectation(id, await library.Items.IdsAsync(meant, cancellation));
            faults.Add(new Fault(
                Body, place,
                new("findes ikke i biblioteket", "the library has no such item"),
                Text.Join(", ", [new("id på noget i biblioteket", "the id of one of its items"), expected])));
        }

        return item;
    }
}
