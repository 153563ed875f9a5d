namespace Korevagt.Domain.Service;

/// <summary>Where a car goes after a visit while no other waits for it.</summary>
public enum AfterVisitRule
{
    /// <summary>Home to its station; it can be diverted on the way.</summary>
    GoHome,

    /// <summary>
    /// Nowhere: it waits at the patient's place for the next visit or the end of its duty, and then drives home.
    /// </summary>
    WaitThere,

    /// <summary>
    /// To the station, among those where no free car stands or drives to, from which the most driving to the expected
    /// visits is saved; home where all have a car. It can be diverted on the way.
    /// </summary>
    BestUncoveredStation,
}
