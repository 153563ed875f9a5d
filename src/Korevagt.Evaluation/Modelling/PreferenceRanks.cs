using Korevagt.Domain.Plans;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>In which order each area asks the shifts.</summary>
internal static class PreferenceRanks
{
    /// <summary>
    /// The rank of each shift in each area at [area * shifts + shift], 0 the first: by the plan's list where the area has
    /// one, else by mean driving time from the shift's station to the area's points. Shifts that are equally far away, such
    /// as those of one station, have the same rank: which of their cars is nearer decides.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="table">Driving times of the band that orders stations.</param>
    public static int[] Of(Plan plan, DrivingTable table)
    {
        var lists = plan.Dispatch.Preferences?.ToDictionary(list => list.Area, list => list.Shifts, StringComparer.Ordinal);
        var shiftIndex = plan.Shifts.Select((shift, index) => (shift.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var ranks = new int[plan.Areas.Count * plan.Shifts.Count];
        for (var area = 0; area < plan.Areas.Count; area++)
        {
            var order = lists is not null && lists.TryGetValue(plan.Areas[area].Id, out var list)
                ? list.Select(shift => new[] { shiftIndex[shift] })
                : ByDriving(plan, table, area);
            foreach (var (rank, equal) in order.Index())
            {
                foreach (var shift in equal)
                {
                    ranks[area * plan.Shifts.Count + shift] = rank;
                }
            }
        }

        return ranks;
    }

    /// <summary>The shifts, the nearest first, those equally far away together.</summary>
    private static IEnumerable<int[]> ByDriving(Plan plan, DrivingTable table, int area)
    {
        var pointsPerArea = table.PointCount / plan.Areas.Count;
        var seconds = plan.Stations.Select((station, index) => (station.Id, Mean: Enumerable.Range(area * pointsPerArea, pointsPerArea)
                .Average(point => table.Seconds[point * table.PlaceCount + table.PointCount + index])))
            .ToDictionary(pair => pair.Id, pair => pair.Mean, StringComparer.Ordinal);
        return Enumerable.Range(0, plan.Shifts.Count).GroupBy(shift => seconds[plan.Shifts[shift].Station])
            .OrderBy(equal => equal.Key).Select(equal => equal.ToArray());
    }
}
