namespace Korevagt.Simulation.Engine;

internal enum CarState : byte
{
    /// <summary>Stands: at a station, or at the patient it has left.</summary>
    Idle,

    /// <summary>Drives to a patient or is with one; a visit begun is finished.</summary>
    Visiting,

    /// <summary>Drives to a station, or has come there unnoticed; it can be diverted while its duty lasts.</summary>
    DrivingHome,
}
