namespace Korevagt.Domain.Costs;

/// <summary>What there is to know about each <see cref="CostUnit"/>.</summary>
public static class CostUnits
{
    /// <summary>Whether calendar and shifts alone say how many there are, so that nothing needs to be simulated.</summary>
    public static bool IsCertain(this CostUnit unit) => unit is CostUnit.PerHour or CostUnit.PerShiftStart;

    /// <summary>
    /// Whether it is known at which hour each of them falls, so that a driver can hold in some hours only. Kilometers are
    /// counted by shift, and visits that a scenario moves away before they arise by year.
    /// </summary>
    public static bool HaveHours(this CostUnit unit) =>
        unit is not (CostUnit.PerKilometer or CostUnit.PerVisitMovedToDaytime or CostUnit.PerVisitInDaytime);
}
