using System.Text.RegularExpressions;

namespace Korevagt.Server.Tests.Deployment;

/// <summary>The rules of <c>.dockerignore</c>: the last that fits a file, or a folder that it lies in, decides.</summary>
internal static class IgnoreRules
{
    private static readonly List<(Regex Pattern, bool Sends)> Rules =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (PatternOf(line.TrimStart('!')), line[0] == '!')),
    ];

    public static bool Sends(string file)
    {
        var sends = true;
        foreach (var rule in Rules.Where(rule => Prefixes(file).Any(rule.Pattern.IsMatch)))
        {
            sends = rule.Sends;
        }

        return sends;
    }

    private static IEnumerable<string> Prefixes(string file)
    {
        var parts = file.Split('/');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count)));
    }

    private static Regex PatternOf(string rule) => new(
        "^" + Regex.Escape(rule).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
