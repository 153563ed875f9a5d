using Korevagt.Domain.Plans;
using Korevagt.Files.Scenarios;

namespace Korevagt.Choosing.Stations;

/// <summary>How the cars on duty come to stand as a placing has them, with the least driving between old and new places in all.</summary>
internal sealed class PlacingMoves
{
    private const double SecondsPerMinute = 60;

    private readonly Plan plan;
    private readonly PlacementData data;
    private readonly IReadOnlyList<string> stationOfSite;
    private readonly List<(Shift Shift, int Station)> cars;
    private readonly List<int> slots;
    private readonly int[] slotOfCar;

    /// <summary>Matches cars to places.</summary>
    /// <param name="plan">The plan; new places are stations of it already.</param>
    /// <param name="part">The shifts on duty.</param>
    /// <param name="data">Drives between stations and sites.</param>
    /// <param name="stationOfSite">The id of the station at each site.</param>
    /// <param name="placed">Cars by site.</param>
    public PlacingMoves(Plan plan, StationHours part, PlacementData data, IReadOnlyList<string> stationOfSite, IReadOnlyList<int> placed)
    {
        (this.plan, this.data, this.stationOfSite) = (plan, data, stationOfSite);
        var stations = plan.Stations.Select(station => station.Id).ToList();
        cars =
        [
            .. part.OnDuty.Select(index => plan.Shifts[index])
                .SelectMany(shift => Enumerable.Repeat((shift, stations.IndexOf(shift.Station)), shift.Cars)),
        ];
        slots = [.. placed.Index().SelectMany(site => Enumerable.Repeat(site.Index, site.Item))];
        var size = Math.Max(cars.Count, slots.Count);
        var costs = new long[size, size];
        for (var car = 0; car < cars.Count; car++)
        {
            for (var slot = 0; slot < slots.Count; slot++)
            {
                costs[car, slot] = data.StationToSite[cars[car].Station, slots[slot]];
            }
        }

        slotOfCar = Assignment.Of(costs);
    }

    /// <summary>The cars that stand elsewhere than today, in the plan's order; added ones last.</summary>
    public IReadOnlyList<CarMove> Moves()
    {
        List<CarMove> moves = [];
        foreach (var (car, (shift, station)) in cars.Index())
        {
            var from = plan.Stations[station].Name;
            if (SiteOf(car) is not { } site)
            {
                moves.Add(new CarMove(shift.Id, shift.Name, from, null, null));
            }
            else if (site != station)
            {
                moves.Add(new CarMove(
                    shift.Id, shift.Name, from, data.SiteList[site], data.StationToSite[station, site] / SecondsPerMinute));
            }
        }

        moves.AddRange(Extra().Select(extra => new CarMove(extra.Like.Id, extra.Like.Name, null, data.SiteList[extra.Site], null)));
        return moves;
    }

    /// <summary>
    /// The same as changes of the plan, and how many of them add a shift: the cars of a shift that go different ways become shifts of
    /// their own.
    /// </summary>
    public (IReadOnlyList<PlanChange> Changes, int Added) Changes()
    {
        List<PlanChange> changes = [];
        List<Shift> added = [];
        foreach (var own in cars.Index().GroupBy(car => car.Item.Shift))
        {
            var groups = own.Select(car => SiteOf(car.Index)).OfType<int>()
                .GroupBy(site => site).Select(group => (Site: group.Key, Cars: group.Count()))
                .OrderByDescending(group => stationOfSite[group.Site] == own.Key.Station)
                .ThenByDescending(group => group.Cars).ThenBy(group => group.Site).ToList();
            if (groups.Count == 0)
            {
                changes.Add(PlanChange.RemoveShift(own.Key.Id));
                continue;
            }

            if (groups[0].Cars != own.Key.Cars)
            {
                changes.Add(PlanChange.SetShiftCars(own.Key.Id, groups[0].Cars));
            }

            if (stationOfSite[groups[0].Site] != own.Key.Station)
            {
                changes.Add(PlanChange.SetShiftStation(own.Key.Id, stationOfSite[groups[0].Site]));
            }

            added.AddRange(groups.Skip(1).Select(group => Like(own.Key, group.Site, group.Cars)));
        }

        added.AddRange(Extra().GroupBy(extra => extra).Select(group => Like(group.Key.Like, group.Key.Site, group.Count())));
        HashSet<string> taken = [.. plan.Shifts.Select(shift => shift.Id)];
        foreach (var shift in added)
        {
            var id = shift.Id;
            for (var number = 2; !taken.Add(id); number++)
            {
                id = $"{shift.Id}-{number}";
            }

            changes.Add(PlanChange.AddShift(shift with { Id = id }));
        }

        return (changes, added.Count);
    }

    private int? SiteOf(int car) => slotOfCar[car] < slots.Count ? slots[slotOfCar[car]] : null;

    /// <summary>Cars that are there beyond those on duty, each like a car of the nearest shift.</summary>
    private IEnumerable<(Shift Like, int Site)> Extra() => Enumerable.Range(cars.Count, Math.Max(0, slots.Count - cars.Count))
        .Select(row => slots[slotOfCar[row]])
        .Select(site => (cars.MinBy(car => data.StationToSite[car.Station, site]).Shift, site));

    private Shift Like(Shift shift, int site, int number) => shift with
    {
        Id = $"{shift.Id}-{stationOfSite[site]}",
        Name = $"{shift.Name} ({data.SiteList[site].Name})",
        Station = stationOfSite[site],
        Cars = number,
        Vehicle = null,
    };
}
