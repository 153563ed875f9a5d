using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests;

/// <summary>
/// A country along one straight road: place i lies at Positions[i] seconds of driving (and as many meters) from the origin.
/// Every point is an area of its own. Waypoints lie at every tenth second of the road.
/// </summary>
internal sealed class LineCountry
{
    private const int WaypointSpacing = 10;

    private readonly List<int> points = [];
    private readonly List<int> districtOfPoint = [];
    private readonly List<int> stations = [];
    private readonly List<Duty> duties = [];
    private readonly List<Visit> visits = [];
    private int shifts;
    private readonly Dictionary<int, int[]> preferences = [];
    private readonly List<HeirChange> heirChanges = [];

    public int Horizon { get; init; } = 100_000;

    public DispatchSettings Dispatch { get; init; } = new() { Rule = DispatchRule.DistrictFirst };

    public ResponseClock Clock { get; init; } = ResponseClock.FromOrder;

    public IReadOnlyList<int> DueSeconds { get; init; } = [1_000, 5_000];

    public IReadOnlyList<int> Handovers { get; init; } = [];

    public int Districts { get; init; } = 2;

    public int WarmUp { get; init; }

    /// <summary>How long visits last as a rule; only a rule that estimates reads it.</summary>
    public DurationDistribution OnSite { get; init; } = new(DistributionKind.Exponential, 20, 1);

    /// <summary>From a second on, a shift serves districts besides its own.</summary>
    public void Inherit(int from, int shift, params int[] districts) =>
        heirChanges.Add(new HeirChange(from, shift, districts.Aggregate(0UL, (bits, d) => bits | 1UL << d)));

    /// <summary>Adds a point where visits arise and returns its index.</summary>
    public int Point(int position, int district = 0)
    {
        points.Add(position);
        districtOfPoint.Add(district);
        return points.Count - 1;
    }

    public int Station(int position)
    {
        stations.Add(position);
        return stations.Count - 1;
    }

    /// <summary>Adds a shift of one car on duty once and returns the shift's index.</summary>
    public int Shift(int station, int from, int to, params int[] districts)
    {
        duties.Add(new Duty(shifts, from, to, station, districts.Aggregate(0UL, (bits, d) => bits | 1UL << d)));
        return shifts++;
    }

    /// <summary>Adds another car to a shift, with the same hours.</summary>
    public void AnotherCar(int shift) => duties.Add(duties.Find(duty => duty.Shift == shift));

    /// <summary>Gives the rank of each shift, 0 the first, for the visits of a point.</summary>
    public void Prefer(int point, params int[] ranks) => preferences[point] = ranks;

    public void Visit(int point, int ordered, int onSite = 100, int urgency = 1, int delay = 0) =>
        visits.Add(new Visit(ordered, point, point, urgency, delay, onSite));

    public ReplicationResult Run() => Run(out _);

    public ReplicationResult Run(out PooledStatistics pooled)
    {
        var model = Model();
        pooled = new PooledStatistics(model);
        return new Replication(model).Run(VisitList(), pooled);
    }

    public VisitList VisitList()
    {
        var list = new VisitList();
        foreach (var visit in visits.OrderBy(visit => visit.OrderedSecond))
        {
            list.Add(visit);
        }

        return list;
    }

    public SimulationModel Model() => new()
    {
        HorizonSeconds = Horizon,
        DistrictCount = Districts,
        ShiftCount = shifts,
        DistrictOfArea = districtOfPoint,
        DueSeconds = DueSeconds,
        TargetSeconds = [DueSeconds[^1]],
        Duties = [.. duties.OrderBy(duty => duty.StartSecond)],
        HandoverSeconds = Handovers,
        DrivingTables = [Table()],
        BandOfHour = new byte[Horizon / 3600 + 1],
        LocalHourOfHour = [.. Enumerable.Range(0, Horizon / 3600 + 1).Select(hour => (byte)(hour % 24))],
        Dispatch = Dispatch,
        ResponseClock = Clock,
        PreferenceRanks = Dispatch.Rule == DispatchRule.PreferenceList ? Ranks() : [],
        ExpectedVisitsOfArea = [.. points.Select(_ => 1.0)],
        HeirChanges = heirChanges,
        OnSite = OnSite,
        WarmUpSeconds = WarmUp,
    };

    /// <summary>Every point prefers the shifts by their index, or as <see cref="Prefer"/> says.</summary>
    private int[] Ranks() =>
        [
            .. Enumerable.Range(0, points.Count)
                .SelectMany(point => preferences.GetValueOrDefault(point) ?? [.. Enumerable.Range(0, shifts)]),
        ];

    private DrivingTable Table()
    {
        int[] places = [.. points, .. stations];
        var length = places.Max() / WaypointSpacing + 1;
        int[] waypoints = [.. Enumerable.Range(0, length).Select(index => index * WaypointSpacing)];
        var times = Between(places, places);
        var fromWaypoints = Between(waypoints, places);
        List<int> start = [0];
        List<RouteStop> stops = [];
        foreach (var place in places)
        {
            foreach (var station in stations)
            {
                foreach (var passed in OnTheWay(place, station))
                {
                    var driven = Math.Abs(passed - place);
                    stops.Add(new RouteStop(driven, driven, passed / WaypointSpacing));
                }

                start.Add(stops.Count);
            }
        }

        return new DrivingTable
        {
            PointCount = points.Count,
            PlaceCount = places.Length,
            WaypointCount = waypoints.Length,
            Seconds = times,
            Meters = times,
            WaypointSeconds = fromWaypoints,
            WaypointMeters = fromWaypoints,
            RouteStart = [.. start],
            RouteStops = [.. stops],
        };
    }

    private static IEnumerable<int> OnTheWay(int from, int to)
    {
        var inside = Enumerable.Range(0, Math.Max(from, to) / WaypointSpacing + 1).Select(index => index * WaypointSpacing)
            .Where(position => position > Math.Min(from, to) && position < Math.Max(from, to));
        return from < to ? inside : inside.Reverse();
    }

    private static int[] Between(int[] from, int[] to) =>
        [.. to.SelectMany(target => from.Select(source => Math.Abs(target - source)))];
}
