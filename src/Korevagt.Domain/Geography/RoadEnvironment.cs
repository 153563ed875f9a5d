namespace Korevagt.Domain.Geography;

/// <summary>What a piece of road is like to drive, in so far as the hour of the day changes it.</summary>
public enum RoadEnvironment
{
    /// <summary>Inside a built-up area: a limit of 60 km/h or less.</summary>
    Urban,

    /// <summary>Open country: everything that is neither urban nor a motorway.</summary>
    Rural,

    /// <summary>Motorway and its slip roads, and expressways (motortrafikvej).</summary>
    Motorway,

    /// <summary>A ferry: takes its timetable's duration whatever the hour.</summary>
    Ferry,
}
