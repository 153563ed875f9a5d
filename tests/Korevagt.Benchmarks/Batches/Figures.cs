using System.Diagnostics;

namespace Korevagt.Benchmarks.Batches;

/// <summary>Prints the spread of what was measured.</summary>
internal static class Figures
{
    /// <summary>Prints least, median and most.</summary>
    public static void Print(string what, IEnumerable<double> measured, string unit = "ms")
    {
        var sorted = measured.Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: min {sorted[0]:0.00}, median {sorted[sorted.Length / 2]:0.00}, max {sorted[^1]:0.00} {unit} ({sorted.Length} times)"));
    }

    /// <summary>How long something took, ms.</summary>
    public static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Waits for something, looking every 5 ms.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <summary>What else the machine did while it was measured.</summary>
    public static string Load() => File.Exists("/proc/loadavg")
        ? $"{Environment.ProcessorCount} cores, load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))} (1, 5, 15 min)"
        : $"{Environment.ProcessorCount} cores";
}
