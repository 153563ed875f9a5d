using NodaTime;

namespace Korevagt.Logs;

/// <summary>What a log may hold.</summary>
public sealed record LogRules
{
    /// <summary>Most rows of a log.</summary>
    public const int MostRows = 20_000_000;

    /// <summary>Longest time from the order to dispatch or arrival, in seconds: two days.</summary>
    public const int LongestWaitSeconds = 2 * NodaConstants.SecondsPerDay;

    /// <summary>Longest stay with a patient, in seconds: twelve hours.</summary>
    public const int LongestOnSiteSeconds = 12 * NodaConstants.SecondsPerHour;

    /// <summary>Longest drive to a patient, in seconds: six hours.</summary>
    public const int LongestDrivingSeconds = 6 * NodaConstants.SecondsPerHour;

    /// <summary>The local date on which the log is read: what was ordered after it lies in the future.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Largest share of rows that may be rejected, 0 to 1.</summary>
    public double MostRejected { get; init; } = 0.01;

    /// <summary>Largest share of rows that may be repetitions of another row, 0 to 1.</summary>
    public double MostRepeated { get; init; } = 0.01;

    /// <summary>Whether a row that repeats another is rejected; else it is kept and counted.</summary>
    public bool RejectsRepeated { get; init; }

    /// <summary>The first local date that the log covers; null for that of its first visit.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The first local date after those that the log covers; null for the day after its last visit.</summary>
    public LocalDate? To { get; init; }
}
