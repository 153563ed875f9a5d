using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class MemoryTests
{
    [Fact]
    public async Task WhileMemoryIsCollectedAllTheTime_EverySearchOfFourThreads_FindsTheSame()
    {
        var expected = IntegerSolver.Solve(Programs.Location(15, 3), IntegerSolver.NoLimit, CancellationToken.None);
        using var done = new CancellationTokenSource();
        var collector = Task.Factory.StartNew(() => CollectUntil(done.Token), TaskCreationOptions.LongRunning);

        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using var unused = new CancellationTokenSource();
            var solution = IntegerSolver.Solve(Programs.Location(15, 3), IntegerSolver.NoLimit, unused.Token);
            Assert.Equal(expected.Values, solution.Values);
            Assert.Equal(expected.Work, solution.Work);
        });

        await done.CancelAsync();
        Assert.InRange(await collector, 60, int.MaxValue);
    }

    private static int CollectUntil(CancellationToken done)
    {
        var times = 0;
        for (; !done.IsCancellationRequested; times++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return times;
    }
}
