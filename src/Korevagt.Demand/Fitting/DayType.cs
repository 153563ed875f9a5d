using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// Days of duty whose open hours have the same covariates: same weekday, kind of day, month and year. A day with a clock
/// change and one that the log cuts are types of their own.
/// </summary>
internal sealed class DayType
{
    private DayType(DayKind kind, int[] weekHour, int[] month, int[] year)
    {
        (Kind, WeekHour, Month, Year) = (kind, weekHour, month, year);
        Visits = new double[weekHour.Length];
    }

    /// <summary>Kind of the days.</summary>
    public DayKind Kind { get; }

    /// <summary>Hour of the week of each open real hour.</summary>
    public int[] WeekHour { get; }

    /// <summary>Month of each open hour, 0 to 11.</summary>
    public int[] Month { get; }

    /// <summary>Calendar year of each open hour.</summary>
    public int[] Year { get; }

    /// <summary>Visits of all days together by open hour.</summary>
    public double[] Visits { get; }

    /// <summary>Visits of each day.</summary>
    public List<double> DayTotals { get; } = [];

    /// <summary>Number of days.</summary>
    public int Days => DayTotals.Count;

    /// <summary>The types of a log's days.</summary>
    public static List<DayType> Of(HourlyLog log, bool[] open)
    {
        const int WholeDay = 24;
        Dictionary<(int WeekHour, DayKind, int, int, int, int, int Special), DayType> known = [];
        List<DayType> types = [];
        for (int from = 0, to; from < log.Duty.Length; from = to)
        {
            for (to = from + 1; to < log.Duty.Length && log.Duty[to].DutyDate == log.Duty[from].DutyDate;)
            {
                to++;
            }

            var (first, last) = (log.Clock[from].Date, log.Clock[to - 1].Date);
            var key = (
                log.Duty[from].WeekHour, log.Duty[from].Kind, first.Month, first.Year, last.Month, last.Year,
                to - from == WholeDay ? -1 : from);
            if (!known.TryGetValue(key, out var type))
            {
                known[key] = type = Lay(log, open, from, to);
                types.Add(type);
            }

            type.Add(log, open, from, to);
        }

        return [.. types.Where(type => type.WeekHour.Length > 0)];
    }

    private static DayType Lay(HourlyLog log, bool[] open, int from, int to)
    {
        int[] hours = [.. Enumerable.Range(from, to - from).Where(hour => open[log.Duty[hour].WeekHour])];
        return new DayType(
            log.Duty[from].Kind,
            Array.ConvertAll(hours, hour => log.Duty[hour].WeekHour),
            Array.ConvertAll(hours, hour => log.Clock[hour].Date.Month - 1),
            Array.ConvertAll(hours, hour => log.Clock[hour].Date.Year));
    }

    private void Add(HourlyLog log, bool[] open, int from, int to)
    {
        var (entry, total) = (0, 0.0);
        for (var hour = from; hour < to; hour++)
        {
            if (open[log.Duty[hour].WeekHour])
            {
                Visits[entry++] += log.Visits[hour];
                total += log.Visits[hour];
            }
        }

        DayTotals.Add(total);
    }

    /// <summary>The places of an hour's month and kind among the effects.</summary>
    public (int Month, int Kind) EffectsOf(int entry) =>
        (FittedEffects.FirstMonth + Month[entry], FittedEffects.FirstDayKind + (int)Kind);
}
