namespace Korevagt.Simulation.Statistics;

/// <summary>
/// A <see cref="ShiftTally"/> in fewer bytes, for thousands of moments of a year: the seconds that 60 cars spend in one fit.
/// </summary>
internal readonly record struct BookedTally(
    long Meters, int Visits, int IdleSeconds, int DrivingSeconds, int PatientSeconds, int PresenceSeconds, int OvertimeSeconds)
{
    public static BookedTally Of(in ShiftTally tally) => checked(new BookedTally(
        tally.Meters, (int)tally.Visits, (int)tally.IdleSeconds, (int)tally.DrivingSeconds, (int)tally.PatientSeconds,
        (int)tally.PresenceSeconds, (int)tally.OvertimeSeconds));
}
