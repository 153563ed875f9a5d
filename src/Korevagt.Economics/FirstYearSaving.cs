using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>What a change saves in the calendar year in which it takes effect; negative where it costs.</summary>
/// <param name="ContractedDkk">What follows from the contracts, in kroner.</param>
/// <param name="SimulatedDkk">The simulated part, in kroner.</param>
public sealed record FirstYearSaving(decimal ContractedDkk, decimal SimulatedDkk)
{
    /// <summary>Both parts together, in kroner.</summary>
    public decimal TotalDkk => ContractedDkk + SimulatedDkk;

    /// <summary>
    /// The saving from a date to the end of that date's own year. The contracted part is exact: the hours and starts of both
    /// plans on or after the date, by that year's calendar. The simulated part is a full year's in proportion to the days:
    /// days from the date to 31 December over days of the year. (In proportion to the contracted part it would be undefined
    /// for a change that saves no hours, such as better triage.)
    /// </summary>
    /// <param name="baseline">The plan without the change; its calendar decides the working days.</param>
    /// <param name="scenario">The plan with the change.</param>
    /// <param name="effectiveFrom">First local date of the change, in a year that <see cref="DutyYear"/> accepts.</param>
    /// <param name="simulatedPerYearDkk">Simulated saving of a full year, in kroner.</param>
    public static FirstYearSaving Of(Plan baseline, Plan scenario, LocalDate effectiveFrom, decimal simulatedPerYearDkk)
    {
        var year = new DutyYear(effectiveFrom.Year, baseline.Calendar);
        var contracted = ContractedCost.Of(baseline, year, effectiveFrom).TotalDkk
            - ContractedCost.Of(scenario, year, effectiveFrom).TotalDkk;
        var (first, next) = (new LocalDate(year.Year, 1, 1), new LocalDate(year.Year + 1, 1, 1));
        return new FirstYearSaving(
            contracted, simulatedPerYearDkk * Period.DaysBetween(effectiveFrom, next) / Period.DaysBetween(first, next));
    }
}
