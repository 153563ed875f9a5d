using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Vocabulary;

/// <summary>A kind of warning about a map: something unusual that was read all the same or left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Examples">The first few, each with its place as a fault has it and perhaps what stands there.</param>
public sealed record MapWarning(Text Kind, int Count, IReadOnlyList<string> Examples)
{
    /// <summary>One line: <c>ferry duration that cannot be read: 1 (way 8: 20 min)</c>.</summary>
    public Text Words => new(WordsIn(Language.Da), WordsIn(Language.En));

    private string WordsIn(Language language)
    {
        var count = Count.ToString("N0", CultureInfo.InvariantCulture);
        var written = new Text(count.Replace(',', '.'), count).In(language);
        var examples = string.Join(", ", Examples.Select(example => FaultPlace.In(example, language)));
        return $"{Kind.In(language)}: {written} ({examples}{(Count > Examples.Count ? ", ..." : "")})";
    }
}
