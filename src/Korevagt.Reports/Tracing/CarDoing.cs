namespace Korevagt.Reports.Tracing;

/// <summary>What a car does.</summary>
internal enum CarDoing
{
    /// <summary>It is on duty, or still out.</summary>
    Present,

    /// <summary>It drives to a patient.</summary>
    DrivesOut,

    /// <summary>It is with a patient.</summary>
    Visits,

    /// <summary>It drives to a station.</summary>
    DrivesHome,
}
