using System.Diagnostics;
using Korevagt.Optimization.IntegerPrograms;
using Korevagt.Optimization.Tests.IntegerPrograms;

namespace Korevagt.Benchmarks;

/// <summary>Integer programs: what the solver's native library costs a process, and what solving takes.</summary>
internal static class OptimizationBenchmark
{
    public static void Run()
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        Solve("the first program of a process (7 variables)", Programs.Knapsack);
        var added = Process.GetCurrentProcess().WorkingSet64 - before;
        Console.WriteLine(FormattableString.Invariant($"memory that the first program adds: {added / 1e6:0} MB"));
        Solve("the same again", Programs.Knapsack);
        Solve("40 things within 5 limits", Programs.Baggage(things: 40));
        Solve("8 of 60 places (3,660 variables)", Programs.Location(places: 60, open: 8));
        Solve("10 of 100 places (10,100 variables)", Programs.Location(places: 100, open: 10));
    }

    private static void Solve(string what, IntegerProgram program)
    {
        var (wall, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var solution = IntegerSolver.Solve(program, IntegerSolver.NoLimit, CancellationToken.None);
        var ofProcessor = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {solution.Status} {solution.Objective}, work {solution.Work:0.0000}, {Stopwatch.GetElapsedTime(wall).TotalMilliseconds:0.0} ms, {ofProcessor:0} ms of processor"));
    }
}
