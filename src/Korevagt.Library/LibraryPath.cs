using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;
using Korevagt.Files;

namespace Korevagt.Library;

/// <summary>Ids of items and the names by which contents name each other: the folders of the repository, not of any disk.</summary>
public static partial class LibraryPath
{
    /// <summary>What an id has to be, in words.</summary>
    public static Text IdInWords { get; } = new(
        "små bogstaver, cifre og bindestreger, op til 64, fx \"uden-nattevagt\"",
        "small letters, digits and hyphens, up to 64, such as \"uden-nattevagt\"");

    /// <summary>Characters of the longest id.</summary>
    public const int LongestId = 64;

    /// <summary>The folder of scenarios, and of all files beside them.</summary>
    public const string Scenarios = PlanFileName.Folder;

    /// <summary>Whether a text is an id.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>The name of an item.</summary>
    public static string Of(LibraryKind kind, string id) => kind == LibraryKind.Map ? $"maps/{id}.osm" : Scenarios + id + PlanFileName.Ending;

    /// <summary>An id made of a name for people; empty where the name has no letter or digit.</summary>
    public static string IdFor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = name.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
        var id = Others().Replace(plain, "-").Trim('-');
        return (id.Length > 56 ? id[..56] : id).Trim('-');
    }

    /// <summary>Ids for a name to be tried one after the other: made of the name, then with a number behind it.</summary>
    /// <param name="name">The name for people.</param>
    /// <param name="otherwise">What stands for a name without letters and digits.</param>
    public static IEnumerable<string> IdsFor(string name, string otherwise)
    {
        var id = IdFor(name) is { Length: > 0 } made ? made : otherwise;
        return Enumerable.Range(2, 98).Select(number => FormattableString.Invariant($"{id}-{number}")).Prepend(id);
    }

    /// <summary>The plural under which items of a kind are served.</summary>
    public static string Resource(LibraryKind kind) => kind switch
    {
        LibraryKind.Baseline => "baselines",
        LibraryKind.Scenario => "scenarios",
        LibraryKind.Areas => "areas",
        LibraryKind.Demand => "demands",
        LibraryKind.Question => "questions",
        _ => "maps",
    };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Others();
}
