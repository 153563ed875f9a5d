using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Planning.Texts;
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
            faults.Add(Fault.OfSetting<TraceSettings>(
                nameof(Replication),
                SettingTexts.OutOfRange(Replication),
                new(
                    $"et tal fra 1 til {replications}, de simulerede år",
                    $"a number from 1 to {replications}, the simulated years")));
        }

        foreach (var (property, time) in new[] { (nameof(From), From), (nameof(To), To) })
        {
            if (time is { } given && given.Year != year && given != new LocalDate(year, 12, 31).PlusDays(1).AtMidnight())
            {
                faults.Add(Fault.OfSetting<TraceSettings>(
                    property,
                    new($"{given.Year} er et andet år end {year}", $"{given.Year} is another year than {year}"),
                    new("et tidspunkt i det simulerede år", "a time of the year simulated")));
            }
        }

        if (faults.Count == 0 && (From ?? LocalDate.MinIsoValue.AtMidnight()) >= (To ?? LocalDate.MaxIsoValue.AtMidnight()))
        {
            faults.Add(Fault.OfSetting<TraceSettings>(
                nameof(To),
                new($"ligger ikke efter {From:uuuu-MM-dd'T'HH:mm}", $"is not after {From:uuuu-MM-dd'T'HH:mm}"),
                new("et senere tidspunkt", "a later time")));
        }

        return faults;
    }

    /// <summary>The period in seconds of the year.</summary>
    public TracePeriod PeriodIn(DutyYear year) => new(
        From is { } from ? year.SecondOf(from.Date, from.TimeOfDay) : 0,
        To is { } to ? year.SecondOf(to.Date, to.TimeOfDay) : year.Seconds);
}
