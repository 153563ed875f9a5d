namespace Korevagt.Logs;

/// <summary>What a number in a column of durations counts.</summary>
public enum DurationUnit
{
    /// <summary>Minutes, with decimals where the log has them.</summary>
    Minutes,

    /// <summary>Seconds.</summary>
    Seconds,
}
