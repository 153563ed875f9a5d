using System.Text;
using System.Text.RegularExpressions;

namespace Korevagt.Http.Problems;

/// <summary>Turns the JSON paths of faults into JSON pointers (RFC 6901).</summary>
internal static partial class JsonPointer
{
    /// <summary>
    /// <c>$.changes[0].shift</c> becomes <c>/changes/0/shift</c>; what is no path (a line, the whole) stays in the message and
    /// points to the whole.
    /// </summary>
    public static string OfPath(string path)
    {
        if (!path.StartsWith('$'))
        {
            return "";
        }

        var pointer = new StringBuilder();
        foreach (Match segment in Segment().Matches(path))
        {
            var name = segment.Groups["quoted"].Success
                ? segment.Groups["quoted"]
                : segment.Groups["index"].Success
                ? segment.Groups["index"]
                : segment.Groups["name"];
            pointer.Append('/')
                .Append(name.Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }

    [GeneratedRegex(
        @"\.(?<name>[^.\[]+)|\['(?<quoted>.*?)'\]|\[(?<index>[0-9]+)\]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Segment();
}
