using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Planning.Tracing;

/// <summary>What is traced.</summary>
/// <param name="Replication">The simulated year, 1 the first.</param>
/// <param name="From">The local time from which drives are drawn; null for the year's start.</param>
/// <param name="To">The local time up to which they are; null for the year's end.</param>
public sealed record TraceSettings(int Replication, LocalDateTime? From, LocalDateTime? To)
{
    /// <summary>What is wrong with the settings.</summary>
    /// <param name="year">The calendar year simulated.</param>
    /// <param name="replications">How many years are simulated.</param>
    public IReadOnlyList<Fault> Faults(int year, int replications)
    {
        var faults = new List<Fault>();
        if (Replication < 1 || Replication > replications)
        {
            faults.Add(new Fault("--trace-replication", "", $"{Replication} is out of range", $"a number from 1 to {replications}, the simulated years"));
        }

        foreach (var (option, time) in new[] { ("--trace-from", From), ("--trace-to", To) })
        {
            if (time is { } given && given.Year != year && given != new LocalDate(year, 12, 31).PlusDays(1).AtMidnight())
            {
                faults.Add(new Fault(option, "", $"{given.Year} is another year than {year}", "a time of the year simulated"));
            }
        }

        if (faults.Count == 0 && (From ?? LocalDate.MinIsoValue.AtMidnight()) >= (To ?? LocalDate.MaxIsoValue.AtMidnight()))
        {
            faults.Add(new Fault("--trace-to", "", "is not after --trace-from", "a later time"));
        }

        return faults;
    }

    /// <summary>The period in seconds of the year.</summary>
    public TracePeriod PeriodIn(DutyYear year) => new(
        From is { } from ? year.SecondOf(from.Date, from.TimeOfDay) : 0,
        To is { } to ? year.SecondOf(to.Date, to.TimeOfDay) : year.Seconds);
}
