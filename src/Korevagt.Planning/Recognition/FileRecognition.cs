using System.Text;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Batches;
using Korevagt.Files.Demands;
using Korevagt.Files.Figures;
using Korevagt.Files.Logs;
using Korevagt.Files.Models;
using Korevagt.Files.Nights;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Logs;

namespace Korevagt.Planning.Recognition;

/// <summary>Tells by its content, not by its name, what a file is.</summary>
public static class FileRecognition
{
    private const int HeadLength = 64 * 1024;
    private const int ShortestMatrix = 3;

    private static readonly Dictionary<Type, FileKind> Formats = new()
    {
        [typeof(BaselineFile)] = FileKind.Baseline,
        [typeof(ModelFile)] = FileKind.Model,
        [typeof(ScenarioFile)] = FileKind.Scenario,
        [typeof(AreaFile)] = FileKind.Areas,
        [typeof(FittedDemandFile)] = FileKind.Demand,
        [typeof(BatchFile)] = FileKind.Batch,
        [typeof(NightlyFile)] = FileKind.Nightly,
        [typeof(QuestionFile)] = FileKind.Question,
        [typeof(FigureFile)] = FileKind.Figures,
        [typeof(LogMappingFile)] = FileKind.LogMapping,
    };

    private static ReadOnlySpan<byte> RoadsMagic => "KVROADS"u8;

    private static ReadOnlySpan<byte> PbfHeader => "OSMHeader"u8;

    private static ReadOnlySpan<byte> Gzip => [0x1f, 0x8b];

    private static ReadOnlySpan<byte> ZippedSheet => [0x50, 0x4b, 0x03, 0x04];

    /// <summary>What a file is, or why it cannot be told.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    public static Outcome<FileKind> Of(IFileSource files, string file)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.OpenLog(file).Then(source => Of(files, file, HeadOf(source)));
    }

    private static byte[] HeadOf(LogSource source)
    {
        using var stream = source.Open();
        var head = new byte[HeadLength];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static Outcome<FileKind> Of(IFileSource files, string file, byte[] head)
    {
        var bytes = head.AsSpan();
        if (bytes.StartsWith(RoadsMagic) || bytes.StartsWith(Gzip) || bytes[..Math.Min(64, bytes.Length)].IndexOf(PbfHeader) >= 0)
        {
            return FileKind.Map;
        }

        if (bytes.StartsWith(ZippedSheet))
        {
            return new Fault(file, "", RecognitionTexts.Zipped, RecognitionTexts.SavedAsText);
        }

        var text = TextOf(bytes);
        return text.Length == 0 ? new Fault(file, "", RecognitionTexts.Empty, RecognitionTexts.AnyFile)
            : text[0] == '<' ? OfMarkup(file, text)
            : text[0] is '{' or '[' ? files.Read(file, most: FileLimits.Large).Then(all => OfJson(file, all.Span))
            : text.Contains('\0', StringComparison.Ordinal) ? new Fault(file, "", RecognitionTexts.Binary, RecognitionTexts.AnyFile)
            : OfTable(file, text);
    }

    /// <summary>The head as text without marks and blanks before it; UTF-16 is read too, since logs come in it.</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes) =>
        (bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes))
            .TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    private static Outcome<FileKind> OfMarkup(string file, string text) =>
        text.Contains("<osm", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal)
            ? FileKind.Map
            : new Fault(file, "", RecognitionTexts.Markup, RecognitionTexts.AnyFile);

    private static Outcome<FileKind> OfJson(string file, ReadOnlySpan<byte> bytes)
    {
        if (IsGeoJson(bytes))
        {
            return FileKind.Borders;
        }

        var parsed = JsonText.Parse(file, bytes);
        return parsed.Then(tree => JsonFileKind.Of(tree) is { } type && Formats.TryGetValue(type, out var kind)
            ? Outcome<FileKind>.Success(kind)
            : tree.Kind != JsonPartKind.Object
                ? new Fault(file, tree.Path, RecognitionTexts.NoObject, RecognitionTexts.AFormat(FormatsInWords))
                : new Fault(
                    file, JsonPath.Member(tree.Path, FileFormatAttribute.PropertyName),
                    tree.Member(FileFormatAttribute.PropertyName) is { Kind: JsonPartKind.Text } named
                        ? RecognitionTexts.UnknownFormat(Quoted.Text(named.Text))
                        : RecognitionTexts.NoFormat,
                    RecognitionTexts.AFormat(FormatsInWords)));
    }

    private static string FormatsInWords => string.Join(", ", Formats.Keys.Select(type => $"\"{JsonFileKind.FormatOf(type).Format}\""));

    // Borders come from drawing programs, whose JSON is nested deeper and larger than that of our formats.
    private static bool IsGeoJson(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    var isType = reader.ValueTextEquals("type"u8);
                    reader.Read();
                    if (isType)
                    {
                        return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("FeatureCollection"u8);
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // Whoever reads the file says where.
        }

        return false;
    }

    private static Outcome<FileKind> OfTable(string file, string text)
    {
        var lines = text.Split('\n', 3);
        var header = CellsOf(lines[0]);
        if (header.Length == 1)
        {
            return new Fault(file, "", RecognitionTexts.NoTable, RecognitionTexts.AnyFile);
        }

        bool Has(params string[] names) => names.All(name => header.Contains(name, StringComparer.OrdinalIgnoreCase));
        return Has("year", "population") ? FileKind.Population
            : Has("name", "lat", "lon") ? FileKind.Points
            : header.Length >= ShortestMatrix && lines.Length > 1 && header.Skip(1).Contains(CellsOf(lines[1])[0], StringComparer.Ordinal)
                ? FileKind.DrivingTimes
                : FileKind.Log;
    }

    private static string[] CellsOf(string line) =>
        [.. line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : ',').Select(cell => cell.Trim().Trim('"'))];
}
