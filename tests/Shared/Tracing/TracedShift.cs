namespace Korevagt.Tests;

/// <summary>A year of one shift as the trace tells it.</summary>
internal sealed record TracedShift
{
    public long Visits { get; set; }

    public long Meters { get; set; }

    public long IdleSeconds { get; set; }

    public long DrivingSeconds { get; set; }

    public long PatientSeconds { get; set; }

    public long PresenceSeconds { get; set; }

    public long OvertimeSeconds { get; set; }

    /// <summary>Drives home that the year's end cut short: their metres are not in the trace.</summary>
    public int UnfinishedWaysHome { get; set; }
}
