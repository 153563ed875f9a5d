using System.Diagnostics;
using System.Globalization;
using Korevagt.Routing;

namespace Korevagt.Benchmarks.Routes;

/// <summary>The published routing problems against the best solutions known.</summary>
internal static class PublishedBenchmark
{
    /// <summary>Runs a set.</summary>
    /// <param name="set">solomon or li-lim.</param>
    /// <param name="options">--time 15s, --iterations N, --seed N, --threads N, --names A,B.</param>
    public static void Run(string set, string[] options)
    {
        var isSolomon = set == "solomon";
        var effort = EffortOf(options);
        var names = Option(options, "--names") is { } wanted ? wanted.Split(',') : PublishedTours.Names(set);
        var gaps = new List<double>();
        var equal = 0;
        foreach (var name in names)
        {
            var known = PublishedTours.Best(set, name, isSolomon ? "distanceOnly" : "vehiclesFirst");
            var published = isSolomon ? PublishedTours.Solomon(name) : PublishedTours.LiLim(name, known.Vehicles);
            var clock = Stopwatch.StartNew();
            var answer = TourSearch.Solve(published.Problem, effort, null, null, default);
            var seconds = clock.Elapsed.TotalSeconds;
            var broken = TourReferee.Of(published.Problem, answer.Plan).Count;
            var distance = published.Distance(answer.Plan);
            var isWhole = answer.Plan.Unplanned.Count == 0;
            var gap = (Math.Round(distance, 2) / known.Distance) - 1;
            equal += isWhole ? 1 : 0;
            if (isWhole)
            {
                gaps.Add(gap);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8} {distance,9:F2} of {known.Distance,9:F2}  {100 * gap,6:F2} %  {answer.Plan.Tours.Count,2} tours  {answer.Plan.Unplanned.Count} left out  {broken} broken  {answer.Iterations,9} iterations  {seconds,5:F1} s"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{equal} of {names.Count} whole; of these mean gap {100 * gaps.DefaultIfEmpty().Average():F3} %, worst {100 * gaps.DefaultIfEmpty().Max():F2} %, {gaps.Count(gap => gap < 5e-5)} at the best known"));
    }

    internal static RoutingEffort EffortOf(string[] options)
    {
        var time = Option(options, "--time") is { } given ? TimeSpan.FromSeconds(double.Parse(given.TrimEnd('s'), CultureInfo.InvariantCulture)) : (TimeSpan?)null;
        var iterations = Option(options, "--iterations") is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : 0;
        time = time is null && iterations == 0 ? TimeSpan.FromSeconds(15) : time;
        var seed = int.Parse(Option(options, "--seed") ?? "1", CultureInfo.InvariantCulture);
        var threads = int.Parse(Option(options, "--threads") ?? "2", CultureInfo.InvariantCulture);
        return new RoutingEffort(iterations, time, seed, threads);
    }

    internal static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var place && place + 1 < options.Length ? options[place + 1] : null;
}
