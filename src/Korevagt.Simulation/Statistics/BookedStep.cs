namespace Korevagt.Simulation.Statistics;

/// <summary>
/// What one shift did between two moments of a year, in fewer bytes than a <see cref="ShiftTally"/>: a year has thousands of moments,
/// and few shifts do anything between two of them. Meters of 60 cars over a year fit.
/// </summary>
internal readonly record struct BookedStep(
    int Shift, int Meters, int Visits, int IdleSeconds, int DrivingSeconds, int PatientSeconds, int PresenceSeconds, int OvertimeSeconds)
{
    public static BookedStep Between(int shift, in ShiftTally earlier, in ShiftTally later) => checked(new BookedStep(
        shift,
        (int)(later.Meters - earlier.Meters),
        (int)(later.Visits - earlier.Visits),
        (int)(later.IdleSeconds - earlier.IdleSeconds),
        (int)(later.DrivingSeconds - earlier.DrivingSeconds),
        (int)(later.PatientSeconds - earlier.PatientSeconds),
        (int)(later.PresenceSeconds - earlier.PresenceSeconds),
        (int)(later.OvertimeSeconds - earlier.OvertimeSeconds)));
}
