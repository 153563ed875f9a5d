namespace Korevagt.Roads.Vocabulary;

/// <summary>Counts the warnings about a map by kind and keeps a few examples of each.</summary>
internal sealed class MapWarningLog
{
    private const int ExamplesKept = 5;

    private readonly SortedDictionary<string, (int Count, List<string> Examples)> kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one warning.</summary>
    public void Note(string kind, string example)
    {
        if (!kinds.TryGetValue(kind, out var entry))
        {
            entry = (0, []);
        }

        if (entry.Examples.Count < ExamplesKept)
        {
            entry.Examples.Add(example);
        }

        kinds[kind] = (entry.Count + 1, entry.Examples);
    }

    /// <summary>The warnings by kind.</summary>
    public IReadOnlyList<MapWarning> ToList() => [.. kinds.Select(k => new MapWarning(k.Key, k.Value.Count, k.Value.Examples))];
}
