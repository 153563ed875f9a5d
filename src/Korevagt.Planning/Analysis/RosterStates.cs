using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Splits a year at every beginning and end of a duty, and puts the pieces with the same cars on duty together. Working days
/// and other days with the same roster are one state unless their visits per hour differ by more than
/// <see cref="LargestDifference"/>: a mean of both would be true of neither.
/// </summary>
public static class RosterStates
{
    /// <summary>How far the visits per hour of working days and other days in one state may differ, relative to the smaller.</summary>
    public const double LargestDifference = 0.1;

    /// <summary>The states of a year; their hours add up to the year's and their visits to the year's expected visits.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="model">Its model, for the duties and the driving band of each hour.</param>
    /// <param name="rates">Expected visits, adjusted, by the plan's areas.</param>
    /// <returns>The states by days and by where they begin on the clock.</returns>
    public static IReadOnlyList<RosterState> Of(Plan plan, SimulationModel model, VisitRates rates)
    {
        var pieces = new Dictionary<(string Roster, bool Working), RosterPieces>();
        var (changes, onDuty, next) = (Changes(model.Duties), new int[plan.Shifts.Count], 0);
        var roster = Key(onDuty);
        for (var hour = 0; hour < rates.Year.Hours.Count; hour++)
        {
            var (begin, end) = (hour * NodaConstants.SecondsPerHour, (hour + 1) * NodaConstants.SecondsPerHour);
            for (var from = begin; from < end;)
            {
                var before = next;
                for (; next < changes.Count && changes[next].Second <= from; next++)
                {
                    onDuty[changes[next].Shift] += changes[next].Cars;
                }

                roster = next == before ? roster : Key(onDuty);
                var to = next < changes.Count ? Math.Min(end, changes[next].Second) : end;
                var local = rates.Year.Hours[hour];
                if (!pieces.TryGetValue((roster, local.IsWorkingDay), out var same))
                {
                    pieces.Add((roster, local.IsWorkingDay), same = new RosterPieces([.. onDuty]));
                }

                same.Add(hour, local.Hour, from - begin, to - from);
                from = to;
            }
        }

        var hourly = HourlyOfRegion(rates);
        return
        [
            .. pieces.GroupBy(piece => piece.Key.Roster, StringComparer.Ordinal)
                .SelectMany(same => Kinds([.. same.Select(piece => (piece.Key.Working, piece.Value))], hourly))
                .Select(kind => kind.Pieces.State(plan, kind.Days, rates, hourly, model.BandOfHour))
                .OrderBy(state => state.Days == DaySelection.EveryDay)
                .ThenBy(state => state.Days)
                .ThenBy(state => state.Clock[0].From),
        ];
    }

    private static string Key(int[] onDuty) => string.Join(' ', onDuty);

    /// <summary>When cars come on duty and leave it, by time; leaving first.</summary>
    private static List<(int Second, int Shift, int Cars)> Changes(IReadOnlyList<Duty> duties) =>
    [
        .. duties
            .SelectMany<Duty, (int Second, int Shift, int Cars)>(duty =>
                [(Math.Max(0, duty.StartSecond), duty.Shift, 1), (duty.EndSecond, duty.Shift, -1)])
            .OrderBy(change => change.Second)
            .ThenBy(change => change.Cars),
    ];

    private static double[] HourlyOfRegion(VisitRates rates)
    {
        var hourly = new double[rates.Year.Hours.Count];
        for (var area = 0; area < rates.AreaCount; area++)
        {
            var ofArea = rates.Hours(area);
            for (var hour = 0; hour < hourly.Length; hour++)
            {
                hourly[hour] += ofArea[hour];
            }
        }

        return hourly;
    }

    private static IEnumerable<(DaySelection Days, RosterPieces Pieces)> Kinds(
        List<(bool Working, RosterPieces Pieces)> kinds, double[] hourly)
    {
        var rates = kinds.Select(kind => kind.Pieces.VisitsPerHour(hourly)).ToList();
        return kinds.Count == 2 && rates.Max() <= rates.Min() * (1 + LargestDifference)
            ? [(DaySelection.EveryDay, kinds[0].Pieces.With(kinds[1].Pieces))]
            : kinds.Select(kind => (kind.Working ? DaySelection.WorkingDays : DaySelection.NonWorkingDays, kind.Pieces));
    }
}
