using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Modelling;

/// <summary>
/// Who serves the districts that have no car of their own, hour by hour of a year, under the rule that plans ahead: the shift
/// that the plan names, else the nearest one on duty.
/// </summary>
internal sealed class Heirs
{
    private readonly Plan plan;
    private readonly DrivingTable table;
    private readonly IReadOnlyDictionary<string, int> districtIndex;
    private readonly Dictionary<string, int> stationIndex;
    private readonly Dictionary<string, int> shiftIndex;
    private readonly (Inheritance Inheritance, ulong Districts, int Heir, SecondRange[] Hours)[] inheritances;
    private readonly Dictionary<int, int[]> byDistance = [];
    private readonly int[] onDuty;

    private Heirs(Plan plan, DutyYear year, DrivingTable table, IReadOnlyDictionary<string, int> districtIndex)
    {
        (this.plan, this.table, this.districtIndex) = (plan, table, districtIndex);
        stationIndex = IndexOf(plan.Stations.Select(station => station.Id));
        shiftIndex = IndexOf(plan.Shifts.Select(shift => shift.Id));
        inheritances =
        [
            .. plan.Inheritances.Reverse().Select(inheritance => (
                inheritance,
                DutyRoster.Bits(inheritance.Districts, districtIndex),
                inheritance.Heir is { } heir ? shiftIndex[heir] : -1,
                DutyRoster.Periods(inheritance.Hours, year).ToArray())),
        ];
        onDuty = new int[plan.Shifts.Count];
    }

    /// <summary>What each shift serves besides its own districts, by second; empty under other rules.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="duties">The year's duties.</param>
    /// <param name="table">Driving times of the band that orders stations.</param>
    /// <param name="districtIndex">The index of each district.</param>
    public static IReadOnlyList<HeirChange> Of(
        Plan plan,
        DutyYear year,
        IReadOnlyList<Duty> duties,
        DrivingTable table,
        IReadOnlyDictionary<string, int> districtIndex) =>
        plan.Dispatch.Rule == DispatchRule.PlanAhead ? new Heirs(plan, year, table, districtIndex).Changes(duties) : [];

    private List<HeirChange> Changes(IReadOnlyList<Duty> duties)
    {
        List<HeirChange> changes = [];
        var (before, now) = (new ulong[onDuty.Length], new ulong[onDuty.Length]);
        foreach (var moment in Moments(duties))
        {
            foreach (var (shift, cars) in moment.Turns)
            {
                onDuty[shift] += cars;
            }

            Array.Clear(now);
            Inherit(moment.Second, now);
            for (var shift = 0; shift < now.Length; shift++)
            {
                if (now[shift] != before[shift])
                {
                    changes.Add(new HeirChange(moment.Second, shift, now[shift]));
                }
            }

            (before, now) = (now, before);
        }

        return changes;
    }

    /// <summary>The seconds at which cars come or go, or inherited hours begin or end.</summary>
    private IEnumerable<(int Second, IEnumerable<(int Shift, int Cars)> Turns)> Moments(IReadOnlyList<Duty> duties) => duties
        .SelectMany(duty => new[]
        {
            (Second: duty.StartSecond, duty.Shift, Cars: 1), (Second: duty.EndSecond, duty.Shift, Cars: -1),
        })
        .Concat(inheritances.SelectMany(entry => entry.Hours)
            .SelectMany(hours => new[] { (Second: hours.From, Shift: 0, Cars: 0), (Second: hours.To, Shift: 0, Cars: 0) }))
        .GroupBy(turn => turn.Second)
        .OrderBy(turns => turns.Key)
        .Select(turns => (turns.Key, turns.Select(turn => (turn.Shift, turn.Cars))));

    private void Inherit(int second, ulong[] inherited)
    {
        foreach (var (_, districts, heir, hours) in inheritances)
        {
            if (heir >= 0 && onDuty[heir] > 0 && IsWithin(hours, second))
            {
                inherited[heir] |= districts;
            }
        }

        var served = inherited.Aggregate(0UL, (all, bits) => all | bits);
        for (var shift = 0; shift < onDuty.Length; shift++)
        {
            served |= onDuty[shift] > 0 ? DutyRoster.Bits(plan.Shifts[shift].Districts, districtIndex) : 0;
        }

        for (var district = 0; district < plan.Districts.Count; district++)
        {
            if ((served >> district & 1) == 0 && NearestOnDuty(district, second) is { } shift)
            {
                inherited[shift] |= 1UL << district;
            }
        }
    }

    private int? NearestOnDuty(int district, int second)
    {
        var lost = Array.Find(
            inheritances, entry => (entry.Districts >> district & 1) != 0 && IsWithin(entry.Hours, second)).Inheritance;
        var nearest = lost is null ? NearestToPatients(district) : NearestToStation(stationIndex[lost.Station]);
        var found = Array.FindIndex(nearest, shift => onDuty[shift] > 0);
        return found < 0 ? null : nearest[found];
    }

    /// <summary>The shifts by driving time from their stations to a station.</summary>
    private int[] NearestToStation(int station) => Ordered(~station, from => Seconds(from, table.PointCount + station));

    /// <summary>The shifts by mean driving time from their stations to a district's points.</summary>
    private int[] NearestToPatients(int district)
    {
        var pointsPerArea = table.PointCount / plan.Areas.Count;
        return Ordered(district, from => Enumerable.Range(0, table.PointCount)
            .Where(point => districtIndex[plan.Areas[point / pointsPerArea].District] == district)
            .Select(point => Seconds(from, point)).DefaultIfEmpty(0).Average());
    }

    private int[] Ordered(int key, Func<int, double> secondsFrom)
    {
        if (!byDistance.TryGetValue(key, out var order))
        {
            var seconds = plan.Stations.Select((_, station) => secondsFrom(station)).ToArray();
            order =
            [
                .. Enumerable.Range(0, plan.Shifts.Count).OrderBy(shift => seconds[stationIndex[plan.Shifts[shift].Station]]),
            ];
            byDistance.Add(key, order);
        }

        return order;
    }

    private double Seconds(int fromStation, int to) => table.Seconds[to * table.PlaceCount + table.PointCount + fromStation];

    private static bool IsWithin(SecondRange[] hours, int second) =>
        Array.Exists(hours, range => range.From <= second && second < range.To);

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
}
