using System.Globalization;
using System.Text;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Reads UTF-8 bytes as a tree of <see cref="JsonPart"/>, or says with line and column why they are no JSON.</summary>
internal static class JsonText
{
    /// <summary>Deepest nesting accepted; the formats need 6.</summary>
    public const int MaximumDepth = 32;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Outcome<JsonPart> Parse(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        if (NotText(file, bytes) is { } fault)
        {
            return fault;
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, JsonPath.Root);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            return Malformed(file, bytes, exception);
        }
        catch (InvalidOperationException)
        {
            // GetString refuses half a surrogate pair written as \uD800, and NameOf a name with \u0000.
            var place = Position(bytes, (int)reader.TokenStartIndex);
            return new Fault(
                file,
                place,
                FileTexts.IsNoCharacter,
                new("\\u i hele par, og aldrig \\u0000", "\\u escapes in whole pairs, and none of \\u0000"));
        }
    }

    private static Fault? NotText(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new Fault(file, "", FileTexts.TheFileIsEmpty, FileTexts.JsonFile);
        }

        var invalid = FirstInvalidByte(bytes);
        if (bytes.Contains((byte)0) || invalid >= 0)
        {
            var expected = new Text("en JSON-fil i UTF-8", "a JSON file in UTF-8");
            return bytes.IndexOf((byte)0) is >= 0 and < 512
                ? new Fault(
                    file,
                    "",
                    new("filen er ikke tekst, men binære data (eller UTF-16)", "this is no text but binary data (or UTF-16)"),
                    expected)
                : new Fault(file, Position(bytes, Math.Max(invalid, 0)), new("er ikke UTF-8", "is not UTF-8"), expected);
        }

        return null;
    }

    private static Fault Malformed(string file, ReadOnlySpan<byte> bytes, JsonException exception)
    {
        if (bytes.TrimStart(" \t\r\n"u8)[0] is not ((byte)'{' or (byte)'[' or (byte)'/'))
        {
            var first = FirstCharacter(bytes);
            return new Fault(
                file,
                "",
                new($"filen er ikke JSON: den begynder med '{first}'", $"this is no JSON file: it begins with '{first}'"),
                new("en JSON-fil, som begynder med '{'", "a JSON file, which begins with '{'"));
        }

        var offset = OffsetOf(bytes, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        var place = Position(bytes, offset);
        if (offset < bytes.Length && bytes[offset] == '/')
        {
            return new Fault(
                file,
                place,
                new("kommentarer er ikke tilladt", "comments are not allowed"),
                new("JSON uden kommentarer", "JSON without comments"));
        }

        // The framework's sentence ends with its own line and byte numbers, counted from 0.
        var cut = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = cut < 0 ? exception.Message : exception.Message[..cut];
        return new Fault(file, place, JsonMistake.InWords(bytes, offset, reason.TrimEnd('.')));
    }

    private static JsonPart ReadValue(ref Utf8JsonReader reader, string path)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path, offset),
            JsonTokenType.StartArray => ReadArray(ref reader, path, offset),
            JsonTokenType.String => Leaf(JsonPartKind.Text, path, offset, reader.GetString()!),
            JsonTokenType.Number => Leaf(JsonPartKind.Number, path, offset, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => Leaf(JsonPartKind.Boolean, path, offset, "true"),
            JsonTokenType.False => Leaf(JsonPartKind.Boolean, path, offset, "false"),
            _ => Leaf(JsonPartKind.Null, path, offset, "null"),
        };
    }

    // U+0000 is no character of any name; of a value its place is told.
    private static string NameOf(ref Utf8JsonReader reader) =>
        reader.GetString() is { } text && !text.Contains('\0') ? text : throw new InvalidOperationException("The name has U+0000 in it.");

    private static JsonPart Leaf(JsonPartKind kind, string path, int offset, string text) =>
        new() { Kind = kind, Path = path, Offset = offset, Text = text };

    private static JsonPart ReadObject(ref Utf8JsonReader reader, string path, int offset)
    {
        var part = new JsonPart { Kind = JsonPartKind.Object, Path = path, Offset = offset };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, nameOffset) = (NameOf(ref reader), (int)reader.TokenStartIndex);
            reader.Read();
            part.Members.Add(new JsonMember(name, nameOffset, ReadValue(ref reader, JsonPath.Member(path, name))));
        }

        return part;
    }

    private static JsonPart ReadArray(ref Utf8JsonReader reader, string path, int offset)
    {
        var part = new JsonPart { Kind = JsonPartKind.Array, Path = path, Offset = offset };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            part.Items.Add(ReadValue(ref reader, JsonPath.Item(path, part.Items.Count)));
        }

        return part;
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static string FirstCharacter(ReadOnlySpan<byte> bytes)
    {
        Rune.DecodeFromUtf8(bytes.TrimStart(" \t\r\n"u8), out var rune, out _);
        return Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : rune.ToString();
    }

    private static int OffsetOf(ReadOnlySpan<byte> bytes, long line, long byteInLine)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            at += bytes[at..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(at + byteInLine, bytes.Length);
    }

    /// <summary>The line of an offset, as words of a sentence.</summary>
    public static Text Line(ReadOnlySpan<byte> bytes, int offset)
    {
        var line = bytes[..Math.Min(offset, bytes.Length)].Count((byte)'\n') + 1;
        return new(FormattableString.Invariant($"linje {line}"), FormattableString.Invariant($"line {line}"));
    }

    /// <summary>Line and column from 1, the column in characters.</summary>
    private static string Position(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..Math.Min(offset, bytes.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {before.Count((byte)'\n') + 1}, column {column}");
    }
}
