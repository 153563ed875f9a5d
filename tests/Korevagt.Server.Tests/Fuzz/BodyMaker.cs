using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// Makes bodies and the texts of parameters: from schemas, from the document's examples, and from what the server has shown.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="files">The schemas of files by their kind, for bodies that are files.</param>
/// <param name="known">What is there.</param>
/// <param name="chance">The draws.</param>
internal sealed partial class BodyMaker(
    ApiDocument document, IReadOnlyDictionary<string, JsonElement> files, KnownValues known, Chance chance)
{
    private const int TooLong = 1_100_000;

    private static readonly string[] Names =
    [
        "Uden vagt", "Plan å", "Ændring", "😀 plan", "x", "שלום", "e\u0301\u0302", "\u202Eplan", "<b>plan</b>", "=1+1",
        "a,b;\"c\"", "' OR 1=1",
    ];

    private readonly JsonMaker json = new(document.At, chance, known);
    private int names;

    /// <summary>A body with what it says that it is.</summary>
    public (string Type, byte[] Body) Make(Operation operation, Mood mood)
    {
        var media = chance.Of(operation.Bodies);
        if (media.Type == FormMaker.MediaType)
        {
            var (type, form) = new FormMaker(chance).Make(media, mood);
            return (type, mood == Mood.Broken && chance.OneIn(6) ? Flipped(form) : form);
        }

        if (!media.IsJson)
        {
            return (media.Type, Lines(media, mood));
        }

        var schema = document.Resolved(media.Schema);
        var isFile = !schema.TryGetProperty("properties", out _);
        var text = mood switch
        {
            Mood.Valid when media.Example.ValueKind == JsonValueKind.Object && (isFile || chance.OneIn(2)) =>
                Fresh(Sample(operation, media, isFile)),
            Mood.Broken when isFile && chance.OneIn(2) => Torn(Fresh(Sample(operation, media, isFile))),
            _ => json.Make(isFile ? FileSchema(media) ?? schema : schema, mood),
        };
        if (mood == Mood.Broken && chance.OneIn(300))
        {
            text = $"{{\"name\":\"{new string('x', TooLong)}\"}}";
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return (media.Type, mood == Mood.Broken && chance.OneIn(12) ? Flipped(bytes) : bytes);
    }

    /// <summary>A text for a parameter, not escaped.</summary>
    public string Parameter(Operation operation, OperationParameter parameter, Mood mood)
    {
        var schema = document.Resolved(parameter.Schema);
        if (mood != Mood.Broken && parameter.Name == "cursor"
            && known.Any(operation.Path, "cursor", isToBeChanged: false, chance) is { } cursor)
        {
            return cursor;
        }

        if (mood != Mood.Broken && parameter.Name == "topics" && known.Topic(chance) is { } topic)
        {
            return topic;
        }

        if (mood == Mood.Valid && parameter.Example is { } example && !chance.OneIn(4))
        {
            return example;
        }

        if (mood == Mood.Valid && known.Any(operation.Path, parameter.Name, isToBeChanged: false, chance) is { } seen)
        {
            return seen;
        }

        var made = json.Make(schema, mood);
        try
        {
            return JsonNode.Parse(made) is JsonValue value && value.TryGetValue<string>(out var text) ? text : made;
        }
        catch (Exception noText) when (noText is JsonException or InvalidOperationException)
        {
            return made;
        }
    }

    // The file that the document shows, or one that the server has shown.
    private string Sample(Operation operation, OperationMedia media, bool isFile)
    {
        var collection = operation.Path.Split("/{")[0].Replace("/check", "", StringComparison.Ordinal);
        return isFile && chance.OneIn(3) && known.Content(collection, chance) is { } shown ? shown : media.Example.GetRawText();
    }

    private JsonElement? FileSchema(OperationMedia media) =>
        media.Example.ValueKind == JsonValueKind.Object && media.Example.TryGetProperty("format", out var format)
        && FileFormat().Match(format.GetString()!) is { Success: true } match
            && files.TryGetValue(match.Groups["kind"].Value, out var schema)
            ? schema
            : null;

    // A sample with a name of its own, little to compute, and now and then other ids.
    private string Fresh(string sample)
    {
        var tree = JsonNode.Parse(sample)!.AsObject();
        if (tree.ContainsKey("name"))
        {
            var name = chance.Of(Names);
            tree["name"] = FormattableString.Invariant($"{name} {++names} {chance.Below(100_000)}");
        }

        if (tree.ContainsKey("replications"))
        {
            tree["replications"] = 2;
        }

        // A preview of an unsaved scenario: fifty years unless less is said.
        if (tree["scenario"] is JsonObject)
        {
            tree["until"] = 4;
        }

        foreach (var name in new[] { "baseline", "scenario", "import", "id", "runs" })
        {
            if (tree[name] is { } value && (name is "import" or "id" or "runs" || chance.OneIn(3))
                && known.Named(name, chance) is { } there)
            {
                tree[name] = value switch
                {
                    JsonArray => new JsonArray(there),
                    JsonValue number when number.GetValueKind() == JsonValueKind.Number =>
                        long.TryParse(there, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 1,
                    _ when name == "id" => FormattableString.Invariant($"id-{chance.Below(100_000)}"),
                    _ when value.ToString().EndsWith(".json", StringComparison.Ordinal) =>
                        chance.OneIn(3) ? there + ".json" : value.ToString(),
                    _ => there,
                };
            }
        }

        return tree.ToJsonString();
    }

    // One value of a sample in a hundred ways, each at a random place.
    private string Torn(string text)
    {
        var places = Token().Matches(text);
        if (places.Count == 0)
        {
            return text;
        }

        for (var i = 1 + chance.Below(3); i > 0; i--)
        {
            var place = places[chance.Below(places.Count)];
            if (place.Index + place.Length <= text.Length)
            {
                var other = chance.Below(4) switch
                {
                    0 => chance.Of(
                    Nasty.OtherKinds),
                    1 => chance.Of(Nasty.Numbers),
                    2 => "",
                    _ => $"\"{chance.Of(Nasty.JsonTexts)}\""
                };
                text = string.Concat(text.AsSpan(0, place.Index), other, text.AsSpan(place.Index + place.Length));
            }
        }

        return text;
    }

    private byte[] Lines(OperationMedia media, Mood mood)
    {
        var text = media.Example.ValueKind == JsonValueKind.String ? media.Example.GetString()! : "a,b\n1,2\n";
        var lines = text.Split('\n').ToList();
        if (mood != Mood.Valid)
        {
            for (var i = 1 + chance.Below(4); i > 0 && lines.Count > 0; i--)
            {
                var at = chance.Below(lines.Count);
                switch (chance.Below(5))
                {
                    case 0:
                        lines.RemoveAt(at);
                        break;
                    case 1:
                        lines.Insert(at, lines[at]);
                        break;
                    case 2:
                        lines[at] += $",{chance.Of(Nasty.JsonTexts)}";
                        break;
                    case 3:
                        lines[at] = "\"" + lines[at];
                        break;
                    default:
                        var cells = lines[at].Split(',');
                        cells[chance.Below(cells.Length)] = chance.OneIn(2)
                            ? chance.Of(Nasty.Numbers)
                            : chance.Of(Nasty.JsonTexts);
                        lines[at] = string.Join(',', cells);
                        break;
                }
            }
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join(chance.OneIn(6) ? "\r\n" : "\n", lines));
        return mood == Mood.Broken && chance.OneIn(6) ? Flipped(bytes) : bytes;
    }

    // Some bytes changed: UTF-8 that is none, control characters, an end too early.
    private byte[] Flipped(byte[] bytes)
    {
        var torn = bytes.ToArray();
        for (var i = 1 + chance.Below(3); i > 0 && torn.Length > 0; i--)
        {
            torn[chance.Below(torn.Length)] = chance.Of<byte>(
                [0x00, 0x01, 0x80, 0xC0, 0xFF, 0xED, (byte)'"', (byte)'\\', (byte)'{', 0x0A]);
        }

        return chance.OneIn(4) ? torn[..chance.Below(torn.Length + 1)] : torn;
    }

    /// <summary>A body as gzip.</summary>
    public static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    [GeneratedRegex("^korevagt-(?<kind>[a-z-]+)/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileFormat();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|-?[0-9][0-9.eE+-]*|true|false|null|[\[\]{},:]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
