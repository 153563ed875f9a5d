using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>Which hours of the week can have visits.</summary>
/// <remarks>
/// The hours of the clock are looked at for working days (Monday to Friday together) and for Saturdays and Sundays
/// together. One with a visit anywhere in the log is open. One without any is closed when an average hour of the log would
/// have had <see cref="DemandFitSettings.ClosedExpectation"/> visits in as many hours, or when the plan has shifts and
/// none of them is on duty then; otherwise nothing says that it is closed, and it is open with a low rate.
/// </remarks>
internal static class OpenHours
{
    private const int HoursOfDay = 24;
    private const int Classes = 2 * HoursOfDay;
    private const int Looks = 60;

    public static bool[] Of(HourlyLog log, Plan plan, int dutyDayBegins, DemandFitSettings settings)
    {
        var (visits, hours, onDuty, looks) = (new double[Classes], new double[Classes], new bool[Classes], new int[Classes]);
        for (var i = 0; i < log.Duty.Length; i++)
        {
            var group = ClassOf(log.Duty[i].WeekHour, dutyDayBegins);
            visits[group] += log.Visits[i];
            hours[group]++;
        }

        for (var i = 0; i < log.Duty.Length; i++)
        {
            var group = ClassOf(log.Duty[i].WeekHour, dutyDayBegins);
            if (visits[group] == 0 && log.Duty[i].Kind == DayKind.Ordinary && looks[group]++ < Looks)
            {
                onDuty[group] |= plan.Shifts.Any(
                    shift => shift.Hours.Contains(plan.Calendar, log.Clock[i].Date, log.Clock[i].Time));
            }
        }

        var average = visits.Sum() / log.Duty.Length;
        bool IsOpen(int group) => visits[group] > 0
            || (average * hours[group] < settings.ClosedExpectation
                && (plan.Shifts.Count == 0 || onDuty[group] || hours[group] == 0));
        return [.. Enumerable.Range(0, DutyHour.HoursOfWeek).Select(hour => IsOpen(ClassOf(hour, dutyDayBegins)))];
    }

    /// <summary>Hour of the clock, and whether the day of duty is one from Monday to Friday.</summary>
    private static int ClassOf(int weekHour, int dutyDayBegins)
    {
        var weekday = (weekHour - dutyDayBegins + DutyHour.HoursOfWeek) % DutyHour.HoursOfWeek / HoursOfDay;
        return weekHour % HoursOfDay + (weekday < 5 ? 0 : HoursOfDay);
    }
}
