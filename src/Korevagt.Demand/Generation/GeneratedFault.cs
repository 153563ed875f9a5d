namespace Korevagt.Demand.Generation;

/// <summary>How a row of a generated log is spoiled, as real logs are.</summary>
public enum GeneratedFault
{
    /// <summary>Ordered at a time that the clock skipped in March.</summary>
    SpringGap,

    /// <summary>The urgency is missing.</summary>
    MissingUrgency,

    /// <summary>Latitude and longitude swapped.</summary>
    SwappedCoordinates,

    /// <summary>The row stands there twice.</summary>
    Duplicated,

    /// <summary>Ordered 25 years too late.</summary>
    FutureDate,

    /// <summary>Given to a car ten minutes before it was ordered.</summary>
    DispatchBeforeOrder,

    /// <summary>The other decimal mark than elsewhere.</summary>
    MixedDecimalMark,

    /// <summary>An area that the plan does not have.</summary>
    UnknownArea,
}
