using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Files.Json;

namespace Korevagt.Files;

/// <summary>The JSON schemas (draft 2020-12) of the file formats, generated from the types that read the files.</summary>
public static class SchemaFiles
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// File name and text of each schema, in alphabetical order of the names. The text is UTF-8 with LF
    /// and the same on every machine.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        JsonFileKind.All.ToDictionary(kind => $"{JsonFileKind.FormatOf(kind).Kind.Replace(' ', '-')}.schema.json", Text),
        StringComparer.Ordinal);

    /// <summary>Writes all schemas into a directory, which is made when it is missing.</summary>
    /// <param name="directory">Path of the directory.</param>
    /// <exception cref="IOException">The directory cannot be written.</exception>
    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, text) in All)
        {
            File.WriteAllText(Path.Combine(directory, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string Text(Type type) => SchemaOf.FileType(type).ToJsonString(Indented) + "\n";
}
