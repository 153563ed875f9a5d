namespace Korevagt.Simulation.Engine;

internal enum CarState : byte
{
    /// <summary>Waits at its station.</summary>
    Idle,

    /// <summary>Drives to a patient or is with one; a visit begun is finished.</summary>
    Visiting,

    /// <summary>Drives back to its station and can be diverted while its duty lasts.</summary>
    DrivingHome,
}
