using System.Text.RegularExpressions;

namespace Korevagt.Json;

/// <summary>Paths such as <c>$.shifts[3].cars</c>.</summary>
internal static partial class JsonPath
{
    public const string Root = "$";

    public static string Member(string path, string name) =>
        PlainName().IsMatch(name) ? $"{path}.{name}" : $"{path}['{Quoted.Content(name)}']";

    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>The path of the whole that a path is part of; null for the root.</summary>
    public static string? Parent(string path)
    {
        var cut = path.EndsWith("']", StringComparison.Ordinal)
            ? path.LastIndexOf("['", StringComparison.Ordinal)
            : path.LastIndexOfAny(['.', '[']);
        return cut > 0 ? path[..cut] : null;
    }

    /// <summary>
    /// True when one path lies at, under or above the other; in the pattern <c>[*]</c> stands for any index.
    /// </summary>
    public static bool Touch(string pattern, string path)
    {
        var (wanted, actual) = (Segments(pattern), Segments(path));
        for (var i = 0; i < Math.Min(wanted.Count, actual.Count); i++)
        {
            if (wanted[i] != actual[i] && !(wanted[i] == "[*]" && actual[i].StartsWith('[')))
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> Segments(string path) => [.. Segment().Matches(path).Select(match => match.Value)];

    [GeneratedRegex(@"^[\w$-]{1,60}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"^\$|\.[^.\[]+|\['.*?'\]|\[(?:[0-9]+|\*)\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Segment();
}
