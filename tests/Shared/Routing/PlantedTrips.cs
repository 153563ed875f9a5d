using Korevagt.Routing;

namespace Korevagt.Tests;

/// <summary>
/// A made-up day of seated patient transport around a known plan: each car drives rides that lie near each other, some of them
/// two at a time, and every window and longest ride leaves room around what it does. Places in a square plane, a kilometre a minute.
/// </summary>
internal sealed record PlantedTrips(RoutingProblem Problem, IReadOnlyList<IReadOnlyList<StopOfTask>> Tours)
{
    private const int Hospitals = 6;
    private const double Side = 90;

    /// <summary>What the known plan costs.</summary>
    public long Cost => Tours.Select((stops, vehicle) => TourTiming.Of(Problem, vehicle, stops)).Sum(timed =>
        timed.Broken.Count == 0 ? timed.Tour.Cost : throw new InvalidOperationException($"The planted tour breaks {timed.Broken[0]}."));

    /// <param name="trips">The number of rides.</param>
    /// <param name="cars">The number of cars.</param>
    /// <param name="seed">Of the random choices.</param>
    public static PlantedTrips Make(int trips, int cars, ulong seed)
    {
        var chance = new SplitMix64(seed);
        var places = Enumerable.Range(0, Hospitals).Select(_ => (X: chance.Between(10, Side - 10), Y: chance.Between(10, Side - 10))).ToList();
        var tasks = new List<RoutingTask>();
        var tours = new List<IReadOnlyList<StopOfTask>>();
        for (var car = 0; car < cars; car++)
        {
            var rides = (trips * (car + 1) / cars) - (trips * car / cars);
            tours.Add(Tour(chance, places, tasks, car % Hospitals, rides));
        }

        int Minutes(int leg) => Seconds(places[leg / places.Count], places[leg % places.Count]);
        int[] times = [.. Enumerable.Range(0, places.Count * places.Count).Select(Minutes)];
        var problem = new RoutingProblem
        {
            Matrices = [new TravelMatrix(places.Count, times, [.. times.Select(time => time * 50 / 3)])],
            Tasks = tasks,
            AmountCount = 1,
            Vehicles =
            [
                .. Enumerable.Range(0, cars).Select(car => new RoutingVehicle
                {
                    Start = car % Hospitals,
                    End = car % Hospitals,
                    Window = new MomentWindow(0, 86_400),
                    Capacity = [3],
                    Costs = new RoutingCosts(Fixed: 30_000, PerHour: 35_000, PerKilometer: 250),
                }),
            ],
        };
        return new PlantedTrips(problem, tours);
    }

    // Rides alone or in pairs, one behind the other through the day.
    private static List<StopOfTask> Tour(SplitMix64 chance, List<(double X, double Y)> places, List<RoutingTask> tasks, int home, int rides)
    {
        var stops = new List<StopOfTask>();
        var (at, time) = (places[home], 21_600);
        while (rides > 0)
        {
            var together = rides > 1 && chance.Chance(0.4) ? 2 : 1;
            var hospital = chance.Chance(0.7) ? home : chance.Below(Hospitals);
            var picked = new List<(int Place, int Begin)>();
            for (var rider = 0; rider < together; rider++)
            {
                var near = rider == 0 ? at : places[picked[0].Place];
                places.Add((near.X + chance.Between(-12, 12), near.Y + chance.Between(-12, 12)));
                time += Seconds(at, places[^1]);
                picked.Add((places.Count - 1, time));
                (at, time) = (places[^1], time + 180);
            }

            time += Seconds(at, places[hospital]);
            at = places[hospital];
            foreach (var (place, begin) in picked)
            {
                var direct = Seconds(places[place], at);
                stops.Add(new StopOfTask(tasks.Count));
                tasks.Add(new RoutingTask
                {
                    Stop = new RoutingStop { Place = place, Service = 180, Windows = [new MomentWindow(Math.Max(0, begin - 900), begin + 1_800)] },
                    DeliveryStop = new RoutingStop { Place = hospital, Service = 120 },
                    PickedUp = [1],
                    LongestRide = Math.Max(Math.Max(1_200, 2 * direct), time - begin - 180 + 120),
                });
                time += 120;
            }

            stops.AddRange(Enumerable.Range(tasks.Count - together, together).Select(task => new StopOfTask(task, true)));
            rides -= together;
        }

        return stops;
    }

    private static int Seconds((double X, double Y) from, (double X, double Y) to) =>
        (int)Math.Ceiling(60 * PublishedTours.Length(from, to));
}
