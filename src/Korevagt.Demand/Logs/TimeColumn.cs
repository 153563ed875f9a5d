using Korevagt.Demand.Logs.Privacy;

namespace Korevagt.Demand.Logs;

/// <summary>Reads the times of one column, all in one format: the stated one, or that of the first time.</summary>
/// <param name="header">The column's name.</param>
/// <param name="use">How it is written.</param>
/// <param name="clock">The local clock.</param>
internal sealed class TimeColumn(string header, LogColumnUse use, LocalClock clock)
{
    private TimeFormat? format = use.Format;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The field.</param>
    /// <param name="offset">Offset from UTC where another column tells it; else null.</param>
    /// <param name="line">Line of the row.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The time, or null after noting why there is none.</returns>
    public LogTime? Read(ReadOnlySpan<byte> text, int? offset, long line, List<RowFault> faults)
    {
        var expected = format ?? TimeText.FormatOf(text);
        if (expected is not { } found || !TimeText.TryRead(text, found, out var seconds, out var written))
        {
            faults.Add(
                new RowFault(
                    line, header, RowFaultKind.NoTime, $"{Redaction.Quote(text)} is no time",
                    $"a time such as {TimeText.Example(format)}"));
            return null;
        }

        format = found;
        if ((written ?? offset ?? (use.IsUtc ? 0 : null)) is { } ahead)
        {
            return new LogTime(seconds - ahead, seconds - ahead, seconds);
        }

        if (clock.Resolve(seconds, out var first, out var second) > 0)
        {
            return new LogTime(first, second, seconds);
        }

        faults.Add(IsSkipped(seconds)
            ? new RowFault(
                line, header, RowFaultKind.SpringGap, $"{Redaction.Quote(text)} does not exist (clocks went forward)")
            : new RowFault(
                line, header, RowFaultKind.OutsidePeriod, $"{Redaction.Quote(text)} lies outside the years that can be read",
                "a year from 2007 to 2050"));
        return null;
    }

    /// <summary>Whether the times an hour before and after exist.</summary>
    private bool IsSkipped(long seconds) =>
        clock.Resolve(seconds - 3600, out _, out _) > 0 && clock.Resolve(seconds + 3600, out _, out _) > 0;
}
