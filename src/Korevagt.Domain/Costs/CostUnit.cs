namespace Korevagt.Domain.Costs;

/// <summary>What a cost driver is multiplied by: a number of a year.</summary>
public enum CostUnit
{
    /// <summary>Visits made.</summary>
    PerVisit,

    /// <summary>Kilometers driven by the cars.</summary>
    PerKilometer,

    /// <summary>Times that a car begins a shift.</summary>
    PerShiftStart,

    /// <summary>Car hours of the shifts, overtime apart.</summary>
    PerHour,

    /// <summary>Visits handed to the daytime practice when it opened.</summary>
    PerVisitHandedToDaytime,

    /// <summary>Visits that a scenario moved to the daytime practice before they arose.</summary>
    PerVisitMovedToDaytime,

    /// <summary>Visits that the daytime practice sees instead: handed to it or moved to it.</summary>
    PerVisitInDaytime,

    /// <summary>Visits handed to another service, since no more might wait.</summary>
    PerVisitHandedOn,

    /// <summary>Visits that arose and were not made: handed to daytime, handed on, or open when the year ended.</summary>
    PerVisitNotMade,

    /// <summary>Visits whose outcome is known and that were not reached within the first service target.</summary>
    PerVisitOutsideTarget,
}
