using System.Diagnostics;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class CancellationTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public void ASearchThatIsCancelledBeforeASolution_HasNoValues()
    {
        var (solution, after) = CancelledAfter(TimeSpan.FromMilliseconds(300), Programs.MarketSplit(rows: 8));

        Assert.Equal(SolutionStatus.Cancelled, solution.Status);
        Assert.Null(solution.Values);
        Assert.Null(solution.Objective);
        Assert.InRange(after, TimeSpan.Zero, Soon);
    }

    [Fact]
    public void ASearchThatIsCancelledAfterASolution_KeepsTheBestSoFar()
    {
        // A busy machine may need longer for the first solution: ask again then, and wait twice as long.
        var wait = TimeSpan.FromMilliseconds(500);
        var (solution, after) = CancelledAfter(wait, Programs.Baggage(things: 300));
        for (; solution.Values is null && wait < TimeSpan.FromSeconds(30); wait *= 2)
        {
            (solution, after) = CancelledAfter(wait, Programs.Baggage(things: 300));
        }

        Assert.Equal(SolutionStatus.Cancelled, solution.Status);
        Assert.Equal(300, solution.Values!.Count);
        Assert.True(solution.Objective < solution.Bound);
        Assert.InRange(after, TimeSpan.Zero, Soon);
    }

    [Fact]
    public void ASearchThatIsCancelledBeforeItBegins_DoesNoWork()
    {
        var solution = IntegerSolver.Solve(Programs.Knapsack, IntegerSolver.NoLimit, new CancellationToken(canceled: true));

        Assert.Equal(SolutionStatus.Cancelled, solution.Status);
        Assert.Null(solution.Values);
        Assert.Equal(0, solution.Work);
        Assert.Equal(188, solution.Bound);
    }

    [Fact]
    public void AProofBeforeTheCancellation_Counts()
    {
        using var cancellation = new CancellationTokenSource();
        var solution = IntegerSolver.Solve(Programs.Knapsack, IntegerSolver.NoLimit, cancellation.Token);
        cancellation.Cancel();

        Assert.Equal(SolutionStatus.Optimal, solution.Status);
    }

    [Fact]
    public async Task OneSearch_IsCancelledWithoutTheOthers()
    {
        using var cancellation = new CancellationTokenSource();
        var other = Task.Run(() => IntegerSolver.Solve(Programs.Location(40, 6), IntegerSolver.NoLimit, CancellationToken.None));
        var (solution, _) = CancelledAfter(TimeSpan.FromMilliseconds(50), Programs.MarketSplit(rows: 8));

        Assert.Equal(SolutionStatus.Cancelled, solution.Status);
        Assert.Equal(SolutionStatus.Optimal, (await other).Status);
    }

    private static (IntegerSolution Solution, TimeSpan After) CancelledAfter(TimeSpan wait, IntegerProgram program)
    {
        using var cancellation = new CancellationTokenSource();
        var cancelledAt = 0L;
        cancellation.Token.Register(() => cancelledAt = Stopwatch.GetTimestamp());
        cancellation.CancelAfter(wait);
        var solution = IntegerSolver.Solve(program, IntegerSolver.NoLimit, cancellation.Token);
        return (solution, Stopwatch.GetElapsedTime(cancelledAt));
    }
}
