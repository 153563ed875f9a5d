using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>What a change saves in the calendar year in which it takes effect; negative where it costs.</summary>
/// <param name="CertainDkk">The certain part, in kroner: contracted hours, shift starts, and what else grows with them.</param>
/// <param name="SimulatedDkk">The simulated part, in kroner.</param>
public sealed record FirstYearSaving(decimal CertainDkk, decimal SimulatedDkk)
{
    /// <summary>Both parts together, in kroner.</summary>
    public decimal TotalDkk => CertainDkk + SimulatedDkk;

    /// <summary>
    /// The saving from a date to the year's end. The certain part is exact: the hours and starts of both plans on or
    /// after the date. The simulated part is the full year's in proportion to the days: days from the date to 31
    /// December over days of the year. (In proportion to the certain part it would be undefined for a change that
    /// saves no hours, such as better triage.) A date before the year gives the full year, one after it nothing.
    /// </summary>
    /// <param name="baseline">The plan without the change.</param>
    /// <param name="scenario">The plan with the change.</param>
    /// <param name="year">The year, with the calendar that decides its working days.</param>
    /// <param name="effectiveFrom">First local date of the change.</param>
    /// <param name="simulatedPerYearDkk">Simulated saving of a full year, in kroner.</param>
    /// <returns>The saving; null where either plan has no price.</returns>
    public static FirstYearSaving? Of(
        Plan baseline, Plan scenario, DutyYear year, LocalDate effectiveFrom, decimal simulatedPerYearDkk)
    {
        if (CertainOf(baseline, year, effectiveFrom) - CertainOf(scenario, year, effectiveFrom) is not { } certain)
        {
            return null;
        }

        var (first, next) = (new LocalDate(year.Year, 1, 1), new LocalDate(year.Year + 1, 1, 1));
        var days = Period.DaysBetween(LocalDate.Min(LocalDate.Max(effectiveFrom, first), next), next);
        return new FirstYearSaving(certain, simulatedPerYearDkk * days / Period.DaysBetween(first, next));
    }

    private static decimal? CertainOf(Plan plan, DutyYear year, LocalDate from) =>
        ContractedCost.Of(plan, year, from).TotalDkk + OtherCost.Certain(plan, year, from).TotalDkk;
}
