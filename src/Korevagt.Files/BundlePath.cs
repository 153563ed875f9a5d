using System.Text;
using Korevagt.Domain.Texts;

namespace Korevagt.Files;

/// <summary>The names inside a bundle: relative, their parts joined by <c>/</c>.</summary>
internal static class BundlePath
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 1024;

    /// <summary>What a name has to be.</summary>
    public static Text Expected { get; } = new(
        "et relativt navn med '/' mellem dets dele, for eksempel \"scenarier/plan.json\"",
        "a relative name with '/' between its parts, such as \"scenarios/plan.json\"");

    /// <summary>Why a text is no name of a file of a bundle, or null where it is one.</summary>
    public static Text? Wrong(string name) => name switch
    {
        "" => new Text("er tomt", "is empty"),
        { Length: > Longest } => new Text($"er længere end {Longest} tegn", $"is longer than {Longest} characters"),
        _ when name.Contains('\\', StringComparison.Ordinal) => new Text("har en omvendt skråstreg", "has a backslash"),
        _ when name.Any(char.IsControl) => new Text("har et styretegn", "has a control character"),
        _ when name.EnumerateRunes().Contains(Rune.ReplacementChar) => new Text("er ikke tekst", "is no text"),
        _ when IsRooted(name) => new Text("begynder ved diskens rod", "begins at a root"),
        _ when name.Split('/').Any(part => part is "" or "." or "..") => new Text(
            "har en tom del eller en af punktummer", "has an empty part or one of dots"),
        _ => null,
    };

    /// <summary>Whether a name begins at the root of a disk.</summary>
    public static bool IsRooted(string name) => name.StartsWith('/') || name.StartsWith('\\') || name is [_, ':', ..];

    /// <summary>
    /// A name relative to the folder of a file. One that leads out of the bundle keeps as many <c>..</c> as lead out, and
    /// one that begins at a root stays as it is: neither can be the name of a file of a bundle.
    /// </summary>
    /// <param name="namingFile">The file, or empty for the bundle's top.</param>
    /// <param name="named">The name.</param>
    public static string Beside(string namingFile, string named)
    {
        if (IsRooted(named))
        {
            return named;
        }

        var parts = new List<string>();
        foreach (var part in namingFile.Split('/')[..^1].Concat(named.Split('/')))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
