using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class IntegerSolverTests
{
    [Fact]
    public void TheBestKnapsack_IsTheBestOfAllItsChoices()
    {
        var solution = Solve(Programs.Knapsack);

        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        Assert.Equal(107, BestOfAllChoices(Programs.Knapsack));
        Assert.Equal(107, solution.Objective);
        Assert.Equal(solution.Objective, solution.Bound);
        Assert.Equal(7, solution.Values!.Count);
    }

    [Fact]
    public void GreatestAndLeast_AreEachOthersNegatives()
    {
        var greatest = Solve(Programs.Knapsack);
        var least = Solve(Programs.Knapsack with
        {
            Objective = LinearObjective.Minimize(
                [.. Programs.Knapsack.Objective.Terms.Select(term => term with { Coefficient = -term.Coefficient })]),
        });

        Assert.Equal(-greatest.Objective, least.Objective);
        Assert.Equal(-greatest.Bound, least.Bound);
    }

    [Fact]
    public void EquationsThatNoWholeNumbersFulfil_AreInfeasible()
    {
        // Twice a number is never odd, and the relaxation does not see it.
        var program = new IntegerProgram(
            [new(0, 1000), new(0, 1000)],
            [LinearConstraint.Equal([new(0, 2), new(1, 4)], 1001)],
            LinearObjective.Minimize([new(0, 1)]));

        var solution = Solve(program);

        Assert.Equal(SolutionStatus.Infeasible, solution.Status);
        Assert.Null(solution.Values);
        Assert.Null(solution.Objective);
        Assert.Null(solution.Bound);
    }

    [Fact]
    public void WithoutAConstraint_EveryVariableStandsAtItsBound()
    {
        var solution = Solve(new IntegerProgram(
            [new(-7, 12), new(-7, 12), new(3, 3)], [], LinearObjective.Maximize([new(0, 5), new(1, -5), new(2, 1)])));

        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        Assert.Equal([12L, -7L, 3L], solution.Values);
        Assert.Equal(98, solution.Objective);
    }

    [Fact]
    public void WithoutAnObjective_AnySolutionWillDo()
    {
        var solution = Solve(new IntegerProgram(
            [new(0, 9), new(0, 9)], [LinearConstraint.Equal([new(0, 1), new(1, 1)], 9)], LinearObjective.None));

        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        Assert.Equal(9, solution.Values!.Sum());
        Assert.Equal(0, solution.Objective);
    }

    [Fact]
    public void AProgramWithoutVariables_IsSolvedByNothing_OrByNoSolution()
    {
        var empty = new IntegerProgram([], [], LinearObjective.None);

        Assert.Equal(SolutionStatus.Optimal, Solve(empty).Status);
        Assert.Empty(Solve(empty).Values!);
        Assert.Equal(
            SolutionStatus.Infeasible, Solve(empty with { Constraints = [LinearConstraint.NotBelow([], 1)] }).Status);
    }

    [Fact]
    public void NumbersUpToTheLargest_AreExact()
    {
        const long Largest = IntegerProgram.LargestNumber;
        var alone = Solve(new IntegerProgram([new(-Largest, Largest)], [], LinearObjective.Maximize([new(0, 1)])));
        var odd = Solve(new IntegerProgram(
            [new(0, 1), new(0, Largest / 4)],
            [LinearConstraint.NotAbove([new(0, 1), new(1, 2)], Largest / 4 + 1)],
            LinearObjective.Maximize([new(0, 1), new(1, 2)])));

        Assert.Equal(Largest, alone.Objective);
        Assert.Equal(Largest, alone.Bound);
        Assert.Equal(Largest / 4 + 1, odd.Objective);
        Assert.Equal(Largest / 4 + 1, odd.Bound);
    }

    [Fact]
    public void ALimitOfWorkThatIsTooSmallForAProof_LeavesASolutionAndABoundThatItCannotBeat()
    {
        var program = Programs.Baggage(things: 40);
        var cut = IntegerSolver.Solve(program, 0.05, CancellationToken.None);
        var whole = Solve(program);

        Assert.Equal(SolutionStatus.Feasible, cut.Status);
        Assert.Equal(SolutionStatus.Optimal, whole.Status);
        Assert.InRange(whole.Objective!.Value, cut.Objective!.Value, cut.Bound!.Value);
        Assert.True(cut.Bound > cut.Objective, "The limit was large enough for a proof.");
        Assert.True(cut.Work < whole.Work);
    }

    [Fact]
    public void ALimitOfWorkReachedWithoutASolution_SaysSo()
    {
        var solution = IntegerSolver.Solve(Programs.MarketSplit(rows: 4), 0.1, CancellationToken.None);

        Assert.Equal(SolutionStatus.Unknown, solution.Status);
        Assert.Null(solution.Values);
        Assert.Null(solution.Objective);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void ALimitOfWorkThatIsNotAboveNothing_IsRefused(double limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegerSolver.Solve(Programs.Knapsack, limit, CancellationToken.None));

    private static IntegerSolution Solve(IntegerProgram program) =>
        IntegerSolver.Solve(program, IntegerSolver.NoLimit, CancellationToken.None);

    private static long BestOfAllChoices(IntegerProgram program) =>
        Enumerable.Range(0, 1 << program.Variables.Count)
            .Select(bits => Enumerable.Range(0, program.Variables.Count).Select(i => (long)(bits >> i & 1)).ToList())
            .Where(choice => choice.Zip(program.Constraints[0].Terms, (taken, weight) => taken * weight.Coefficient).Sum() <= 50)
            .Max(choice => choice.Zip(program.Objective.Terms, (taken, worth) => taken * worth.Coefficient).Sum());
}
