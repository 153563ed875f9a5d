using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;

namespace Korevagt.Domain.Faults;

/// <summary>
/// Places of faults in the reader's language. A place is a JSON path, a name, or one of a few words before a number or a name,
/// which programs read in English: <c>line 12, column "area"</c> is "linje 12, kolonne "area"".
/// </summary>
public static partial class FaultPlace
{
    private static readonly Dictionary<string, string> Danish = new(StringComparer.Ordinal)
    {
        ["line"] = "linje",
        ["column"] = "kolonne",
        ["field"] = "felt",
        ["byte"] = "byte",
        ["character"] = "tegn",
        ["node"] = "punkt (node)",
        ["way"] = "vej (way)",
        ["relation"] = "relation",
        ["row"] = "række",
        ["sheet"] = "ark",
    };

    /// <summary>What stands before the right value.</summary>
    public static Text Expected { get; } = new("forventede", "expected");

    /// <summary>A place as a reader of the language reads it.</summary>
    public static string In(string place, Language language) => new Text(InDanish(place), place).In(language);

    private static string InDanish(string place) => place.StartsWith('$')
        ? place
        : Word().Replace(place, word => Danish[word.Value]);

    [GeneratedRegex("""(?<=^|, )(?<word>line|column|field|byte|character|node|way|relation|row|sheet)(?= [0-9"'])""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
