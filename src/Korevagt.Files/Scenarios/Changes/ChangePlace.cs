using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Where a change stands in its scenario file, and how it reports faults there.</summary>
/// <param name="Path">The JSON path of the change.</param>
internal sealed record ChangePlace(string Path)
{
    /// <summary>A fault of one of the change's properties.</summary>
    public PlacedFault At(string property, Text message, Text? expected) => new($"{Path}.{property}", message, expected);

    /// <summary>A fault when a named thing does not exist, else nothing.</summary>
    /// <param name="property">The property that names it.</param>
    /// <param name="id">The id that it is named by.</param>
    /// <param name="known">The things of its kind.</param>
    public IEnumerable<PlacedFault> Known(string property, string id, KnownThings known)
    {
        if (known.Judge(id) is var (wrong, expected))
        {
            yield return At(property, wrong, expected);
        }
    }

    /// <summary>A fault for each of several named things that does not exist or is named twice.</summary>
    public IEnumerable<PlacedFault> AllKnown(string property, IReadOnlyList<string>? ids, KnownThings known)
    {
        foreach (var (i, id) in (ids ?? []).Index())
        {
            var item = $"{property}[{i}]";
            foreach (var fault in Known(item, id, known))
            {
                yield return fault;
            }

            if (ids!.Take(i).Contains(id))
            {
                yield return At(
                    item,
                    new($"{Quoted.Text(id)} er nævnt to gange", $"{Quoted.Text(id)} is named twice"),
                    FileTexts.EachOnce);
            }
        }
    }
}
