namespace Korevagt.Simulation.Statistics;

/// <summary>A year of one shift, all its cars together.</summary>
public record struct ShiftTally
{
    /// <summary>Visits made.</summary>
    public long Visits { get; set; }

    /// <summary>Meters driven.</summary>
    public long Meters { get; set; }

    /// <summary>Seconds waiting at the station.</summary>
    public long IdleSeconds { get; set; }

    /// <summary>Seconds driving.</summary>
    public long DrivingSeconds { get; set; }

    /// <summary>Seconds at patients.</summary>
    public long PatientSeconds { get; set; }

    /// <summary>Seconds from the duty's beginning until the car was done; the three above add up to it.</summary>
    public long PresenceSeconds { get; set; }

    /// <summary>Seconds paid beyond the shift's end.</summary>
    public long OvertimeSeconds { get; set; }

    /// <summary>Adds what came between two states of another tally.</summary>
    internal void Add(in BookedStep step)
    {
        Visits += step.Visits;
        Meters += step.Meters;
        IdleSeconds += step.IdleSeconds;
        DrivingSeconds += step.DrivingSeconds;
        PatientSeconds += step.PatientSeconds;
        PresenceSeconds += step.PresenceSeconds;
        OvertimeSeconds += step.OvertimeSeconds;
    }

    /// <summary>Share of the presence spent driving or at patients; 0 where there was none.</summary>
    public readonly double Utilization =>
        PresenceSeconds == 0 ? 0 : (double)(DrivingSeconds + PatientSeconds) / PresenceSeconds;
}
