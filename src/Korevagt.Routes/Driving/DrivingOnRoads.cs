using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Routing;
using Korevagt.Planning.UseCases;
using Korevagt.Roads;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Vocabulary;
using Korevagt.Routes.Judging;
using NodaTime;

namespace Korevagt.Routes.Driving;

/// <summary>Driving between positions on a road map: from door to door by the nearest road, as a plan drives.</summary>
internal static class DrivingOnRoads
{
    /// <summary>Most positions: the tables grow with their square.</summary>
    public const int MostPlaces = 8_000;

    private const int MostHours = 24 * 8;

    /// <summary>Computes the tables.</summary>
    /// <param name="file">The routing file, which faults name.</param>
    /// <param name="map">The road map.</param>
    /// <param name="places">The positions.</param>
    /// <param name="vehicles">The vehicles.</param>
    /// <param name="plan">Whose driving by hour holds; null for the speed limit at every hour.</param>
    /// <param name="date">The local date whose midnight is second 0; needed with a plan.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="warnings">Takes what must be known of the map.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The driving, or every position without a road.</returns>
    public static Outcome<RouteDriving> Of(
        string file, RoadMap map, PlaceIndex places, IReadOnlyList<JudgedVehicle> vehicles, Plan? plan, LocalDate? date, int threads,
        IProgress<RoadProgress>? progress, List<Text> warnings, CancellationToken cancellation)
    {
        var named = places.Points.Select((point, index) => (point!.Value, places.Paths[index])).ToList();
        if (named.Count > MostPlaces)
        {
            return new Fault(
                file, "", new($"har {named.Count} steder", $"has {named.Count} places"), new($"højst {MostPlaces}, eller egne \"matrices\"", $"at most {MostPlaces}, or matrices of its own"));
        }

        if (map.Advice is { } advice)
        {
            warnings.Add(advice);
        }

        var driving = plan?.Driving;
        var snapped = Snap(map, named, driving is null ? RoadSnapper.DefaultMaximumMeters : driving.MaximumAccessKilometers * 1000, warnings);
        return Placed(file, snapped).Then(points => Tables(file, map, points, vehicles, plan, date, threads, progress, cancellation));
    }

    private static Outcome<IReadOnlyList<SnappedPoint>> Snap(RoadMap map, IReadOnlyList<(GeoPoint Point, string Name)> named, double maximum, List<Text> warnings)
    {
        var together = map.Snapper.SnapTogether(named, maximum);
        if (together.Succeeded)
        {
            return together;
        }

        warnings.AddRange(map.Snapper.CutOff(named, maximum).Select(point => new Text(
            $"{point.Name} {point.Words.Danish}; tiderne regner med luftlinjen dertil",
            $"{point.Name} {point.Words.English}; the times take the straight line to it")));
        return map.Snapper.SnapAll(named, maximum);
    }

    private static Outcome<RouteDriving> Tables(
        string file, RoadMap map, IReadOnlyList<SnappedPoint> points, IReadOnlyList<JudgedVehicle> vehicles, Plan? plan, LocalDate? date, int threads,
        IProgress<RoadProgress>? progress, CancellationToken cancellation)
    {
        if (plan is null || date is not { } day || plan.Driving.Bands.Count == 1)
        {
            var factors = plan?.Driving.Bands[0].Factors ?? DrivingFactors.FreeFlow;
            return Table(file, map, points, "car", factors, plan?.Driving.AccessLeg ?? FindRoute.AccessLeg, threads, progress, cancellation)
                .Then<RouteDriving>(table => new RouteDriving
                {
                    Tables = [table],
                    TableOfVehicle = new int[vehicles.Count],
                    Roads = new RoadCourses(map, points, plan?.Driving.AccessLeg ?? FindRoute.AccessLeg, [factors]),
                });
        }

        var driving = plan.Driving;
        List<int> bandOfVehicle = [.. vehicles.Select(vehicle => MainBand(driving, plan.Calendar, day, vehicle.Vehicle.Window))];
        var touched = vehicles.SelectMany(vehicle => BandsOf(driving, plan.Calendar, day, vehicle.Vehicle.Window)).Concat(bandOfVehicle).Distinct().Order().ToList();
        var (tables, tableOfBand) = (new List<RouteTable>(), Enumerable.Repeat(-1, driving.Bands.Count).ToArray());
        foreach (var band in touched)
        {
            var made = Table(file, map, points, driving.Bands[band].Id, driving.Bands[band].Factors, driving.AccessLeg, threads, progress, cancellation);
            if (!made.Succeeded)
            {
                return Outcome<RouteDriving>.Failure(made.Faults);
            }

            tableOfBand[band] = tables.Count;
            tables.Add(made.Value);
        }

        return new RouteDriving
        {
            Tables = tables,
            Roads = new RoadCourses(map, points, driving.AccessLeg, [.. touched.Select(band => driving.Bands[band].Factors)]),
            TableOfVehicle = [.. bandOfVehicle.Select(band => tableOfBand[band])],
            Clock = tables.Count > 1 ? new BandClock(driving, plan.Calendar, day, tableOfBand) : null,
        };
    }

    private static Outcome<RouteTable> Table(
        string file, RoadMap map, IReadOnlyList<SnappedPoint> points, string name, DrivingFactors factors, AccessLeg accessLeg, int threads,
        IProgress<RoadProgress>? progress, CancellationToken cancellation) =>
        Placed(file, TravelTable.Build(map.MetricOf(factors), points, points, accessLeg, threads, progress, cancellation))
            .Then<RouteTable>(table => new RouteTable(name, points.Count, table.Seconds, table.Meters, null));

    /// <summary>Positions are named by their paths: what is wrong with one is a fault of the file there.</summary>
    private static Outcome<T> Placed<T>(string file, Outcome<T> outcome) => outcome.Succeeded
        ? outcome
        : Outcome<T>.Failure([.. outcome.Faults.Select(fault => fault.Place.StartsWith('$') ? fault with { File = file } : fault)]);

    private static IEnumerable<int> BandsOf(DrivingConditions driving, DutyCalendar calendar, LocalDate date, MomentWindow window) =>
        HoursOf(window).Select(second => BandClock.BandAt(driving, calendar, date, second));

    private static int MainBand(DrivingConditions driving, DutyCalendar calendar, LocalDate date, MomentWindow window) =>
        BandsOf(driving, calendar, date, window).GroupBy(band => band).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    /// <summary>A moment in each quarter of an hour of a window; of a vehicle without one those of the first day.</summary>
    private static IEnumerable<long> HoursOf(MomentWindow window)
    {
        const int Step = 900;
        var last = Math.Min(window.To, window.From + ((long)MostHours * 3600));
        last = window == new RoutingVehicle().Window ? 24 * 3600 - 1 : last;
        for (long second = window.From; second <= last; second += Step)
        {
            yield return second;
        }
    }
}
