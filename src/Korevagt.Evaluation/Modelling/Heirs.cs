using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>
/// Who serves the districts that have no car of their own, hour by hour of a year, under the rule that plans ahead: the shift
/// that the plan names, else the nearest one on duty.
/// </summary>
/// <remarks>
/// What a shift inherits depends on which shifts are on duty and which inherited hours hold, and in a year few sets of these
/// come up again and again: each is worked out once.
/// </remarks>
internal sealed class Heirs
{
    // What the key of a set can hold; beyond it every moment is worked out anew.
    private const int MostInheritancesInKey = 64;

    private readonly IReadOnlyList<Shift> shifts;
    private readonly int districts;
    private readonly HeirDistances distances;
    private readonly Dictionary<string, int> stationIndex;
    private readonly ulong[] ownDistricts;
    private readonly InheritedPeriod[] inheritances;
    private readonly Dictionary<int, int[]> byDistance = [];
    private readonly Dictionary<(UInt128 OnDuty, ulong Holding), ulong[]> worked = [];
    private readonly bool[] isOnDuty;

    /// <summary>Prepares for a year of a plan.</summary>
    /// <param name="plan">The plan; its shifts are those that duties and changes name by their places.</param>
    /// <param name="periods">When hours recur in the year.</param>
    /// <param name="distances">How far its stations are.</param>
    /// <param name="districtIndex">The index of each district.</param>
    public Heirs(
        Plan plan,
        Func<RecurringHours, SecondRange[]> periods,
        HeirDistances distances,
        IReadOnlyDictionary<string, int> districtIndex)
    {
        (shifts, districts, this.distances) = (plan.Shifts, plan.Districts.Count, distances);
        stationIndex = IndexOf(plan.Stations.Select(station => station.Id));
        var shiftIndex = IndexOf(plan.Shifts.Select(shift => shift.Id));
        ownDistricts = [.. plan.Shifts.Select(shift => DutyRoster.Bits(shift.Districts, districtIndex))];
        inheritances =
        [
            .. plan.Inheritances.Reverse().Select(inheritance => new InheritedPeriod(
                stationIndex[inheritance.Station],
                DutyRoster.Bits(inheritance.Districts, districtIndex),
                inheritance.Heir is { } heir ? shiftIndex[heir] : -1,
                new PeriodWalk(periods(inheritance.Hours)))),
        ];
        isOnDuty = new bool[shifts.Count];
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
        plan.Dispatch.Rule == DispatchRule.PlanAhead
            ? new Heirs(
                plan, hours => [.. DutyRoster.Periods(hours, year)], new HeirDistances(plan, table, districtIndex), districtIndex)
                .Changes(DutySchedule.Of(duties, []))
            : [];

    /// <summary>What each shift serves besides its own districts, by second.</summary>
    /// <param name="schedule">The year's duties.</param>
    public List<HeirChange> Changes(DutySchedule schedule)
    {
        if (shifts.Count <= DutyMoments.MostShifts)
        {
            return Changes(DutyMoments.Of(schedule), []);
        }

        List<HeirChange> changes = [];
        var (starts, ends, before) = (0, 0, new ulong[shifts.Count]);
        var cars = new int[shifts.Count];
        var byStart = schedule.ByStart;
        var byEnd = schedule.ByEnd;
        while (true)
        {
            var second = starts < byStart.Length ? byStart[starts].StartSecond : int.MaxValue;
            second = Math.Min(second, ends < byEnd.Length ? byEnd[ends].EndSecond : int.MaxValue);
            second = Math.Min(second, NextTurnOfInheritances());
            if (second == int.MaxValue)
            {
                return changes;
            }

            for (; starts < byStart.Length && byStart[starts].StartSecond == second; starts++)
            {
                isOnDuty[byStart[starts].Shift] = ++cars[byStart[starts].Shift] > 0;
            }

            for (; ends < byEnd.Length && byEnd[ends].EndSecond == second; ends++)
            {
                isOnDuty[byEnd[ends].Shift] = --cars[byEnd[ends].Shift] > 0;
            }

            GoTo(second);
            before = Added(changes, second, before, Inherited());
        }
    }

    /// <summary>The same where some shifts are run in other ways than those whose moments are known; up to 128 shifts.</summary>
    /// <param name="moments">When cars come or go in the schedule that is known.</param>
    /// <param name="others">The shifts that are run otherwise.</param>
    public List<HeirChange> Changes(DutyMoments moments, IReadOnlyList<DutyVariant> others)
    {
        List<HeirChange> changes = [];
        var (moment, known, before) = (0, UInt128.Zero, new ulong[shifts.Count]);
        PeriodWalk[] walks = [.. others.Select(other => new PeriodWalk(other.Cars > 0 ? other.Periods : []))];
        var unchanged = others.Aggregate(UInt128.MaxValue, (bits, other) => bits & ~(UInt128.One << other.Shift));
        while (true)
        {
            var second = Math.Min(
                moment < moments.Seconds.Length ? moments.Seconds[moment] : int.MaxValue, NextTurnOfInheritances());
            foreach (var walk in walks)
            {
                second = Math.Min(second, walk.NextTurn);
            }

            if (second == int.MaxValue)
            {
                return changes;
            }

            if (moment < moments.Seconds.Length && moments.Seconds[moment] == second)
            {
                known = moments.OnDuty[moment++];
            }

            var on = known & unchanged;
            for (var i = 0; i < walks.Length; i++)
            {
                walks[i].GoTo(second);
                on |= walks[i].Holds ? UInt128.One << others[i].Shift : UInt128.Zero;
            }

            before = Added(changes, second, before, InheritedWith(on, GoTo(second)));
        }
    }

    /// <summary>Adds what has changed.</summary>
    /// <returns>What is served from now on.</returns>
    private static ulong[] Added(List<HeirChange> changes, int second, ulong[] before, ulong[] now)
    {
        for (var shift = 0; shift < now.Length && !ReferenceEquals(now, before); shift++)
        {
            if (now[shift] != before[shift])
            {
                changes.Add(new HeirChange(second, shift, now[shift]));
            }
        }

        return now;
    }

    private int NextTurnOfInheritances()
    {
        var next = int.MaxValue;
        foreach (var inheritance in inheritances)
        {
            next = Math.Min(next, inheritance.Hours.NextTurn);
        }

        return next;
    }

    /// <summary>Goes to a second and says which inherited hours hold it, as far as a key can.</summary>
    private ulong GoTo(int second)
    {
        var holding = 0UL;
        for (var i = 0; i < inheritances.Length; i++)
        {
            inheritances[i].Hours.GoTo(second);
            holding |= inheritances[i].Hours.Holds ? 1UL << i : 0;
        }

        return holding;
    }

    private ulong[] InheritedWith(UInt128 on, ulong holding)
    {
        if (!worked.TryGetValue((on, holding), out var inherited) || inheritances.Length > MostInheritancesInKey)
        {
            for (var shift = 0; shift < isOnDuty.Length; shift++)
            {
                isOnDuty[shift] = (on >> shift & 1) != 0;
            }

            worked[(on, holding)] = inherited = Inherited();
        }

        return inherited;
    }

    private ulong[] Inherited()
    {
        var inherited = new ulong[shifts.Count];
        foreach (var inheritance in inheritances)
        {
            if (inheritance.Heir >= 0 && isOnDuty[inheritance.Heir] && inheritance.Hours.Holds)
            {
                inherited[inheritance.Heir] |= inheritance.Districts;
            }
        }

        var served = inherited.Aggregate(0UL, (all, bits) => all | bits);
        for (var shift = 0; shift < isOnDuty.Length; shift++)
        {
            served |= isOnDuty[shift] ? ownDistricts[shift] : 0;
        }

        for (var district = 0; district < districts; district++)
        {
            if ((served >> district & 1) == 0 && NearestOnDuty(district) is { } shift)
            {
                inherited[shift] |= 1UL << district;
            }
        }

        return inherited;
    }

    private int? NearestOnDuty(int district)
    {
        var lost = Array.Find(inheritances, entry => (entry.Districts >> district & 1) != 0 && entry.Hours.Holds);
        var nearest = lost is null
            ? Ordered(district, distances.ToPatients)
            : Ordered(~lost.Station, station => distances.ToStation(~station));
        var found = Array.FindIndex(nearest, shift => isOnDuty[shift]);
        return found < 0 ? null : nearest[found];
    }

    /// <summary>The shifts by the driving time from their stations.</summary>
    private int[] Ordered(int key, Func<int, double[]> secondsTo)
    {
        if (!byDistance.TryGetValue(key, out var order))
        {
            var seconds = secondsTo(key);
            order = [.. Enumerable.Range(0, shifts.Count).OrderBy(shift => seconds[stationIndex[shifts[shift].Station]])];
            byDistance.Add(key, order);
        }

        return order;
    }

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Districts of a shift that has stopped serving them, followed through the year.</summary>
    /// <param name="Station">The station where that shift's cars waited.</param>
    /// <param name="Districts">The districts, a bit each.</param>
    /// <param name="Heir">The shift that is named as heir; negative for none.</param>
    /// <param name="Hours">The hours in which it served them.</param>
    private sealed record InheritedPeriod(int Station, ulong Districts, int Heir, PeriodWalk Hours);
}
