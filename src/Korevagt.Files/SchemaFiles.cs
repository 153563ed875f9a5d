using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>The JSON schemas (draft 2020-12) of the file formats, generated from the types that read the files.</summary>
public static class SchemaFiles
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// File name and text of each schema, in alphabetical order of the names. The text is UTF-8 with LF
    /// and the same on every machine.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        JsonFileKind.All.ToDictionary(kind => $"{JsonFileKind.FormatOf(kind).Kind.English.Replace(' ', '-')}.schema.json", Text),
        StringComparer.Ordinal);

    private static string Text(Type type) => SchemaOf.FileType(type).ToJsonString(Indented) + "\n";
}
