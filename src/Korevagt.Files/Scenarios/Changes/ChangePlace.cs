using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Where a change stands in its scenario file, and how it reports faults there.</summary>
/// <param name="Path">The JSON path of the change.</param>
internal sealed record ChangePlace(string Path)
{
    /// <summary>A fault of one of the change's properties.</summary>
    public PlacedFault At(string property, Text message, Text? expected) => new($"{Path}.{property}", message, expected);

    /// <summary>A fault when a named thing does not exist, else nothing.</summary>
    /// <param name="property">The property that names it.</param>
    /// <param name="kind">What it is: a shift, a station.</param>
    /// <param name="id">The name.</param>
    /// <param name="known">The names that exist.</param>
    public IEnumerable<PlacedFault> Known(string property, string kind, string id, IEnumerable<string> known)
    {
        List<string> names = [.. known];
        if (!names.Contains(id))
        {
            yield return At(property, $"there is no {kind} {Quoted.Text(id)}", NearestName.Expectation(id, names));
        }
    }

    /// <summary>A fault for each of several named things that does not exist or is named twice.</summary>
    public IEnumerable<PlacedFault> AllKnown(string property, string kind, IReadOnlyList<string>? ids, IEnumerable<string> known)
    {
        List<string> names = [.. known];
        foreach (var (i, id) in (ids ?? []).Index())
        {
            var item = $"{property}[{i}]";
            foreach (var fault in Known(item, kind, id, names))
            {
                yield return fault;
            }

            if (ids!.Take(i).Contains(id))
            {
                yield return At(item, $"{Quoted.Text(id)} is named twice", "each once");
            }
        }
    }
}
