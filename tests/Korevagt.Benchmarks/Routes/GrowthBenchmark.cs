using System.Diagnostics;
using System.Globalization;
using Korevagt.Routing;

namespace Korevagt.Benchmarks.Routes;

/// <summary>From 100 to 1,600 rides around a plan that is known: how near the search comes to it, in which time and memory.</summary>
internal static class GrowthBenchmark
{
    /// <summary>Runs every size, or those that are named.</summary>
    /// <param name="options">--time 15s or --iterations N (for each size), --seed N, --threads N, --names 100,200.</param>
    public static void Run(string[] options)
    {
        var effort = PublishedBenchmark.EffortOf(options);
        var sizes = (PublishedBenchmark.Option(options, "--names") ?? "100,200,400,800,1600").Split(',');
        foreach (var trips in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            var planted = PlantedTrips.Make(trips, Math.Max(1, trips * 120 / 1_600), 1);
            var clock = Stopwatch.StartNew();
            var answer = TourSearch.Solve(planted.Problem, effort, null, null, default);
            var seconds = clock.Elapsed.TotalSeconds;
            using var process = Process.GetCurrentProcess();
            var broken = TourReferee.Of(planted.Problem, answer.Plan).Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trips,5} rides  {answer.Plan.Tours.Count,3} of {planted.Problem.Vehicles.Count} cars  {answer.Plan.Unplanned.Count} left out  {broken} broken  {100.0 * answer.Plan.Cost / planted.Cost,6:F1} % of the planted cost  {answer.Iterations,9} iterations  {seconds,6:F1} s  {process.PeakWorkingSet64 >> 20,5} MB"));
        }
    }
}
