namespace Korevagt.Logs;

/// <summary>
/// A time of a log in seconds since the beginning of 1970 in UTC: one, or the two that October's local hour leaves open.
/// </summary>
/// <param name="First">The earlier.</param>
/// <param name="Second">The later; the same where there is no doubt.</param>
/// <param name="Local">What the local clock showed, where the log does not say more.</param>
internal readonly record struct LogTime(long First, long Second, long Local)
{
    public bool IsOpen => First != Second;

    /// <summary>The earlier of the two that is not before another time, else the later.</summary>
    public long NotBefore(long other) => First >= other ? First : Second;
}
