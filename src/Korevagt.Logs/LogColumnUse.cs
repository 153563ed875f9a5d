namespace Korevagt.Logs;

/// <summary>Where a log tells something, and how.</summary>
/// <param name="Header">The column's name in the header.</param>
public sealed record LogColumnUse(string Header)
{
    /// <summary>The name of the column with the time of the day, where the column itself has the date only; else null.</summary>
    public string? TimeHeader { get; init; }

    /// <summary>How the times of the column are written; null to find out from its times.</summary>
    public TimeFormat? Format { get; init; }

    /// <summary>True when times without an offset are UTC, false when they are of the local clock.</summary>
    public bool IsUtc { get; init; }

    /// <summary>What the durations of the column count.</summary>
    public DurationUnit Unit { get; init; }
}
