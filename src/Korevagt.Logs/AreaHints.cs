using System.Text.RegularExpressions;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Privacy;

namespace Korevagt.Logs;

/// <summary>
/// What a log may have in place of an area of the plan: a municipality, which is an area where it has no more than one, or a
/// postal code, of which no table comes with the program.
/// </summary>
internal sealed partial class AreaHints
{
    private readonly List<Area> areas;
    private readonly Dictionary<string, Municipality> municipalities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the hints of a plan.</summary>
    public AreaHints(LogNames names)
    {
        areas = [.. names.Areas];
        foreach (var municipality in names.Municipalities)
        {
            foreach (var word in WordsFor(municipality))
            {
                municipalities.TryAdd(word, municipality);
            }
        }
    }

    /// <summary>The names of municipalities that are one area of the plan, with the id of the area.</summary>
    public IEnumerable<(string Word, string Area)> OfOneArea() =>
        from named in municipalities
        let own = AreasOf(named.Value)
        where own.Count == 1
        select (named.Key, own[0].Id);

    /// <summary>What is wrong with a word that names no area, and what would have been right; null where none can tell.</summary>
    public (Text Message, Text? Expected)? About(string word)
    {
        if (municipalities.TryGetValue(word.Trim(), out var municipality))
        {
            var own = AreasOf(municipality);
            return (
                AreaHintTexts.Municipality(Redaction.Quote(word), municipality.Name, own.Count),
                own.Count == 0 ? AreaHintTexts.AnArea : AreaHintTexts.OneOf(own[0].Id));
        }

        var postal = PostalCode().Match(word);
        return postal.Success
            ? (AreaHintTexts.PostalCode(Redaction.Quote(word)), AreaHintTexts.Words(postal.Groups["code"].Value))
            : null;
    }

    private List<Area> AreasOf(Municipality municipality) => areas.FindAll(area => area.Municipality == municipality.Code);

    /// <summary>How a municipality is written: its code, with or without the leading zero, and its name, alone or in full.</summary>
    private static string[] WordsFor(Municipality municipality) =>
    [
        municipality.Code, municipality.Code.TrimStart('0'), municipality.Name, $"{municipality.Name} Kommune",
        $"{municipality.Name}s Kommune",
    ];

    /// <summary>8600, DK-8600, 8600 Silkeborg. Danish codes go from 0800 to 9990; those of towns begin at 1000.</summary>
    [GeneratedRegex(
        @"^\s*(?:DK[- ]?)?(?<code>[1-9][0-9]{3})(?:\s*,?\s+\p{L}[\p{L} .\-]*)?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PostalCode();
}
