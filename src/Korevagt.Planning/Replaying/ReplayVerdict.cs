namespace Korevagt.Planning.Replaying;

/// <summary>Whether the simulation can be trusted for a group of visits.</summary>
public enum ReplayVerdict
{
    /// <summary>Everything lies within the bounds.</summary>
    Agrees,

    /// <summary>Visits are reached too soon in the simulation, certainly.</summary>
    TooFast,

    /// <summary>Visits are reached too late in the simulation, certainly.</summary>
    TooSlow,

    /// <summary>The mean holds, but long waits or the share within the target do not.</summary>
    OtherSpread,

    /// <summary>The mean is off, but that may be chance.</summary>
    NotCertain,

    /// <summary>There are too few visits to tell.</summary>
    TooFewVisits,
}
