using System.Globalization;
using System.Text;
using System.Text.Json;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>
/// Says what is wrong with a text that is no JSON in words that help to mend it: the reader of the framework tells what it
/// expected, and not that a comma is missing. What is none of the common mistakes is told in its words, in English.
/// </summary>
internal ref struct JsonMistake
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int at;
    private readonly Stack<(bool IsObject, int Offset)> open = new();
    private JsonTokenType last = JsonTokenType.None;
    private int read;

    private JsonMistake(ReadOnlySpan<byte> bytes, int at)
    {
        this.bytes = bytes;
        this.at = at;
        ReadWhatIsSound();
    }

    private readonly bool IsInObject => open.Count > 0 && open.Peek().IsObject;

    private readonly byte Here => at < bytes.Length ? bytes[at] : (byte)0;

    /// <summary>The last character before the mistake that is no blank.</summary>
    private readonly byte Before => bytes[..Math.Min(at, bytes.Length)].TrimEnd(" \t\r\n"u8) is [.., var before] ? before : (byte)0;

    /// <summary>Whether a value has just ended, so that a comma or the end has to follow.</summary>
    private readonly bool IsAfterValue => bytes[read..at].Trim(" \t\r\n"u8).IsEmpty
        && last is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);

    /// <summary>What is wrong.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="at">Where reading stopped, bytes from the beginning.</param>
    /// <param name="reason">What the reader of the framework says.</param>
    public static Text InWords(ReadOnlySpan<byte> bytes, int at, string reason) => new JsonMistake(bytes, at).Find() is { } found
        ? new($"er ikke gyldig JSON: {found.Danish}", $"is not valid JSON: {found.English}")
        : new("er ikke gyldig JSON her", $"is not valid JSON: {reason}");

    /// <summary>Reads as far as it goes, to know what is open where the mistake stands.</summary>
    private void ReadWhatIsSound()
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonText.MaximumDepth });
        try
        {
            while (reader.Read())
            {
                (last, read) = (reader.TokenType, (int)reader.BytesConsumed);
                if (last is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push((last == JsonTokenType.StartObject, (int)reader.TokenStartIndex));
                }
                else if (last is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                }
            }
        }
        catch (JsonException)
        {
            // That is the mistake.
        }
    }

    private readonly Text? Find()
    {
        if (StringBegun() is { } text)
        {
            return InText(text);
        }

        if (at >= bytes.Length)
        {
            return open.Count > 0 ? Unclosed() : null;
        }

        return OfNumber() ?? OfQuotation() ?? OfComma() ?? OfWord() ?? OfBracket();
    }

    /// <summary>Where the text begins in which the mistake stands, or null where it stands in none.</summary>
    private readonly int? StringBegun()
    {
        var begin = read;
        while (begin < at && begin < bytes.Length && bytes[begin] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',')
        {
            begin++;
        }

        if (begin >= at || begin >= bytes.Length || bytes[begin] != '"')
        {
            return null;
        }

        for (var i = begin + 1; i < at && i < bytes.Length; i++)
        {
            if (bytes[i] == '\\')
            {
                i++;
            }
            else if (bytes[i] == '"')
            {
                return null;
            }
        }

        return begin;
    }

    private readonly Text? InText(int begin)
    {
        if (at >= bytes.Length || Here is (byte)'\n' or (byte)'\r')
        {
            return new(
                $"teksten, der begynder i {JsonText.Line(bytes, begin).Danish}, mangler sit afsluttende anførselstegn",
                $"the text that begins in {JsonText.Line(bytes, begin).English} lacks its closing quotation mark");
        }

        if (Here < 0x20)
        {
            var code = Here.ToString("X4", CultureInfo.InvariantCulture);
            return new(
                $"teksten indeholder styretegnet U+{code}; skriv \\u{code}",
                $"the text has the control character U+{code}; write \\u{code}");
        }

        return new(
            "en omvendt skråstreg står forkert; skriv '/' i stier, og '\\\\' hvor den skal stå i teksten",
            "a backslash stands wrong; write '/' in paths, and '\\\\' where it is meant");
    }

    private readonly Text Unclosed()
    {
        var (isObject, offset) = open.Peek();
        var line = JsonText.Line(bytes, offset);
        return isObject
            ? new(
                $"objektet, der begynder i {line.Danish}, er ikke lukket: '}}' mangler",
                $"the object that begins in {line.English} is not closed: '}}' is missing")
            : new(
                $"listen, der begynder i {line.Danish}, er ikke lukket: ']' mangler",
                $"the list that begins in {line.English} is not closed: ']' is missing");
    }

    private readonly Text? OfNumber()
    {
        var before = bytes[..at];
        var digits = before.Length - before.TrimEnd("0123456789"u8).Length;
        if (Here == ':' && digits > 0)
        {
            return Unquoted(before[^digits..]);
        }

        // After a 0 the reader stops at the next digit.
        if (char.IsAsciiDigit((char)Here) && digits > 0)
        {
            var rest = bytes[at..].TrimStart("0123456789"u8);
            return !rest.IsEmpty && rest[0] == ':'
                ? Unquoted(bytes[(at - digits)..^rest.Length])
                : new("et tal begynder ikke med 0", "a number does not begin with 0");
        }

        // In a list, 0,9 are two numbers.
        if (char.IsAsciiDigit((char)Here) && IsInObject && before is [.., >= (byte)'0' and <= (byte)'9', (byte)','])
        {
            var whole = before[..^1].Length - before[..^1].TrimEnd("-0123456789"u8).Length;
            var fraction = bytes[at..].Length - bytes[at..].TrimStart("0123456789"u8).Length;
            var (left, right) = (Utf8(before[^(whole + 1)..^1]), Utf8(bytes.Slice(at, fraction)));
            return new(
                $"decimaltal skrives med punktum: {left}.{right}, ikke {left},{right}",
                $"write a decimal point: {left}.{right}, not {left},{right}");
        }

        return Here == '.' ? new("der skal stå et ciffer før decimalpunktummet", "a digit stands before the decimal point") : null;
    }

    private static Text Unquoted(ReadOnlySpan<byte> hour)
    {
        var time = $"\"{Utf8(hour)}:00\"";
        return new($"klokkeslæt skrives i anførselstegn, for eksempel {time}", $"times are written in quotation marks, such as {time}");
    }

    private readonly Text? OfQuotation()
    {
        Rune.DecodeFromUtf8(bytes[at..], out var rune, out _);
        if (Here == '\'')
        {
            return new("skriv anførselstegn (\"), ikke apostrof (')", "write quotation marks (\"), not apostrophes (')");
        }

        return rune.Value is 0x201C or 0x201D or 0x201E or 0x2018 or 0x2019 or 0xAB or 0xBB
            ? new($"skriv lige anførselstegn (\"), ikke {rune}", $"write straight quotation marks (\"), not {rune}")
            : null;
    }

    private readonly Text? OfComma()
    {
        if (Here is (byte)'}' or (byte)']' && Before == ',')
        {
            return new($"der står et komma for meget før '{(char)Here}'", $"there is a comma too many before '{(char)Here}'");
        }

        if (Here == ',' && Before is (byte)',' or (byte)'{' or (byte)'[')
        {
            return new("der står et komma for meget", "there is a comma too many");
        }

        if (last == JsonTokenType.PropertyName && Before == ':' && Here is (byte)'}' or (byte)']' or (byte)',')
        {
            return new("værdien mangler efter ':'", "the value is missing after ':'");
        }

        return open.Count == 0 && last is JsonTokenType.EndObject or JsonTokenType.EndArray
            ? new("der står mere efter filens slutning", "something stands after the end")
            : BetweenValues();
    }

    private readonly Text? BetweenValues()
    {
        if (IsAfterValue && BeginsValue(Here))
        {
            return last == JsonTokenType.String && read == at
                ? new("der mangler et anførselstegn eller et komma før dette", "a quotation mark or a comma is missing before this")
                : new("der mangler et komma før dette", "a comma is missing before this");
        }

        if (Here == ';')
        {
            return new("skriv komma, ikke semikolon", "write a comma, not a semicolon");
        }

        return IsInObject && Before == '"' && !IsAfterValue
            ? new(
                "der mangler et ':' eller et anførselstegn i egenskabens navn",
                "':' or a quotation mark is missing at the property's name")
            : null;
    }

    private readonly Text? OfWord()
    {
        var word = bytes[read..].TrimStart(" \t\r\n,"u8);
        if (word.IsEmpty || !(char.IsAsciiLetter((char)word[0]) || word[0] >= 0x80))
        {
            return null;
        }

        if (word.StartsWith("NaN"u8) || word.StartsWith("Infinity"u8))
        {
            return new(
                "NaN og Infinity er ikke tal; skriv et tal, for eksempel 0.9",
                "NaN and Infinity are no numbers; write a number, such as 0.9");
        }

        return IsInObject && last != JsonTokenType.PropertyName
            ? new("egenskabers navne skrives i anførselstegn", "names of properties are written in quotation marks")
            : new(
                "tekster skrives i anførselstegn, og true, false og null med små bogstaver",
                "texts are written in quotation marks, and true, false and null in small letters");
    }

    private readonly Text? OfBracket()
    {
        if (Here is (byte)'}' or (byte)']' && open.Count > 0)
        {
            return Unclosed();
        }

        return Here is (byte)'{' or (byte)'[' && open.Count >= JsonText.MaximumDepth
            ? new(
                $"der er flere niveauer i hinanden end {JsonText.MaximumDepth}: her er parenteser for meget",
                $"more levels than the depth of {JsonText.MaximumDepth}: there are brackets too many")
            : null;
    }

    private static bool BeginsValue(byte first) =>
        first is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' || char.IsAsciiLetterOrDigit((char)first);

    private static string Utf8(ReadOnlySpan<byte> part) => Encoding.UTF8.GetString(part);
}
