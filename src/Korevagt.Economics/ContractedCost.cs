using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>
/// What follows from the contracts of what a plan's contractors are paid in a year: hours and shift starts, known from calendar
/// and prices alone. A plan without contracts has hours and no price.
/// </summary>
/// <param name="Shifts">The shifts in the plan's order.</param>
public sealed record ContractedCost(IReadOnlyList<ShiftContractedCost> Shifts)
{
    /// <summary>Price of all hours, in kroner; null where a shift has no contract.</summary>
    public decimal? HoursDkk => Prices.Sum(Shifts.Select(shift => shift.HoursDkk));

    /// <summary>Price of all starts, in kroner; null where a shift has no contract.</summary>
    public decimal? StartsDkk => Prices.Sum(Shifts.Select(shift => shift.StartsDkk));

    /// <summary>Hours and starts together, in kroner; null where a shift has no contract.</summary>
    public decimal? TotalDkk => HoursDkk + StartsDkk;

    /// <summary>All contracted car hours.</summary>
    public double CarHours => Shifts.Sum(shift => shift.Hours.CarSeconds) / (double)NodaConstants.SecondsPerHour;

    /// <summary>
    /// Prices the hours and starts of every shift in a calendar year: for each stretch of time, seconds × cars × price of
    /// the first band that holds the local time × the special-day factor of the local date; for each occurrence that
    /// begins in the year, the price of a start × cars.
    /// </summary>
    /// <param name="plan">
    /// The plan, checked: every contract that a shift names exists and its bands cover the shift's hours.
    /// </param>
    /// <param name="year">The year, with the calendar that decides its working days.</param>
    /// <param name="from">Counts only hours and starts on or after this local date; null means from the year's beginning.</param>
    /// <param name="before">Counts only hours and starts before this local date; null means to the year's end.</param>
    /// <exception cref="InvalidOperationException">A band is missing; a checked plan has none such.</exception>
    public static ContractedCost Of(Plan plan, DutyYear year, LocalDate? from = null, LocalDate? before = null)
    {
        var contracts = plan.Contracts.ToDictionary(contract => contract.Id, StringComparer.Ordinal);
        return new ContractedCost([.. plan.Shifts.Select(shift => OfShift(
            shift, shift.Contract is { } id ? contracts[id] : null, year, from, before))]);
    }

    private static ShiftContractedCost OfShift(
        Shift shift, Contract? contract, DutyYear year, LocalDate? from, LocalDate? before)
    {
        var hours = ContractedHours.Of(shift, year, from, before);
        if (contract is null)
        {
            return new ShiftContractedCost(shift.Id, hours, HoursDkk: null, StartsDkk: null);
        }

        return new ShiftContractedCost(
            shift.Id, hours, HourPrices.OfOneCar(contract, shift.Hours, year, year.SpanOf(from, before)) * shift.Cars,
            hours.Starts * contract.DkkPerShiftStart);
    }
}
