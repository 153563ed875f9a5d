using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Reads a plan's dispatch rule as the hypercube needs it: for each area a fixed list of cars, by driving time from their
/// stations.
/// </summary>
/// <remarks>
/// <see cref="DispatchRule.DistrictFirst"/>, <see cref="DispatchRule.UrgencyReserve"/> and
/// <see cref="DispatchRule.PlanAhead"/>: the cars of the area's own district, then the others.
/// <see cref="DispatchRule.FirstToArrive"/> and <see cref="DispatchRule.LookAhead"/>: all cars.
/// <see cref="DispatchRule.PreferenceList"/>: the area's list. Under <see cref="DispatchRule.StrictDistrict"/> the cars fall
/// apart into groups that share no district, each a system of its own; an area that nobody on duty serves belongs to the nearest
/// car's group.
/// </remarks>
internal static class CarGroups
{
    /// <summary>The groups of a state; one unless each district has its own.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ranks">The rank of each shift in each area's list, at [area * shifts + shift]; empty for other rules.</param>
    /// <param name="state">The state; somebody is on duty.</param>
    /// <param name="driving">Its driving times.</param>
    public static IReadOnlyList<CarGroup> Of(Plan plan, IReadOnlyList<int> ranks, RosterState state, StateDriving driving)
    {
        var groups = plan.Dispatch.Rule == DispatchRule.StrictDistrict ? Separate(plan, state) : [[.. Enumerable.Range(0, state.Cars.Count)]];
        var areas = Enumerable.Range(0, plan.Areas.Count).ToLookup(area => GroupOf(plan, state, driving, groups, area));
        return
        [
            .. groups.Select((cars, group) => new CarGroup(
                cars, [.. areas[group]], [.. areas[group].Select(area => Order(plan, ranks, state, driving, cars, area))])),
        ];
    }

    /// <summary>Cars that share a district, directly or through others, are of one group.</summary>
    private static List<List<int>> Separate(Plan plan, RosterState state)
    {
        List<(HashSet<string> Districts, List<int> Cars)> groups = [];
        for (var car = 0; car < state.Cars.Count; car++)
        {
            var districts = plan.Shifts[state.Cars[car].Shift].Districts;
            var sharing = groups.Where(group => group.Districts.Overlaps(districts)).ToList();
            groups.RemoveAll(sharing.Contains);
            groups.Add((
                [.. sharing.SelectMany(group => group.Districts), .. districts],
                [.. sharing.SelectMany(group => group.Cars).Append(car).Order()]));
        }

        return [.. groups.Select(group => group.Cars).OrderBy(cars => cars[0])];
    }

    private static int GroupOf(Plan plan, RosterState state, StateDriving driving, List<List<int>> groups, int area)
    {
        var nearest = Enumerable.Range(0, state.Cars.Count)
            .OrderBy(car => !ServesOwn(plan, state, car, area))
            .ThenBy(car => driving.Out[state.Cars[car].Station][area])
            .First();
        return groups.FindIndex(cars => cars.Contains(nearest));
    }

    /// <summary>The order in which each area would ask all the plan's shifts: the lists of a plan that is to follow a fixed list.</summary>
    public static IReadOnlyList<AreaPreference> ListsOf(Plan plan, MeanDriving driving)
    {
        var stations = plan.Stations.Select(station => station.Id).ToList();
        return
        [
            .. plan.Areas.Select((area, index) => new AreaPreference(
                area.Id,
                [
                    .. plan.Shifts
                        .OrderBy(shift => OwnFirst(plan) && !shift.Districts.Contains(area.District))
                        .ThenBy(shift => driving.Out[stations.IndexOf(shift.Station)][index])
                        .Select(shift => shift.Id),
                ])),
        ];
    }

    private static bool OwnFirst(Plan plan) =>
        plan.Dispatch.Rule is DispatchRule.DistrictFirst or DispatchRule.UrgencyReserve or DispatchRule.StrictDistrict
            or DispatchRule.PlanAhead;

    private static int[] Order(
        Plan plan, IReadOnlyList<int> ranks, RosterState state, StateDriving driving, List<int> cars, int area)
    {
        return
        [
            .. Enumerable.Range(0, cars.Count)
                .OrderBy(place => ranks.Count > 0 ? ranks[area * plan.Shifts.Count + state.Cars[cars[place]].Shift] : 0)
                .ThenBy(place => OwnFirst(plan) && !ServesOwn(plan, state, cars[place], area))
                .ThenBy(place => driving.Out[state.Cars[cars[place]].Station][area])
                .ThenBy(place => place),
        ];
    }

    private static bool ServesOwn(Plan plan, RosterState state, int car, int area) =>
        plan.Shifts[state.Cars[car].Shift].Districts.Contains(plan.Areas[area].District);
}
