using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>What a plan costs in a year beside its contractors: the cost drivers that have a figure.</summary>
/// <param name="Drivers">The drivers that have a figure, in the plan's order.</param>
public sealed record OtherCost(IReadOnlyList<DriverAmount> Drivers)
{
    /// <summary>All of them together, in kroner; 0 where none has a figure.</summary>
    public decimal TotalDkk => Drivers.Sum(driver => driver.Dkk);

    /// <summary>The drivers whose units calendar and shifts alone decide.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year, with the calendar that decides its working days.</param>
    /// <param name="from">Counts only what lies on or after this local date; null means the whole year.</param>
    public static OtherCost Certain(Plan plan, DutyYear year, LocalDate? from = null) => new(
    [
        .. Counted(plan).Where(driver => driver.Unit.IsCertain())
            .Select(driver => Priced(driver, DutyUnits.Of(driver, plan, year, from))),
    ]);

    /// <summary>All drivers in one simulated year.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="certain">Its <see cref="Certain"/> part of the year, which is the same for every simulated one.</param>
    /// <param name="units">What happened in the simulated year.</param>
    public static OtherCost Of(Plan plan, OtherCost certain, SimulatedUnits units)
    {
        var known = certain.Drivers.ToDictionary(driver => driver.Id, StringComparer.Ordinal);
        return new OtherCost(
            [.. Counted(plan).Select(driver => known.GetValueOrDefault(driver.Id) ?? Priced(driver, UnitsOf(driver, units)))]);
    }

    private static IEnumerable<CostDriver> Counted(Plan plan) => plan.CostDrivers.Where(driver => driver.IsCounted);

    private static DriverAmount Priced(CostDriver driver, decimal units) =>
        new(driver.Id, units, units * driver.DkkPerUnit!.Value);

    private static decimal UnitsOf(CostDriver driver, SimulatedUnits units) => driver.Unit switch
    {
        CostUnit.PerVisit => units.Visits(driver.Hours).Made,
        CostUnit.PerVisitHandedToDaytime => units.Visits(driver.Hours).HandedToDaytime,
        CostUnit.PerVisitHandedOn => units.Visits(driver.Hours).HandedOn,
        CostUnit.PerVisitNotMade => units.Visits(driver.Hours).NotMade,
        CostUnit.PerVisitOutsideTarget => units.Visits(driver.Hours).OutsideTarget,
        CostUnit.PerVisitMovedToDaytime => units.MovedToDaytime,
        CostUnit.PerVisitInDaytime => units.MovedToDaytime + units.Visits(null).HandedToDaytime,
        CostUnit.PerKilometer => (decimal)units.Kilometers,
        _ => throw new ArgumentException($"{driver.Unit} of {driver.Id} is nothing that simulation tells.", nameof(driver)),
    };
}
