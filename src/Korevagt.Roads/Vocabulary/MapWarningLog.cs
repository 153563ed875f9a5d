using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Vocabulary;

/// <summary>Counts the warnings about a map by kind and keeps a few examples of each.</summary>
internal sealed class MapWarningLog
{
    private const int ExamplesKept = 5;

    private readonly SortedDictionary<string, (Text Kind, int Count, List<string> Examples)> kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one warning.</summary>
    public void Note(Text kind, string example)
    {
        if (!kinds.TryGetValue(kind.English, out var entry))
        {
            entry = (kind, 0, []);
        }

        if (entry.Examples.Count < ExamplesKept)
        {
            entry.Examples.Add(example);
        }

        kinds[kind.English] = (kind, entry.Count + 1, entry.Examples);
    }

    /// <summary>The warnings by kind.</summary>
    public IReadOnlyList<MapWarning> ToList() =>
        [.. kinds.Values.Select(kind => new MapWarning(kind.Kind, kind.Count, kind.Examples))];
}
