using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>What a change saves in the calendar year in which it takes effect; negative where it costs.</summary>
/// <param name="CertainDkk">What follows from calendar and prices, in kroner: hours, shift starts, and what else grows with them.</param>
/// <param name="SimulatedDkk">The simulated part, in kroner.</param>
public sealed record FirstYearSaving(decimal CertainDkk, decimal SimulatedDkk)
{
    /// <summary>Both parts together, in kroner.</summary>
    public decimal TotalDkk => CertainDkk + SimulatedDkk;

    /// <summary>
    /// The saving from a date to the end of that date's own year. The certain part is exact: the hours and starts of both
    /// plans on or after the date, by that year's calendar. The simulated part is a full year's in proportion to the days:
    /// days from the date to 31 December over days of the year. (In proportion to the certain part it would be undefined
    /// for a change that saves no hours, such as better triage.)
    /// </summary>
    /// <param name="baseline">The plan without the change; its calendar decides the working days.</param>
    /// <param name="scenario">The plan with the change.</param>
    /// <param name="effectiveFrom">First local date of the change, in a year that <see cref="DutyYear"/> accepts.</param>
    /// <param name="simulatedPerYearDkk">Simulated saving of a full year, in kroner.</param>
    /// <returns>The saving; null where either plan has no price.</returns>
    public static FirstYearSaving? Of(Plan baseline, Plan scenario, LocalDate effectiveFrom, decimal simulatedPerYearDkk)
    {
        var year = DutyYear.Of(effectiveFrom.Year, baseline.Calendar);
        if (CertainOf(baseline, year, effectiveFrom) - CertainOf(scenario, year, effectiveFrom) is not { } certain)
        {
            return null;
        }

        var (first, next) = (new LocalDate(year.Year, 1, 1), new LocalDate(year.Year + 1, 1, 1));
        return new FirstYearSaving(
            certain, simulatedPerYearDkk * Period.DaysBetween(effectiveFrom, next) / Period.DaysBetween(first, next));
    }

    private static decimal? CertainOf(Plan plan, DutyYear year, LocalDate from) =>
        ContractedCost.Of(plan, year, from).TotalDkk + OtherCost.Certain(plan, year, from).TotalDkk;
}
