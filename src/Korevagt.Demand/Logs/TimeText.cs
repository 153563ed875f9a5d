namespace Korevagt.Demand.Logs;

/// <summary>Reads dates with times of the day.</summary>
internal static class TimeText
{
    private const int SecondsPerDay = 86_400;
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The format that a text seems to have, or null.</summary>
    public static TimeFormat? FormatOf(ReadOnlySpan<byte> text)
    {
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits < 0 ? null : (digits, text[digits]) switch
        {
            (4, (byte)'-') => TimeFormat.YearFirst,
            (1 or 2, (byte)'-') => TimeFormat.DayFirstHyphen,
            (1 or 2, (byte)'.') => TimeFormat.DayFirstPoint,
            (1 or 2, (byte)'/') => TimeFormat.DayFirstSlash,
            _ => null,
        };
    }

    /// <summary>A time as the format writes it.</summary>
    public static string Example(TimeFormat? format) => format switch
    {
        TimeFormat.DayFirstHyphen => "24-12-2016 23:30",
        TimeFormat.DayFirstPoint => "24.12.2016 23:30",
        TimeFormat.DayFirstSlash => "24/12/2016 23:30",
        _ => "2016-12-24 23:30",
    };

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="format">How it must be written.</param>
    /// <param name="seconds">Seconds since the beginning of 1970 on the clock that the text goes by.</param>
    /// <param name="offsetSeconds">How far that clock is ahead of UTC, where the text says so.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, TimeFormat format, out long seconds, out int? offsetSeconds)
    {
        (seconds, offsetSeconds) = (0, null);
        var rest = text;
        if (!TryDate(ref rest, format, out var day) || rest.IsEmpty || rest[0] is not ((byte)' ' or (byte)'T'))
        {
            return false;
        }

        rest = rest[1..];
        if (!TryClock(ref rest, out var clock) || !TryRest(rest, out offsetSeconds))
        {
            return false;
        }

        seconds = day * SecondsPerDay + clock;
        return true;
    }

    /// <summary>Reads an offset from UTC: <c>Z</c>, <c>+02:00</c>, <c>+0200</c> or <c>+02</c>.</summary>
    public static bool TryOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text is [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (text.IsEmpty || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var rest = text[1..];
        if (!TryNumber(ref rest, 2, 2, out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (!rest.IsEmpty)
        {
            rest = rest[0] == (byte)':' ? rest[1..] : rest;
            if (!TryNumber(ref rest, 2, 2, out minutes) || !rest.IsEmpty)
            {
                return false;
            }
        }

        seconds = (hours * 60 + minutes) * 60 * (text[0] == (byte)'-' ? -1 : 1);
        return hours <= 14 && minutes < 60;
    }

    private static bool TryDate(ref ReadOnlySpan<byte> rest, TimeFormat format, out long day)
    {
        day = 0;
        int first, second, third;
        var mark = format switch
        {
            TimeFormat.DayFirstPoint => (byte)'.',
            TimeFormat.DayFirstSlash => (byte)'/',
            _ => (byte)'-',
        };
        var yearFirst = format == TimeFormat.YearFirst;
        if (!TryNumber(ref rest, yearFirst ? 4 : 1, yearFirst ? 4 : 2, out first) || !TryMark(ref rest, mark)
            || !TryNumber(ref rest, 1, 2, out second) || !TryMark(ref rest, mark)
            || !TryNumber(ref rest, yearFirst ? 1 : 4, yearFirst ? 2 : 4, out third))
        {
            return false;
        }

        var (year, month, date) = yearFirst ? (first, second, third) : (third, second, first);
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date).DayNumber - Epoch;
        return true;
    }

    private static bool TryClock(ref ReadOnlySpan<byte> rest, out int seconds)
    {
        var second = 0;
        seconds = 0;
        if (!TryNumber(ref rest, 1, 2, out var hour)
            || !TryMark(ref rest, (byte)':') || !TryNumber(ref rest, 2, 2, out var minute))
        {
            return false;
        }

        if (TryMark(ref rest, (byte)':') && !TryNumber(ref rest, 2, 2, out second))
        {
            return false;
        }

        seconds = (hour * 60 + minute) * 60 + second;
        return hour < 24 && minute < 60 && second < 60;
    }

    /// <summary>Fractions of a second, which are cut off, and an offset, or nothing.</summary>
    private static bool TryRest(ReadOnlySpan<byte> rest, out int? offsetSeconds)
    {
        offsetSeconds = null;
        if (!rest.IsEmpty && rest[0] is (byte)'.' or (byte)',')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits == 0 || rest.Length == 1)
            {
                return false;
            }

            rest = digits < 0 ? [] : rest[(digits + 1)..];
        }

        rest = rest.TrimStart((byte)' ');
        if (rest.IsEmpty)
        {
            return true;
        }

        var sound = TryOffset(rest, out var offset);
        offsetSeconds = offset;
        return sound;
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

    private static bool TryNumber(ref ReadOnlySpan<byte> rest, int fewest, int most, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < most && digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            number = number * 10 + (rest[digits++] - '0');
        }

        rest = rest[digits..];
        return digits >= fewest;
    }
}
