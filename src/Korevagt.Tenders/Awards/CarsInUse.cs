using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Tenders.Awards;

/// <summary>
/// How many cars shifts take at one time, slot by slot. A slot is a stretch of the local clock within which no shift begins or
/// ends, on a working day or another, after a working day or another: what began the evening before is still on duty. Two
/// shifts of which one ends when the other begins can be driven with the same car; the nights on which the clock is changed
/// make no difference, since both go by it.
/// </summary>
internal sealed class CarsInUse
{
    private static readonly bool[] Kinds = [true, false];

    private readonly List<LocalTime> borders;

    public CarsInUse(IEnumerable<Shift> shifts) =>
        borders = [.. shifts.SelectMany(shift => (LocalTime[])[shift.Hours.From, shift.Hours.To]).Append(LocalTime.Midnight).Distinct().Order()];

    /// <summary>The cars of some shifts in each slot; every slot is there.</summary>
    public IReadOnlyList<long> Of(IEnumerable<Shift> shifts)
    {
        var driven = shifts.ToList();
        return
        [
            .. from yesterday in Kinds
               from today in Kinds
               from time in borders
               select (long)driven.Where(shift => IsOnDuty(shift.Hours, yesterday, today, time)).Sum(shift => shift.Cars),
        ];
    }

    private static bool IsOnDuty(RecurringHours hours, bool yesterdayIsWorking, bool todayIsWorking, LocalTime time) => hours.EndNextDate
        ? (time >= hours.From && Begins(hours.Days, todayIsWorking)) || (time < hours.To && Begins(hours.Days, yesterdayIsWorking))
        : time >= hours.From && time < hours.To && Begins(hours.Days, todayIsWorking);

    private static bool Begins(DaySelection days, bool isWorking) =>
        days == DaySelection.EveryDay || days == (isWorking ? DaySelection.WorkingDays : DaySelection.NonWorkingDays);
}
