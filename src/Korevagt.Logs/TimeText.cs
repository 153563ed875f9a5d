namespace Korevagt.Logs;

/// <summary>Reads dates with times of the day.</summary>
internal static class TimeText
{
    /// <summary>Seconds of a day.</summary>
    public const int SecondsPerDay = 86_400;

    /// <summary>The format that a text seems to have, or null. Month first is none: it cannot be told from day first.</summary>
    public static TimeFormat? FormatOf(ReadOnlySpan<byte> text)
    {
        var first = DigitsOf(text);
        if (first == text.Length)
        {
            return DateText.IsSerial(text) ? TimeFormat.SerialNumber : first is 8 or 12 or 14 ? TimeFormat.Compact : null;
        }

        var mark = text[first];
        return (first, mark) switch
        {
            (8, _) or (12 or 14, (byte)'Z' or (byte)'+' or (byte)' ') => TimeFormat.Compact,
            (4, (byte)'-') => TimeFormat.YearFirst,
            (4, (byte)'/') => TimeFormat.YearFirstSlash,
            (5, (byte)'.' or (byte)',') when DateText.IsSerial(text) => TimeFormat.SerialNumber,
            (1 or 2, (byte)'-') => TimeFormat.DayFirstHyphen,
            (1 or 2, (byte)'.') => TimeFormat.DayFirstPoint,
            (1 or 2, (byte)'/') => text[(first + 1)..] is var rest && rest[DigitsOf(rest)..] is [(byte)'-', ..]
                ? TimeFormat.DayFirstSlashHyphen
                : TimeFormat.DayFirstSlash,
            _ => null,
        };
    }

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="format">How it must be written.</param>
    /// <param name="isStated">
    /// Whether the owner of the log states the format: then AM and PM, and years of two digits before a month, are read too.
    /// </param>
    /// <param name="seconds">Seconds since the beginning of 1970 on the clock that the text goes by.</param>
    /// <param name="offsetSeconds">How far that clock is ahead of UTC, where the text says so.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, TimeFormat format, bool isStated, out long seconds, out int? offsetSeconds)
    {
        (seconds, offsetSeconds) = (0, null);
        if (format == TimeFormat.SerialNumber)
        {
            return DateText.TrySerial(text, out seconds);
        }

        var rest = text;
        if (!DateText.TryRead(ref rest, format, isStated, out var day)
            || !(ClockText.SkipToClock(ref rest) || format == TimeFormat.Compact)
            || !ClockText.TryRead(rest, isStated, out var clock, out offsetSeconds))
        {
            return false;
        }

        seconds = day * SecondsPerDay + clock;
        return true;
    }

    /// <summary>Reads a time whose date and time of the day stand in two columns.</summary>
    /// <param name="date">The date, alone or with midnight behind it.</param>
    /// <param name="time">The time of the day, also as the part of a day that spreadsheets write.</param>
    /// <param name="format">How the date must be written.</param>
    /// <param name="isStated">Whether the owner of the log states the format.</param>
    /// <param name="seconds">Seconds since the beginning of 1970 on the clock that the text goes by.</param>
    /// <param name="offsetSeconds">How far that clock is ahead of UTC, where the text says so.</param>
    public static bool TryReadApart(
        ReadOnlySpan<byte> date, ReadOnlySpan<byte> time, TimeFormat format, bool isStated, out long seconds, out int? offsetSeconds)
    {
        offsetSeconds = null;
        if (!TryDateAlone(date, format, isStated, out seconds))
        {
            return false;
        }

        if (DateText.TryPartOfDay(time, out var clock) || ClockText.TryRead(time, isStated, out clock, out offsetSeconds))
        {
            seconds += clock;
            return true;
        }

        return false;
    }

    private static bool TryDateAlone(ReadOnlySpan<byte> date, TimeFormat format, bool isStated, out long seconds)
    {
        if (format == TimeFormat.SerialNumber)
        {
            return DateText.TrySerial(date, out seconds) && seconds % SecondsPerDay == 0;
        }

        var rest = date;
        var isDate = DateText.TryRead(ref rest, format, isStated, out var day);
        seconds = day * SecondsPerDay;
        ClockText.SkipToClock(ref rest);
        return isDate && (rest.IsEmpty || (ClockText.TryRead(rest, isStated, out var clock, out _) && clock == 0));
    }

    private static int DigitsOf(ReadOnlySpan<byte> text)
    {
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits < 0 ? text.Length : digits;
    }
}
