namespace Korevagt.Roads.Vocabulary;

/// <summary>The tags of one element; the reader fills and clears the same list for every element.</summary>
internal sealed class OsmTags
{
    private readonly List<KeyValuePair<string, string>> pairs = [];

    /// <summary>The tags in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => pairs;

    /// <summary>Number of tags.</summary>
    public int Count => pairs.Count;

    /// <summary>The value of a key, or null.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in pairs)
            {
                if (string.Equals(pair.Key, key, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Adds a tag.</summary>
    public void Add(string key, string value) => pairs.Add(new(key, value));

    /// <summary>Forgets all tags.</summary>
    public void Clear() => pairs.Clear();
}
