using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Modelling;

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
    // What the keys of the sets met can hold; beyond it every moment is worked out anew.
    private const int MostShiftsInKey = 128;
    private const int MostInheritancesInKey = 64;

    private readonly IReadOnlyList<Shift> shifts;
    private readonly int districts;
    private readonly HeirDistances distances;
    private readonly Dictionary<string, int> stationIndex;
    private readonly ulong[] ownDistricts;
    private readonly InheritedPeriod[] inheritances;
    private readonly Dictionary<int, int[]> byDistance = [];
    private readonly Dictionary<(UInt128 OnDuty, ulong Holding), ulong[]> known = [];
    private readonly int[] onDuty;

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
                periods(inheritance.Hours))),
        ];
        onDuty = new int[shifts.Count];
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
        List<HeirChange> changes = [];
        var (starts, ends) = (0, 0);
        var on = UInt128.Zero;
        var before = new ulong[shifts.Count];
        var byStart = schedule.ByStart;
        var byEnd = schedule.ByEnd;
        while (NextTurn(byStart, starts, byEnd, ends) is var second && second < int.MaxValue)
        {
            for (; starts < byStart.Length && byStart[starts].StartSecond == second; starts++)
            {
                onDuty[byStart[starts].Shift]++;
                on |= UInt128.One << byStart[starts].Shift;
            }

            for (; ends < byEnd.Length && byEnd[ends].EndSecond == second; ends++)
            {
                if (--onDuty[byEnd[ends].Shift] == 0)
                {
                    on &= ~(UInt128.One << byEnd[ends].Shift);
                }
            }

            var now = InheritedAt(second, on);
            for (var shift = 0; shift < now.Length && !ReferenceEquals(now, before); shift++)
            {
                if (now[shift] != before[shift])
                {
                    changes.Add(new HeirChange(second, shift, now[shift]));
                }
            }

            before = now;
        }

        return changes;
    }

    /// <summary>When cars next come or go, or inherited hours begin or end; <see cref="int.MaxValue"/> for never.</summary>
    private int NextTurn(ReadOnlySpan<Duty> byStart, int starts, ReadOnlySpan<Duty> byEnd, int ends)
    {
        var next = starts < byStart.Length ? byStart[starts].StartSecond : int.MaxValue;
        next = Math.Min(next, ends < byEnd.Length ? byEnd[ends].EndSecond : int.MaxValue);
        foreach (var inheritance in inheritances)
        {
            next = Math.Min(next, inheritance.NextTurn);
        }

        return next;
    }

    private ulong[] InheritedAt(int second, UInt128 on)
    {
        var holding = 0UL;
        for (var i = 0; i < inheritances.Length; i++)
        {
            inheritances[i].GoTo(second);
            holding |= inheritances[i].Holds ? 1UL << i : 0;
        }

        if (shifts.Count > MostShiftsInKey || inheritances.Length > MostInheritancesInKey)
        {
            return Inherited();
        }

        if (!known.TryGetValue((on, holding), out var inherited))
        {
            known.Add((on, holding), inherited = Inherited());
        }

        return inherited;
    }

    private ulong[] Inherited()
    {
        var inherited = new ulong[shifts.Count];
        foreach (var inheritance in inheritances)
        {
            if (inheritance.Heir >= 0 && onDuty[inheritance.Heir] > 0 && inheritance.Holds)
            {
                inherited[inheritance.Heir] |= inheritance.Districts;
            }
        }

        var served = inherited.Aggregate(0UL, (all, bits) => all | bits);
        for (var shift = 0; shift < onDuty.Length; shift++)
        {
            served |= onDuty[shift] > 0 ? ownDistricts[shift] : 0;
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
        var lost = Array.Find(inheritances, entry => (entry.Districts >> district & 1) != 0 && entry.Holds);
        var nearest = lost is null
            ? Ordered(district, distances.ToPatients)
            : Ordered(~lost.Station, station => distances.ToStation(~station));
        var found = Array.FindIndex(nearest, shift => onDuty[shift] > 0);
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
    private sealed class InheritedPeriod(int station, ulong districts, int heir, SecondRange[] hours)
    {
        private int next;

        /// <summary>The station where that shift's cars waited.</summary>
        public int Station => station;

        public ulong Districts => districts;

        /// <summary>The shift that is named as heir; negative for none.</summary>
        public int Heir => heir;

        /// <summary>Whether its hours hold the second gone to.</summary>
        public bool Holds { get; private set; }

        public int NextTurn => next == hours.Length ? int.MaxValue : Holds ? hours[next].To : hours[next].From;

        public void GoTo(int second)
        {
            while (next < hours.Length && hours[next].To <= second)
            {
                next++;
            }

            Holds = next < hours.Length && hours[next].From <= second;
        }
    }
}
