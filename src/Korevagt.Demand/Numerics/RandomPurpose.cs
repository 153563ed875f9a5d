namespace Korevagt.Demand.Numerics;

/// <summary>
/// What a random stream is drawn for. Each purpose has streams of its own, so a scenario that changes one thing leaves all
/// other draws as they were (common random numbers). The numbers are part of the results: never change one.
/// </summary>
public enum RandomPurpose
{
    /// <summary>When visits arise.</summary>
    Arrival = 1,

    /// <summary>All that chance decides about one visit.</summary>
    Visit = 2,

    /// <summary>When the visits arise that a scenario adds.</summary>
    AddedArrival = 3,

    /// <summary>All that chance decides about an added visit.</summary>
    AddedVisit = 4,

    /// <summary>The time effects of a fitted demand, drawn from their posterior.</summary>
    TimeEffects = 31,

    /// <summary>An area's weight in a fitted demand, drawn from its posterior.</summary>
    AreaWeight = 32,

    /// <summary>By how much a whole day differs, in a demand whose days vary beyond chance.</summary>
    DayFactor = 33,

    /// <summary>Samples of a fitted distribution that the log's durations are compared with.</summary>
    GoodnessOfFit = 34,

    /// <summary>What a visit log leaves open about one of its visits.</summary>
    LoggedVisit = 41,

    /// <summary>An invented bid in a trial of a tender.</summary>
    InventedBid = 51,
}
