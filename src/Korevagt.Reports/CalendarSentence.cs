using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports;

/// <summary>
/// What another calendar does to a demand that is put together from a number of visits a year: the number stays, so where a
/// year has fewer days off than the one that it was counted in, each of them has more visits.
/// </summary>
public static class CalendarSentence
{
    /// <summary>
    /// The sentence; null where the demand does not work so, has no share of its own for days off, or both years have as many.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year evaluated.</param>
    /// <param name="language">The language.</param>
    public static string? For(Plan plan, int year, Language language)
    {
        if (plan.Demand is not AssembledDemand { ReferenceYear: var counted, Periods: var periods } || counted == year
            || periods.All(period => period.Hours.Days != DaySelection.NonWorkingDays))
        {
            return null;
        }

        var (now, then) = (DaysOff(plan, year), DaysOff(plan, counted));
        if (now == then)
        {
            return null;
        }

        var format = ReportFormat.For(language);
        var change = format.Percent(Math.Abs(then / (double)now - 1));
        return format.Say(now < then
            ? PrecisionTexts.FewerDaysOff(year, format.Number(now), counted, format.Number(then), change)
            : PrecisionTexts.MoreDaysOff(year, format.Number(now), counted, format.Number(then), change));
    }

    private static int DaysOff(Plan plan, int year)
    {
        var first = new LocalDate(year, 1, 1);
        var days = CalendarSystem.Iso.GetDaysInYear(year);
        return Enumerable.Range(0, days).Count(day => !plan.Calendar.IsWorkingDay(first.PlusDays(day)));
    }
}
