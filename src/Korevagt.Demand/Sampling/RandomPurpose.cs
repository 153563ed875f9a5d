namespace Korevagt.Demand.Sampling;

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

    /// <summary>What a visit log leaves open about one of its visits.</summary>
    LoggedVisit = 31,
}
