using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Privacy;

namespace Korevagt.Logs;

/// <summary>Finds areas or urgencies by id, name or the log's own word for them, whatever the case.</summary>
internal sealed class NameLookup
{
    private const int LongestName = 200;
    private const int MostSuggestions = 1000;
    private const int MostRemembered = 10_000;

    private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> suggestions = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> shown;
    private readonly Func<string, IReadOnlyList<string>, string?> nearest;

    /// <summary>Prepares a lookup.</summary>
    /// <param name="ids">The ids, in the order of the indexes.</param>
    /// <param name="names">The names, in the same order.</param>
    /// <param name="words">The log's own words with the id of each.</param>
    /// <param name="nearest">Finds the name that was probably meant.</param>
    public NameLookup(
        IReadOnlyList<string> ids, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> words,
        Func<string, IReadOnlyList<string>, string?> nearest)
    {
        this.nearest = nearest;
        for (var i = 0; i < ids.Count; i++)
        {
            known.TryAdd(ids[i], i);
        }

        for (var i = 0; i < names.Count; i++)
        {
            known.TryAdd(names[i], i);
        }

        foreach (var (word, id) in words)
        {
            known[word] = known[id];
        }

        shown = [.. ids, .. names, .. words.Keys];
    }

    /// <summary>What is known of a word that names none of them, and what would have been right; null where nothing is.</summary>
    public Func<string, (Text Message, Text? Expected)?>? Hint { get; init; }

    /// <summary>Adds words that mean one of them unless they name another already.</summary>
    /// <param name="words">The words, each with an id.</param>
    public void AddOthers(IEnumerable<(string Word, string Id)> words)
    {
        foreach (var (word, id) in words)
        {
            known.TryAdd(word, known[id]);
        }
    }

    /// <summary>The index that a field of the log names, or -1.</summary>
    public int Find(ReadOnlySpan<byte> field)
    {
        if (field.Length > LongestName)
        {
            return -1;
        }

        Span<char> buffer = stackalloc char[LongestName];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(field, buffer)];
        var asBefore = found.GetAlternateLookup<ReadOnlySpan<char>>();
        if (asBefore.TryGetValue(text, out var index))
        {
            return index;
        }

        // Comparing without case is slow, so each way of writing a name is remembered.
        if (!known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out index))
        {
            return -1;
        }

        if (found.Count < MostRemembered)
        {
            asBefore.TryAdd(text, index);
        }

        return index;
    }

    /// <summary>What is wrong with a name that is not known, and the name that was probably meant.</summary>
    public (Text Message, Text? Expected) Explain(Text what, ReadOnlySpan<byte> field)
    {
        var word = Encoding.UTF8.GetString(field.Length > LongestName ? field[..LongestName] : field);
        if (Hint?.Invoke(word) is { } hint)
        {
            return hint;
        }

        if (!suggestions.TryGetValue(word, out var suggestion) && suggestions.Count < MostSuggestions)
        {
            suggestion = nearest(word, shown);
            suggestions.Add(word, suggestion);
        }

        return suggestion is null
            ? (Unknown(Redaction.Quote(word), what), new Text(
                $"id eller navn på {what.Danish} i planen, eller et ord i mapping-filen",
                $"the id or the name of an {what.English}, or a word of the mapping"))
            : (Unknown(Text.Same($"\"{word}\""), what), LogTexts.DidYouMean(suggestion));
    }

    private static Text Unknown(Text word, Text what) =>
        new($"{word.Danish} er ikke {what.Danish} i planen", $"{word.English} is no {what.English} of the plan");
}
