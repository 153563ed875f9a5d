namespace Korevagt.Domain.Costs;

/// <summary>What a shifted cost grows with.</summary>
public enum ShiftedCostDriver
{
    /// <summary>Kilometers driven by the cars.</summary>
    PerKilometer,

    /// <summary>Visits not reached within the first service target.</summary>
    PerVisitOutsideTarget,

    /// <summary>Visits handed to the daytime practice.</summary>
    PerVisitHandedToDaytime,
}
