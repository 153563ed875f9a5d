using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Routing;

namespace Korevagt.Tests;

/// <summary>
/// Published routing problems in the plane (M. Solomon 1987, H. Li and A. Lim 2001): a unit of distance is a unit of time and one
/// of money, each in ten thousandths, to which every leg is rounded up.
/// </summary>
internal static class PublishedTours
{
    public const string BestKnown = "shared/data/routing/best-known.json";
    private const int Units = 10_000;

    public static string SolomonFile(string name) => $"shared/data/routing/solomon/{name}.txt";

    public static string LiLimFile(string name) => $"shared/data/routing/li-lim/{name}.txt";

    /// <summary>The best known distance, and the vehicles it takes.</summary>
    public static (int Vehicles, double Distance) Best(string set, string name, string rule)
    {
        var known = JsonNode.Parse(File.ReadAllText(SharedData.PathOf(BestKnown)))![set]![name]![rule]!;
        return (known["vehicles"]!.GetValue<int>(), known["distance"]!.GetValue<double>());
    }

    public static IReadOnlyList<string> Names(string set) =>
        [.. JsonNode.Parse(File.ReadAllText(SharedData.PathOf(BestKnown)))![set]!.AsObject().Select(pair => pair.Key)];

    public static PublishedProblem Solomon(string name)
    {
        var rows = Rows(SolomonFile(name)).Where(row => row.Length is 2 or 7).ToList();
        var places = rows.Where(row => row.Length == 7).Select(row => (X: row[1], Y: row[2])).ToList();
        List<RoutingTask> tasks =
        [
            .. rows.Where(row => row.Length == 7).Skip(1).Select((row, task) => new RoutingTask
            {
                Stop = Stop(task + 1, row[4], row[5], row[6]),
                Delivered = [(long)row[3]],
            }),
        ];
        return Problem(places, tasks, (int)rows[0][0], (long)rows[0][1], rows[1][5]);
    }

    public static PublishedProblem LiLim(string name, int vehicles)
    {
        var rows = Rows(LiLimFile(name)).ToList();
        var sites = rows.Where(row => row.Length == 9).ToList();
        List<RoutingTask> tasks =
        [
            .. sites.Where(row => row[8] > 0).Select(row => new RoutingTask
            {
                Stop = Stop((int)row[0], row[4], row[5], row[6]),
                DeliveryStop = Stop((int)row[8], sites[(int)row[8]][4], sites[(int)row[8]][5], sites[(int)row[8]][6]),
                PickedUp = [(long)row[3]],
            }),
        ];
        return Problem([.. sites.Select(row => (row[1], row[2]))], tasks, vehicles, (long)rows[0][1], sites[0][5]);
    }

    private static RoutingStop Stop(int place, double from, double to, double service) => new()
    {
        Place = place,
        Service = (int)(service * Units),
        Windows = [new MomentWindow((int)(from * Units), (int)(to * Units))],
    };

    private static PublishedProblem Problem(
        List<(double X, double Y)> places, List<RoutingTask> tasks, int vehicles, long capacity, double end)
    {
        var legs = new int[places.Count * places.Count];
        for (var leg = 0; leg < legs.Length; leg++)
        {
            legs[leg] = (int)Math.Ceiling((Length(places[leg / places.Count], places[leg % places.Count]) * Units) - 1e-6);
        }

        var problem = new RoutingProblem
        {
            UnitsPerSecond = Units,
            UnitsPerMeter = Units,
            UnitsPerOre = Units,
            Matrices = [new TravelMatrix(places.Count, legs, legs)],
            Tasks = tasks,
            AmountCount = 1,
            Vehicles =
            [
                .. Enumerable.Range(0, vehicles).Select(_ => new RoutingVehicle
                {
                    Start = 0,
                    End = 0,
                    Window = new MomentWindow(0, (int)(end * Units)),
                    Capacity = [capacity],
                    Costs = new RoutingCosts(PerKilometer: 1_000L * Units),
                }),
            ],
        };
        return new PublishedProblem(problem, places);
    }

    private static IEnumerable<double[]> Rows(string file) =>
        from line in File.ReadLines(SharedData.PathOf(file))
        let words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 0 && words.All(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        select words.Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();

    internal static double Length((double X, double Y) from, (double X, double Y) to) =>
        Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y)));
}

/// <summary>A published problem with its places, for a distance in doubles.</summary>
internal sealed record PublishedProblem(RoutingProblem Problem, IReadOnlyList<(double X, double Y)> Places)
{
    /// <summary>The distance of a plan without any rounding.</summary>
    public double Distance(RoutingPlan plan) => plan.Tours.Sum(tour =>
    {
        var (at, distance) = (Places[0], 0.0);
        foreach (var step in tour.Steps.Where(step => step.Kind == TourStepKind.Stop))
        {
            var task = Problem.Tasks[step.Stop.Task];
            var place = Places[(step.Stop.IsDelivery ? task.DeliveryStop! : task.Stop).Place];
            distance += PublishedTours.Length(at, place);
            at = place;
        }

        return distance + PublishedTours.Length(at, Places[0]);
    });
}
