namespace Korevagt.Logs;

/// <summary>Reads the times of one column, all in one format: the stated one, or that of most of its times.</summary>
/// <param name="header">The column's name.</param>
/// <param name="use">How it is written.</param>
/// <param name="found">The format found out, or null where no time of the column has one.</param>
/// <param name="hasTimesOfDay">Whether serial numbers have times of the day; else they are dates alone, and no times.</param>
/// <param name="clock">The local clock.</param>
internal sealed class TimeColumn(string header, LogColumnUse use, TimeFormat? found, bool hasTimesOfDay, LocalClock clock)
{
    private readonly TimeFormat? format = use.Format ?? found;
    private readonly bool isStated = use.Format is not null;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The field.</param>
    /// <param name="time">The field with the time of the day, where it stands in a column of its own; else empty.</param>
    /// <param name="offset">Offset from UTC where another column tells it; else null.</param>
    /// <param name="line">Line of the row.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The time, or null after noting why there is none.</returns>
    public LogTime? Read(ReadOnlySpan<byte> text, ReadOnlySpan<byte> time, int? offset, long line, RowFaults faults)
    {
        if (format is not { } known || !TryRead(text, time, known, out var seconds, out var written))
        {
            var isTime = format is { } dates && TryRead(text, "0:00"u8, dates, out _, out _);
            faults.Add(
                line, isTime ? use.TimeHeader! : header, RowFaultKind.NoTime, isTime ? time : text,
                value => (RowTexts.NoTime(value), isTime ? TimeTexts.ClockAlone : TimeTexts.Like(format)));
            return null;
        }

        if ((written ?? offset ?? (use.IsUtc ? 0 : null)) is { } ahead)
        {
            return new LogTime(seconds - ahead, seconds - ahead, seconds);
        }

        if (clock.Resolve(seconds, out var first, out var second) > 0)
        {
            return new LogTime(first, second, seconds);
        }

        if (IsSkipped(seconds))
        {
            faults.Add(line, header, RowFaultKind.SpringGap, Shown(text, time), static value => (RowTexts.Skipped(value), null));
        }
        else
        {
            faults.Add(
                line, header, RowFaultKind.OutsidePeriod, Shown(text, time),
                static value => (RowTexts.OtherYears(value), RowTexts.KnownYears));
        }

        return null;
    }

    private bool TryRead(
        ReadOnlySpan<byte> text, ReadOnlySpan<byte> time, TimeFormat known, out long seconds, out int? offset)
    {
        if (use.TimeHeader is not null)
        {
            return TimeText.TryReadApart(text, time, known, isStated, out seconds, out offset);
        }

        return TimeText.TryRead(text, known, isStated, out seconds, out offset)
            && (known != TimeFormat.SerialNumber || hasTimesOfDay);
    }

    private static ReadOnlySpan<byte> Shown(ReadOnlySpan<byte> text, ReadOnlySpan<byte> time) =>
        time.IsEmpty ? text : (byte[])[.. text, (byte)' ', .. time];

    /// <summary>Whether the times an hour before and after exist.</summary>
    private bool IsSkipped(long seconds) =>
        clock.Resolve(seconds - 3600, out _, out _) > 0 && clock.Resolve(seconds + 3600, out _, out _) > 0;
}
