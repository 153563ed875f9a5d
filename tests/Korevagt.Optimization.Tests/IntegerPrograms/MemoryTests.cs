using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class MemoryTests
{
    private const int Searches = 60;
    private const int Collections = 60;

    [Fact]
    public async Task WhileMemoryIsCollectedAllTheTime_EverySearchOfFourThreads_FindsTheSame()
    {
        var expected = IntegerSolver.Solve(Programs.Location(15, 3), IntegerSolver.NoLimit, CancellationToken.None);
        using var done = new CancellationTokenSource();
        var collections = 0;
        var collector = Task.Factory.StartNew(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    Interlocked.Increment(ref collections);
                }
            },
            TaskCreationOptions.LongRunning);

        // On a busy machine the collector gets fewer turns: then there are more searches, not fewer collections.
        IEnumerable<int> UntilBothWereMany()
        {
            for (var search = 0; search < Searches || Volatile.Read(ref collections) < Collections; search++)
            {
                yield return search;
            }
        }

        Parallel.ForEach(UntilBothWereMany(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            using var unused = new CancellationTokenSource();
            var solution = IntegerSolver.Solve(Programs.Location(15, 3), IntegerSolver.NoLimit, unused.Token);
            Assert.Equal(expected.Values, solution.Values);
            Assert.Equal(expected.Work, solution.Work);
        });

        await done.CancelAsync();
        await collector;
    }
}
