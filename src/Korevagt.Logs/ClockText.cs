namespace Korevagt.Logs;

/// <summary>Reads times of the day: <c>23:30</c>, <c>23.30.15</c>, <c>2330</c>, <c>24:00</c>, with offset or zone.</summary>
internal static class ClockText
{
    private const int SecondsPerHour = 3_600;
    private static ReadOnlySpan<byte> DanishZone => "[Europe/Copenhagen]"u8;

    /// <summary>Passes over what stands between a date and a time: blanks, a <c>T</c>, a comma, <c>kl.</c></summary>
    /// <returns>Whether anything does.</returns>
    public static bool SkipToClock(ref ReadOnlySpan<byte> rest)
    {
        var before = rest.Length;
        if (rest is [(byte)'T' or (byte)'t' or (byte)',', ..])
        {
            rest = rest[1..];
        }

        SkipBlanks(ref rest);
        if (rest is [(byte)'k' or (byte)'K', (byte)'l' or (byte)'L', ..])
        {
            rest = rest[2..];
            rest = rest is [(byte)'.' or (byte)':', ..] ? rest[1..] : rest;
            SkipBlanks(ref rest);
        }

        return rest.Length < before;
    }

    /// <summary>Reads a time of the day to the end of the text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="takesHalfDays">Whether AM and PM are read.</param>
    /// <param name="seconds">Seconds since midnight; 86,400 for 24:00.</param>
    /// <param name="offsetSeconds">How far the clock is ahead of UTC, where the text says so.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, bool takesHalfDays, out int seconds, out int? offsetSeconds)
    {
        (seconds, offsetSeconds) = (0, null);
        var rest = text;
        SkipToClock(ref rest);
        if (!TryClock(ref rest, out var hour, out var minute, out var second))
        {
            return false;
        }

        SkipBlanks(ref rest);
        if (HalfDayOf(rest, out var length) is { } isAfternoon)
        {
            if (!takesHalfDays || hour is < 1 or > 12)
            {
                return false;
            }

            hour = hour % 12 + (isAfternoon ? 12 : 0);
            rest = rest[length..];
            SkipBlanks(ref rest);
        }

        seconds = hour * SecondsPerHour + minute * 60 + second;
        return (hour < 24 || seconds == TimeText.SecondsPerDay) && minute < 60 && second < 60 && TryZone(rest, out offsetSeconds);
    }

    /// <summary>Whether a text ends in AM or PM.</summary>
    public static bool HasHalfDay(ReadOnlySpan<byte> text) =>
        text.Length > 2 && (HalfDayOf(text[^2..], out _) is not null || (text.Length > 4 && HalfDayOf(text[^4..], out _) is not null));

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
        if (!TryTwo(ref rest, out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (!rest.IsEmpty)
        {
            rest = rest[0] == (byte)':' ? rest[1..] : rest;
            if (!TryTwo(ref rest, out minutes) || !rest.IsEmpty)
            {
                return false;
            }
        }

        seconds = (hours * 60 + minutes) * 60 * (text[0] == (byte)'-' ? -1 : 1);
        return hours <= 14 && minutes < 60;
    }

    private static bool TryClock(ref ReadOnlySpan<byte> rest, out int hour, out int minute, out int second)
    {
        (hour, minute, second) = (0, 0, 0);
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? rest.Length : digits;
        if (digits is 4 or 6)
        {
            return TryTwo(ref rest, out hour) && TryTwo(ref rest, out minute) && (digits == 4 || TryTwo(ref rest, out second))
                && TryFraction(ref rest);
        }

        if (digits is not (1 or 2) || digits == rest.Length || rest[digits] is not ((byte)':' or (byte)'.'))
        {
            return false;
        }

        hour = digits == 1 ? rest[0] - '0' : (rest[0] - '0') * 10 + (rest[1] - '0');
        var mark = rest[digits];
        rest = rest[(digits + 1)..];
        if (!TryTwo(ref rest, out minute))
        {
            return false;
        }

        // Behind 23:30 a point can begin seconds as little as a fraction: "23:30.5" has always been read as the latter.
        if (rest is [var next, _, _, ..] && next == mark && rest[1] is >= (byte)'0' and <= (byte)'9')
        {
            rest = rest[1..];
            if (!TryTwo(ref rest, out second))
            {
                return false;
            }
        }

        return TryFraction(ref rest);
    }

    /// <summary>Fractions of a second, which are cut off.</summary>
    private static bool TryFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits == 0 || rest.Length == 1)
        {
            return false;
        }

        rest = digits < 0 ? [] : rest[(digits + 1)..];
        return true;
    }

    /// <summary>
    /// An offset, a zone, or nothing to the end of the text. The name of a zone adds nothing to an offset; alone it must be the
    /// one whose clock is gone by.
    /// </summary>
    private static bool TryZone(ReadOnlySpan<byte> rest, out int? offsetSeconds)
    {
        offsetSeconds = null;
        var zone = rest.IndexOf((byte)'[');
        var offset = zone < 0 ? rest : rest[..zone];
        if (zone >= 0 && (rest[^1] != (byte)']' || (offset.IsEmpty && !rest[zone..].SequenceEqual(DanishZone))))
        {
            return false;
        }

        if (offset.IsEmpty)
        {
            return true;
        }

        var sound = TryOffset(offset, out var seconds);
        offsetSeconds = seconds;
        return sound;
    }

    /// <summary>True for PM, false for AM, null where neither begins the text.</summary>
    private static bool? HalfDayOf(ReadOnlySpan<byte> text, out int length)
    {
        length = text switch
        {
            [_, (byte)'m' or (byte)'M', ..] => 2,
            [_, (byte)'.', (byte)'m' or (byte)'M', (byte)'.', ..] => 4,
            _ => 0,
        };
        return length == 0 ? null : text[0] switch
        {
            (byte)'a' or (byte)'A' => false,
            (byte)'p' or (byte)'P' => true,
            _ => null,
        };
    }

    /// <summary>Blanks, also those that do not break a line.</summary>
    private static void SkipBlanks(ref ReadOnlySpan<byte> rest)
    {
        while (true)
        {
            var length = rest switch
            {
                [(byte)' ' or (byte)'\t', ..] => 1,
                [0xC2, 0xA0, ..] => 2,                   // no-break space
                [0xE2, 0x80, 0x87 or 0x89 or 0xAF, ..] => 3, // figure space, thin space, narrow no-break space
                _ => 0,
            };
            if (length == 0)
            {
                return;
            }

            rest = rest[length..];
        }
    }

    private static bool TryTwo(ref ReadOnlySpan<byte> rest, out int number)
    {
        number = 0;
        if (rest is not [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', ..])
        {
            return false;
        }

        number = (rest[0] - '0') * 10 + (rest[1] - '0');
        rest = rest[2..];
        return true;
    }
}
