using Korevagt.Domain.Time;
using Korevagt.Files.Settings;

namespace Korevagt.Choosing.Stations;

/// <summary>How places for cars are sought.</summary>
/// <param name="Evaluation">Year, replications, seed, threads and road map.</param>
/// <param name="Cars">How many cars are placed, 1 or more.</param>
/// <param name="Hours">Part of the day: night, evening, day, or whole hours such as 16-23.</param>
/// <param name="Days">The days on which it begins.</param>
/// <param name="Sites">Where cars may stand.</param>
/// <param name="WithinMinutes">The drive within which a visit counts as covered, above 0.</param>
public sealed record StationSettings(
    EvaluationSettings Evaluation, int Cars, string Hours, DaySelection Days, SiteKind Sites, double WithinMinutes)
{
    /// <summary>The most cars that are placed.</summary>
    public const int MostCars = 60;

    /// <summary>The drive within which a visit counts as covered where nothing else is said.</summary>
    public const double DefaultWithinMinutes = 30;
}

/// <summary>Where cars may stand.</summary>
public enum SiteKind
{
    /// <summary>At the plan's stations.</summary>
    Stations,

    /// <summary>At the plan's stations and in each of its areas.</summary>
    Areas,
}
