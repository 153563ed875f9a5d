using System.Runtime.InteropServices;
using Google.OrTools.LinearSolver;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>Results go to standard output, where a solver's banner would spoil them. It writes past .NET, so we look below it.</summary>
[Collection(StandardOutputCollection.Name)]
public sealed class StandardOutputTests
{
    [LinuxFact]
    public void TheSolver_WritesNothing()
    {
        var written = WrittenBy(() =>
        {
            IntegerSolver.Solve(Programs.Location(40, 6), IntegerSolver.NoLimit, CancellationToken.None);
            IntegerSolver.Solve(Programs.MarketSplit(6), 0.1, CancellationToken.None);
        });

        Assert.Equal(0, written);
    }

    [LinuxFact]
    public void ASolverThatWrites_IsNoticed()
    {
        var written = WrittenBy(() =>
        {
            using var solver = Solver.CreateSolver("HIGHS");
            solver.Maximize(solver.MakeIntVar(0, 9, "x"));
            solver.Solve();
        });

        Assert.NotEqual(0, written);
    }

    // Lets descriptor 1 be a file for so long.
    private static long WrittenBy(Action work)
    {
        var file = Path.GetTempFileName();
        try
        {
            var original = Duplicate(1);
            using (var stream = File.OpenHandle(file, FileMode.Truncate, FileAccess.Write))
            {
                Assert.Equal(1, DuplicateTo((int)stream.DangerousGetHandle(), 1));
            }

            work();
            Assert.Equal(0, Flush(0));
            Assert.Equal(1, DuplicateTo(original, 1));
            Assert.Equal(0, Close(original));
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [DllImport("libc", EntryPoint = "dup")]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int DuplicateTo(int descriptor, int other);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "fflush")]
    private static extern int Flush(nint stream);

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute()
        {
            if (!OperatingSystem.IsLinux())
            {
                Skip = "needs Linux, whose descriptors it redirects";
            }
        }
    }
}
