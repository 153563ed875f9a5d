using FsCheck;
using FsCheck.Fluent;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>Systems that look random and depend on the seed alone.</summary>
internal static class RandomSystems
{
    public static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static HypercubeSystem Of(
        IReadOnlyList<double> arrivals, IReadOnlyList<double> services, int[][] preferences, LineCapacity capacity) =>
        HypercubeSystem.Create("test", arrivals, services, preferences, capacity).Value;

    /// <summary>2 to 12 atoms whose rates differ up to twentyfold, lists in any order, mean load 0.1 to 0.9.</summary>
    public static HypercubeSystem Draw(int seed, int fewestCars, int mostCars, bool equalCars)
    {
        var random = new SeededNumbers(seed);
        var cars = fewestCars + random.Below(mostCars - fewestCars + 1);
        var atoms = 2 + random.Below(11);
        double[] services = [.. Enumerable.Range(0, cars).Select(_ => equalCars ? 1.0 : 0.5 + random.Below(1_000) / 1_000.0)];
        double[] shares = [.. Enumerable.Range(0, atoms).Select(_ => 50.0 + random.Below(951))];
        var load = (0.1 + random.Below(801) / 1_000.0) * services.Sum();
        return Of(
            [.. shares.Select(share => share / shares.Sum() * load)],
            services,
            [.. shares.Select(_ => Shuffled(cars, random))],
            random.Below(2) == 0 ? LineCapacity.Zero : LineCapacity.Infinite);
    }

    /// <summary>
    /// Cars at random places of a square; 20 to 60 atoms at random places of it, whose lists
    /// go from the nearest car to the farthest.
    /// </summary>
    public static HypercubeSystem DrawOnAMap(int seed, int fewestCars, int mostCars)
    {
        var random = new SeededNumbers(seed);
        var cars = fewestCars + random.Below(mostCars - fewestCars + 1);
        var atoms = 20 + random.Below(41);
        (double X, double Y)[] stations = [.. Enumerable.Range(0, cars).Select(_ => (X: Place(), Y: Place()))];
        double[] shares = [.. Enumerable.Range(0, atoms).Select(_ => 50.0 + random.Below(951))];
        var load = (0.1 + random.Below(801) / 1_000.0) * cars;
        return Of(
            [.. shares.Select(share => share / shares.Sum() * load)],
            [.. Enumerable.Repeat(1.0, cars)],
            [.. shares.Select(_ => NearestFirst(Place(), Place()))],
            random.Below(2) == 0 ? LineCapacity.Zero : LineCapacity.Infinite);

        double Place() => random.Below(1_000_000);
        int[] NearestFirst(double x, double y) =>
            [.. Enumerable.Range(0, cars).OrderBy(car => double.Hypot(stations[car].X - x, stations[car].Y - y))];
    }

    private static int[] Shuffled(int count, SeededNumbers random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var last = count - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }
}
