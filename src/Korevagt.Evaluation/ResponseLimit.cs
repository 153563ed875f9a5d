using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>
/// Response times are counted one by one up to a day and together from there on, so a quantile that would lie beyond a day is
/// only known to lie there. Means are not cut.
/// </summary>
public static class ResponseLimit
{
    private const double SecondsPerMinute = 60;

    /// <summary>A quantile of so many minutes or more is only known to be at least that long.</summary>
    public const double Minutes = ResponseHistogram.LimitSeconds / SecondsPerMinute;

    /// <summary>Whether a quantile was cut.</summary>
    /// <param name="minutes">The quantile in minutes; null and not a number were not.</param>
    public static bool Cuts(double? minutes) => minutes >= Minutes;

    /// <summary>A quantile of seconds in minutes; not a number where it was cut or there was no visit.</summary>
    internal static double Known(double seconds) =>
        seconds >= ResponseHistogram.LimitSeconds ? double.NaN : seconds / SecondsPerMinute;
}
