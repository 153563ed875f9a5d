using System.Diagnostics;
using Korevagt.Choosing.Stations;
using Korevagt.Choosing.Thresholds;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Tests;

namespace Korevagt.Benchmarks;

/// <summary>How long it takes to place the bundled night's cars, and to find what would turn the memo's choice; with the answers.</summary>
internal static class WhereBenchmark
{
    private static readonly EvaluationSettings Settings = new(2017, 50, Seed: 1, Threads: 2);

    /// <summary>Eight cars at night, at stations and in areas.</summary>
    public static void Stations()
    {
        foreach (var sites in Enum.GetValues<SiteKind>())
        {
            var placed = Timed($"eight cars at night, {sites}", () => PlaceStations.Run(
                DiskFiles.Instance, Repository.Baseline,
                new StationSettings(Settings, 8, "night", DaySelection.EveryDay, sites, StationSettings.DefaultWithinMinutes)));
            foreach (var placing in placed.Placings)
            {
                Print(FormattableString.Invariant(
                    $"  {placing.Model}: drive {placing.Value?.MeanDriveMinutes:0.00} min, covered {placing.Value?.CoveredShare:0.000}, free {placing.Value?.ExpectedShare:0.000}, p90 {placing.Effect?.Part.P90Minutes.Mean:+0.00;-0.00} min ({placing.Effect?.Part.P90Minutes.Low:0.00} to {placing.Effect?.Part.P90Minutes.High:0.00})"));
            }
        }
    }

    /// <summary>The memo's three shifts against the baseline.</summary>
    public static void Threshold()
    {
        foreach (var of in Enum.GetValues<ThresholdFactor>())
        {
            var found = Timed($"threshold of {of}", () => FindThreshold.Run(
                DiskFiles.Instance, Repository.Baseline, Repository.Scenario("uden-tre-vagter.json"),
                new ThresholdSettings(Settings, of, PrecisionFigure.P90)));
            Print(FormattableString.Invariant($"  looked at {found.Points.Count} factors; fewer {found.Fewer}; more {found.More}; wait {found.Prices?.Wait}"));
        }
    }

    private static T Timed<T>(string what, Func<Outcome<T>> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var value = work().Value;
        var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
        Print(FormattableString.Invariant($"{what}, 50 years, 2 threads: {clock.Elapsed.TotalSeconds:0.0} s, {processor.TotalSeconds:0.0} s of processor time"));
        return value;
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
