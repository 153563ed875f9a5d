namespace Korevagt.Roads.Osm;

/// <summary>Counts what was read in spite of being odd, with a few examples of each kind.</summary>
internal sealed class OddityLog
{
    private const int ExamplesKept = 5;

    private readonly SortedDictionary<string, (int Count, List<string> Examples)> kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one oddity.</summary>
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

    /// <summary>The oddities by kind.</summary>
    public IReadOnlyList<Oddity> ToList() => [.. kinds.Select(k => new Oddity(k.Key, k.Value.Count, k.Value.Examples))];
}
