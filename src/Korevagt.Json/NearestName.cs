using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Finds the name that a misspelt one was probably meant to be.</summary>
public static class NearestName
{
    private const int MostNamesListed = 20;
    private const int LongestName = 100;

    /// <summary>The nearest of the known names by edit distance, or null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (nearest, least) = ((string?)null, int.MaxValue);
        foreach (var name in word.Length > LongestName ? [] : known)
        {
            var distance = Distance(word, name);
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return least <= Math.Max(1, word.Length / 3) ? nearest : null;
    }

    /// <summary>What was expected in place of an unknown name: the nearest known one first, then the others.</summary>
    /// <param name="word">The unknown name.</param>
    /// <param name="names">The names that exist.</param>
    public static Text Expectation(string word, IEnumerable<string> names)
    {
        List<string> known = [.. names.Distinct(StringComparer.Ordinal)];
        if (known.Count == 0)
        {
            return new("ingen, for der er ingen", "none, since there are none");
        }

        var nearest = Of(word, known);
        if (known.Count == 1 && nearest is not null)
        {
            return FileTexts.DidYouMean(nearest);
        }

        List<string> others = [.. known.Where(name => name != nearest)];
        if (others.Count > MostNamesListed)
        {
            others = [.. others.OrderByDescending(name => Kinship(word, name))];
        }

        var listed = string.Join(", ", others.Take(MostNamesListed));
        var rest = others.Count - MostNamesListed;
        var choice = rest > 0
            ? new Text($"en af: {listed} og {rest} til", $"one of: {listed} and {rest} more")
            : new Text($"en af: {listed}", $"one of: {listed}");
        return nearest is null ? choice : FileTexts.Or(FileTexts.DidYouMean(nearest), choice);
    }

    /// <summary>
    /// How much of a word's parts a name has, in characters: of many names those stand first that the word may have meant. Parts
    /// are what stands between hyphens, blanks and the like; the beginning of one counts, so that <c>nattevagt</c> is kin to
    /// <c>nat-randers</c>.
    /// </summary>
    private static int Kinship(string word, string name)
    {
        var parts = PartsOf(name);
        return word.Length > LongestName ? 0 : PartsOf(word).Sum(wanted => parts.Select(part => Common(wanted, part)).DefaultIfEmpty(0).Max());

        static string[] PartsOf(string text) => text.Split(['-', '_', ' ', '.'], StringSplitOptions.RemoveEmptyEntries);

        static int Common(string wanted, string part)
        {
            var same = 0;
            while (same < Math.Min(wanted.Length, part.Length)
                && char.ToUpperInvariant(wanted[same]) == char.ToUpperInvariant(part[same]))
            {
                same++;
            }

            return same == part.Length || same == wanted.Length ? same : 0;
        }
    }

    /// <summary>
    /// Edits that turn one word into the other: insert, delete, replace or swap neighbours, case ignored (optimal string
    /// alignment; F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    /// </summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Best(i, j);
            }
        }

        return rows[a.Length, b.Length];

        int Best(int i, int j)
        {
            var best = Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1;
            best = Math.Min(best, rows[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
            var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
            return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
        }

        static bool Same(char x, char y) => char.ToUpperInvariant(x) == char.ToUpperInvariant(y);
    }
}
