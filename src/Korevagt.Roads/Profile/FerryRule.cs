namespace Korevagt.Roads.Profile;

/// <summary>
/// How a ferry (<c>route=ferry</c>) is timed. A tagged <c>duration</c> is taken as the crossing from quay to quay; the
/// bundled profile adds no waiting to it, since who tags a duration tends to mean what a traveller spends. A ferry
/// without duration gets its length at the stated speed and the waiting time.
/// </summary>
public sealed record FerryRule
{
    /// <summary>Speed of a ferry without a duration, km/h.</summary>
    public required double KilometersPerHour { get; init; }

    /// <summary>Waiting before boarding a ferry without a duration, minutes.</summary>
    public required double WaitingMinutes { get; init; }

    /// <summary>Waiting before boarding a ferry with a duration, minutes.</summary>
    public required double WaitingMinutesWithDuration { get; init; }
}
