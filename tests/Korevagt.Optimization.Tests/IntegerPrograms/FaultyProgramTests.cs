using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class FaultyProgramTests
{
    private const long TooLarge = IntegerProgram.LargestNumber + 1;
    private static readonly IntegerProgram Sound = Programs.Knapsack;

    [Fact]
    public void AVariableWithoutABound_IsRefused_SoThatNothingIsUnbounded()
    {
        Refused(Sound with { Variables = [.. Sound.Variables.Skip(1), new(0, long.MaxValue)] }, "Variable 6: a bound is beyond");
        Refused(Sound with { Variables = [new(long.MinValue, 0), .. Sound.Variables.Skip(1)] }, "Variable 0: a bound is beyond");
    }

    [Fact]
    public void BoundsThatCross_AreRefused() => Refused(
        Sound with { Variables = [new(5, 2), .. Sound.Variables.Skip(1)] },
        "Variable 0: the lower bound 5 is above the upper bound 2.");

    [Fact]
    public void LimitsThatCross_AreRefused() => Refused(
        Sound with { Constraints = [new LinearConstraint([new(0, 1)], 9, 8)] }, "Constraint 0: must be at least 9 and at most 8.");

    [Fact]
    public void AConstraintWithoutALimit_IsRefused() => Refused(
        Sound with { Constraints = [.. Sound.Constraints, new LinearConstraint([new(0, 1)], null, null)] },
        "Constraint 1: has no limit.");

    [Fact]
    public void ALimitThatIsTooLarge_IsRefused() => Refused(
        Sound with { Constraints = [LinearConstraint.NotAbove([new(0, 1)], TooLarge)] }, "Constraint 0: a limit is beyond");

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void AVariableThatIsNotThere_IsRefused(int variable)
    {
        Refused(
            Sound with { Constraints = [LinearConstraint.NotAbove([new(variable, 1)], 1)] },
            $"Constraint 0: there is no variable {variable} among 7.");
        Refused(
            Sound with { Objective = LinearObjective.Minimize([new(variable, 1)]) },
            $"The objective: there is no variable {variable} among 7.");
    }

    [Fact]
    public void AVariableTwiceInOneSum_IsRefused() => Refused(
        Sound with { Objective = LinearObjective.Minimize([new(3, 1), new(3, 1)]) },
        "The objective: variable 3 stands there twice.");

    [Fact]
    public void SumsThatCanOverflow_AreRefused()
    {
        Refused(
            Sound with { Objective = LinearObjective.Maximize([new(0, TooLarge - 1), new(1, 1)]) },
            "The objective: its sum can come to 9007199254740993, beyond 9007199254740992.");
        Refused(
            new IntegerProgram(
                [new(-TooLarge + 1, 0), new(0, TooLarge - 1)],
                [LinearConstraint.NotAbove([new(0, TooLarge - 1), new(1, TooLarge - 1)], 0)],
                LinearObjective.None),
            "Constraint 0: its sum can come to 162259276829213363391578010288128,");
    }

    [Fact]
    public void ACoefficientThatIsTooLarge_IsRefused_EvenOfAVariableThatIsNothing() => Refused(
        new IntegerProgram([new(0, 0)], [], LinearObjective.Maximize([new(0, long.MinValue)])),
        "The objective: the coefficient -9223372036854775808 of variable 0 is beyond");

    [Fact]
    public void EveryFaultIsTold_UpToTen()
    {
        var message = Refused(
            new IntegerProgram([.. Enumerable.Repeat(new IntegerVariable(1, 0), 11)], [], LinearObjective.None), "Variable 0:");

        Assert.Contains("Variable 9:", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Variable 10:", message, StringComparison.Ordinal);
        Assert.Contains("And more.", message, StringComparison.Ordinal);
    }

    private static string Refused(IntegerProgram program, string message)
    {
        var fault = Assert.Throws<ArgumentException>(
            () => IntegerSolver.Solve(program, IntegerSolver.NoLimit, CancellationToken.None));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        return fault.Message;
    }
}
