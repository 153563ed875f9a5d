using System.Buffers.Text;

namespace Korevagt.Logs;

/// <summary>Reads dates.</summary>
internal static class DateText
{
    // Serial numbers of the years that a log can be of, with room on both sides: 1990 to 2064.
    private const int FirstSerial = 32_874;
    private const int LastSerial = 60_263;
    private const int SerialDigits = 5;
    private const int ThisCentury = 2000;

    // Spreadsheets count from the last day but one of 1899, since 1900 was no leap year and they hold it for one.
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Reads a date and takes it off the text.</summary>
    /// <param name="rest">The text; what follows the date afterwards.</param>
    /// <param name="format">How it must be written.</param>
    /// <param name="isStated">Whether years of two digits are read before a month too.</param>
    /// <param name="day">Days since the beginning of 1970.</param>
    public static bool TryRead(ref ReadOnlySpan<byte> rest, TimeFormat format, bool isStated, out long day)
    {
        day = 0;
        if (!TryParts(ref rest, format, out var first, out var second, out var third))
        {
            return false;
        }

        var (year, month, date) = format switch
        {
            TimeFormat.YearFirst or TimeFormat.YearFirstSlash or TimeFormat.Compact => (first, second, third),
            TimeFormat.MonthFirstSlash => (third, first, second),
            _ => (third, second, first),
        };
        var isShort = year.Digits == 2;
        var yearFirst = format is TimeFormat.YearFirst or TimeFormat.YearFirstSlash;
        if ((isShort && yearFirst && !isStated) || (!isShort && year.Digits != 4) || month.Digits > 2 || date.Digits > 2)
        {
            return false;
        }

        var inFull = isShort ? ThisCentury + year.Value : year.Value;
        if (inFull < 1 || month.Value is < 1 or > 12 || date.Value < 1 || date.Value > DateTime.DaysInMonth(inFull, month.Value))
        {
            return false;
        }

        day = new DateOnly(inFull, month.Value, date.Value).DayNumber - Epoch;
        return true;
    }

    /// <summary>The three numbers of a date with something between them.</summary>
    public static bool TryParts(
        ref ReadOnlySpan<byte> rest, TimeFormat format, out DatePart first, out DatePart second, out DatePart third)
    {
        (second, third) = (default, default);
        if (format == TimeFormat.Compact)
        {
            return TryNumber(ref rest, 4, out first) && TryNumber(ref rest, 2, out second) && TryNumber(ref rest, 2, out third)
                && (first.Digits, second.Digits, third.Digits) == (4, 2, 2);
        }

        var (mark, last) = format switch
        {
            TimeFormat.DayFirstPoint => ((byte)'.', (byte)'.'),
            TimeFormat.DayFirstSlashHyphen => ((byte)'/', (byte)'-'),
            TimeFormat.DayFirstSlash or TimeFormat.MonthFirstSlash or TimeFormat.YearFirstSlash => ((byte)'/', (byte)'/'),
            _ => ((byte)'-', (byte)'-'),
        };
        return TryNumber(ref rest, 4, out first) && TryMark(ref rest, mark)
            && TryNumber(ref rest, 4, out second) && TryMark(ref rest, last) && TryNumber(ref rest, 4, out third);
    }

    /// <summary>Whether a text can be the serial number of a time of this age.</summary>
    public static bool IsSerial(ReadOnlySpan<byte> text) => TrySerial(text, out _);

    /// <summary>Reads a serial number: days, and decimals behind a point or a comma.</summary>
    public static bool TrySerial(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        var rest = text;
        if (!TryNumber(ref rest, SerialDigits, out var days) || days.Digits != SerialDigits
            || days.Value is < FirstSerial or > LastSerial || !TryDecimals(rest, out var ofDay))
        {
            return false;
        }

        seconds = (long)(days.Value + SerialZero - Epoch) * TimeText.SecondsPerDay + ofDay;
        return true;
    }

    /// <summary>Reads a part of a day as spreadsheets write it: <c>0.5</c> or <c>0,5</c> is noon.</summary>
    public static bool TryPartOfDay(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        return text is [(byte)'0', ..] && (text.Length == 1 || text[1] is (byte)'.' or (byte)',')
            && !(text.Length == 4 && text[1] == (byte)'.') && TryDecimals(text[1..], out seconds);
    }

    private static bool TryDecimals(ReadOnlySpan<byte> decimals, out int seconds)
    {
        const int Longest = 24;
        seconds = 0;
        if (decimals.IsEmpty)
        {
            return true;
        }

        if (decimals[0] is not ((byte)'.' or (byte)',') || decimals.Length is 1 or > Longest
            || decimals[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[Longest + 1];
        plain[0] = (byte)'0';
        decimals.CopyTo(plain[1..]);
        plain[1] = (byte)'.';
        if (!Utf8Parser.TryParse(plain[..(decimals.Length + 1)], out double part, out _, 'f'))
        {
            return false;
        }

        seconds = (int)Math.Round(part * TimeText.SecondsPerDay);
        return true;
    }

    private static bool TryMark(ref ReadOnlySpan<byte> rest, byte mark)
    {
        if (rest.IsEmpty || rest[0] != mark)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> rest, int most, out DatePart number)
    {
        var (value, digits) = (0, 0);
        while (digits < most && digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            value = value * 10 + (rest[digits++] - '0');
        }

        rest = rest[digits..];
        number = new DatePart(value, digits);
        return digits > 0;
    }
}
