namespace Korevagt.Domain.Service;

/// <summary>Where a car goes after a visit while no other waits for it.</summary>
public enum AfterVisitRule
{
    /// <summary>Home to its station; it can be diverted on the way.</summary>
    GoHome,

    /// <summary>Nowhere: it waits at the patient's place for the next visit or the end of its duty, and then drives home.</summary>
    WaitThere,
}
