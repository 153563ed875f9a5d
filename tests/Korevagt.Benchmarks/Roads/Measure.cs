using System.Diagnostics;

namespace Korevagt.Benchmarks.Roads;

/// <summary>
/// Takes the processor time of a piece of work several times. Processor time of the whole process, so that other work on the
/// machine disturbs it little; the work measured here runs on one thread.
/// </summary>
internal static class Measure
{
    /// <summary>Runs the work and returns its median and least time in milliseconds.</summary>
    public static (double Median, double Least) Milliseconds(int repetitions, Action work)
    {
        var times = new double[repetitions];
        for (var i = 0; i < repetitions; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            work();
            times[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[repetitions / 2], times[0]);
    }

    /// <summary>The most memory that the process has held, MiB.</summary>
    public static long PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
