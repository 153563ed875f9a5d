using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Reads a plan's dispatch rule as the hypercube needs it: for each area a fixed list of cars, by driving time from their
/// stations.
/// </summary>
/// <remarks>
/// <see cref="DispatchRule.DistrictFirst"/> and <see cref="DispatchRule.UrgencyReserve"/>: the cars of the area's own district,
/// then the others. <see cref="DispatchRule.FirstToArrive"/> and <see cref="DispatchRule.LookAhead"/>: all cars.
/// <see cref="DispatchRule.PreferenceList"/>: the area's own list, or all cars where it has none. Under
/// <see cref="DispatchRule.StrictDistrict"/> the cars fall apart into groups that share no district, each a system of its own; an
/// area that nobody on duty serves belongs to the nearest car's group.
/// </remarks>
internal static class CarGroups
{
    public static IReadOnlyList<CarGroup> Of(Plan plan, RosterState state, StateDriving driving)
    {
        var groups = plan.Dispatch.Rule == DispatchRule.StrictDistrict ? Separate(plan, state) : [[.. Enumerable.Range(0, state.Cars.Count)]];
        var areas = Enumerable.Range(0, plan.Areas.Count).ToLookup(area => GroupOf(plan, state, driving, groups, area));
        return
        [
            .. groups.Select((cars, group) => new CarGroup(
                cars, [.. areas[group]], [.. areas[group].Select(area => Order(plan, state, driving, cars, area))])),
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

    private static int[] Order(Plan plan, RosterState state, StateDriving driving, List<int> cars, int area)
    {
        var list = plan.Dispatch.Rule == DispatchRule.PreferenceList
            ? plan.Dispatch.Preferences?.FirstOrDefault(preference => preference.Area == plan.Areas[area].Id)?.Shifts.ToList()
            : null;
        var ownFirst = plan.Dispatch.Rule is DispatchRule.DistrictFirst or DispatchRule.UrgencyReserve or DispatchRule.StrictDistrict;
        return
        [
            .. Enumerable.Range(0, cars.Count)
                .OrderBy(place => list?.IndexOf(plan.Shifts[state.Cars[cars[place]].Shift].Id) ?? 0)
                .ThenBy(place => ownFirst && !ServesOwn(plan, state, cars[place], area))
                .ThenBy(place => driving.Out[state.Cars[cars[place]].Station][area])
                .ThenBy(place => place),
        ];
    }

    private static bool ServesOwn(Plan plan, RosterState state, int car, int area) =>
        plan.Shifts[state.Cars[car].Shift].Districts.Contains(plan.Areas[area].District);
}
