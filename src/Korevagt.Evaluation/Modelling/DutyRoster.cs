using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Evaluation.Modelling;

/// <summary>Every car's every period of duty in a year.</summary>
internal static class DutyRoster
{
    /// <summary>
    /// The duties by start. A car whose shift is on duty around the clock every day has one that begins before the year and
    /// ends after it: it never goes off duty at midnight.
    /// </summary>
    public static List<Duty> Of(Plan plan, DutyYear year, IReadOnlyDictionary<string, int> districtIndex)
    {
        var stationIndex = plan.Stations.Select((station, index) => (station.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var duties = plan.Shifts.SelectMany((shift, index) => Periods(shift.Hours, year).SelectMany(period => Enumerable.Repeat(
            new Duty(
                index,
                period.From,
                period.To,
                stationIndex[shift.Station],
                Bits(shift.Districts, districtIndex)),
            shift.Cars)));
        return [.. duties.OrderBy(duty => duty.StartSecond)];
    }

    /// <summary>Whether every car of the plan is on duty all year.</summary>
    public static bool IsAroundTheClock(Plan plan) => plan.Shifts.All(IsAroundTheClock);

    /// <summary>When hours recur; those around the clock every day are one period, longer than the year.</summary>
    public static IEnumerable<SecondRange> Periods(RecurringHours hours, DutyYear year) => hours == RecurringHours.AroundTheClock
        ? [new SecondRange(-NodaConstants.SecondsPerDay, 2 * year.Seconds)]
        : year.Occurrences(hours);

    /// <summary>Districts as a bit each.</summary>
    public static ulong Bits(IEnumerable<string> districts, IReadOnlyDictionary<string, int> districtIndex) =>
        districts.Aggregate(0UL, (bits, district) => bits | 1UL << districtIndex[district]);

    private static bool IsAroundTheClock(Shift shift) => shift.Hours == RecurringHours.AroundTheClock;
}
