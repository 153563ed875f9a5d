using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>The units of a year that calendar and shifts alone decide: car hours and shift starts.</summary>
internal static class DutyUnits
{
    /// <summary>The units that fall into the driver's hours and between two dates.</summary>
    /// <param name="driver">A driver of car hours or shift starts.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year, with the calendar that decides its working days.</param>
    /// <param name="from">Counts only what lies on or after this local date; null means from the year's beginning.</param>
    public static decimal Of(CostDriver driver, Plan plan, DutyYear year, LocalDate? from)
    {
        var span = year.SpanOf(from, before: null);
        List<SecondRange> holds = driver.Hours is { } hours
            ? [.. year.Occurrences(hours).Select(occurrence => occurrence.Within(span.From, span.To))]
            : [span];
        return driver.Unit == CostUnit.PerHour
            ? plan.Shifts.Sum(shift => shift.Cars * Seconds(year, shift, holds)) / NodaConstants.SecondsPerHour
            : plan.Shifts.Sum(shift => shift.Cars * (decimal)Starts(year, shift, holds));
    }

    private static decimal Seconds(DutyYear year, Shift shift, List<SecondRange> holds) =>
        Meeting(year, shift, holds).Sum(pair => (decimal)pair.Duty.Within(pair.Holds.From, pair.Holds.To).Length);

    private static int Starts(DutyYear year, Shift shift, List<SecondRange> holds) =>
        Meeting(year, shift, holds).Count(pair => pair.Duty.From >= pair.Holds.From && pair.Duty.From < pair.Holds.To);

    /// <summary>The duties of a shift with each stretch that they touch; both in order, none overlapping its like.</summary>
    private static IEnumerable<(SecondRange Duty, SecondRange Holds)> Meeting(DutyYear year, Shift shift, List<SecondRange> holds)
    {
        var first = 0;
        foreach (var duty in year.Occurrences(shift.Hours))
        {
            while (first < holds.Count && holds[first].To <= duty.From)
            {
                first++;
            }

            for (var i = first; i < holds.Count && holds[i].From < duty.To; i++)
            {
                yield return (duty, holds[i]);
            }
        }
    }
}
