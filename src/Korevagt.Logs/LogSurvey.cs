using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>
/// What a first look at the bytes of a log tells: encoding and separator, and that every line has a bearable length, so that
/// whatever reads it next can rely on that. Needs one megabyte, whatever the log.
/// </summary>
internal sealed class LogSurvey
{
    /// <summary>Longest line, in bytes.</summary>
    public const int LongestLine = 1024 * 1024;

    private static readonly char[] Separators = [';', ',', '\t'];

    private LogSurvey(LogEncoding encoding, char? separator) => (Encoding, Separator) = (encoding, separator);

    public LogEncoding Encoding { get; }

    /// <summary>The separator, or null where a first line <c>sep=;</c> tells it.</summary>
    public char? Separator { get; }

    /// <summary>How to read the log: every line is one record, whatever its quotes.</summary>
    public CsvReaderOptions Options(Action<CsvMalformedRecord> onMalformed) => CsvReaderOptions.Default with
    {
        Separator = Separator,
        DetectSeparatorHint = true,
        Encoding = Encoding == LogEncoding.Windows1252 ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : null,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MaxRecordSize = 2 * LongestLine,
        OnMalformedRecord = onMalformed,
    };

    public static Outcome<LogSurvey> Of(LogSource log, LogLayout layout)
    {
        using var stream = log.Open();
        var buffer = new byte[LongestLine];
        var (filled, line, isUtf8, is1252) = (0, 1L, true, true);
        string? header = null;
        while (true)
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            filled += read;
            var ended = filled < buffer.Length;
            var whole = ended ? filled : buffer.AsSpan(0, filled).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (whole == 0 && !ended)
            {
                return new Fault(log.Name, LinePlace(line), LogTexts.LongLine, LogTexts.OneVisitPerLine);
            }

            var lines = buffer.AsSpan(0, whole);
            if (header is null && UnfitEncoding(lines) is { } unfit)
            {
                return new Fault(
                    log.Name, "", unfit, unfit == LogTexts.OldSpreadsheet ? LogTexts.ASpreadsheet : LogTexts.TwoEncodings);
            }

            isUtf8 = isUtf8 && Utf8.IsValid(lines);
            is1252 = is1252 && !lines.ContainsAny(Unassigned1252);
            if (IllegalIn(lines, layout.Encoding, isUtf8, is1252) is { } illegal)
            {
                return new Fault(
                    log.Name, LinePlace(line + LineOfIllegal(lines, layout.Encoding)), illegal, LogTexts.TwoEncodings);
            }

            header ??= FirstLine(lines);
            line += lines.Count((byte)'\n');
            if (ended)
            {
                var encoding = layout.Encoding ?? (isUtf8 ? LogEncoding.Utf8 : LogEncoding.Windows1252);
                return new LogSurvey(encoding, layout.Separator ?? SeparatorOf(header));
            }

            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            filled -= whole;
        }
    }

    /// <summary>The bytes to which Windows-1252 gives no character.</summary>
    private static ReadOnlySpan<byte> Unassigned1252 => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    private static Text? UnfitEncoding(ReadOnlySpan<byte> start) => start switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => LogTexts.OldSpreadsheet,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => LogTexts.Utf16,
        [0, 0, 0xFE, 0xFF, ..] => LogTexts.Utf32,
        _ => null,
    };

    private static Text? IllegalIn(ReadOnlySpan<byte> lines, LogEncoding? stated, bool isUtf8, bool is1252)
    {
        if (lines.Contains((byte)0))
        {
            return LogTexts.ZeroBytes;
        }

        return stated switch
        {
            LogEncoding.Utf8 when !isUtf8 => LogTexts.NoUtf8,
            LogEncoding.Windows1252 when !is1252 => LogTexts.No1252,
            null when !isUtf8 && !is1252 => LogTexts.Neither,
            _ => null,
        };
    }

    /// <summary>How many line breaks stand before the first line that cannot be read.</summary>
    private static int LineOfIllegal(ReadOnlySpan<byte> lines, LogEncoding? stated)
    {
        var count = 0;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            var fitsUtf8 = Utf8.IsValid(line);
            var fits1252 = !line.ContainsAny(Unassigned1252);
            var fits = stated switch
            {
                LogEncoding.Utf8 => fitsUtf8,
                LogEncoding.Windows1252 => fits1252,
                _ => fitsUtf8 || fits1252,
            };
            if (!fits || line.Contains((byte)0))
            {
                return count;
            }

            count++;
        }

        return 0;
    }

    private static string FirstLine(ReadOnlySpan<byte> lines)
    {
        var text = lines.StartsWith(System.Text.Encoding.UTF8.Preamble) ? lines[3..] : lines;
        text = text.TrimStart("\r\n"u8);
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return System.Text.Encoding.Latin1.GetString(end < 0 ? text : text[..end]);
    }

    /// <summary>The separator that the header has most of.</summary>
    private static char? SeparatorOf(string header) => header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        ? null
        : Separators.MaxBy(separator => header.Count(character => character == separator));

    private static string LinePlace(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
