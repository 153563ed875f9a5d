using FsCheck;
using FsCheck.Fluent;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>Programs of all kinds, against trying every value and against another solver.</summary>
public sealed class RefereeTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(200);

    private static readonly Gen<IntegerVariable> AnyVariable =
        from lower in Gen.Choose(-3, 3)
        from size in Gen.Choose(0, 3)
        select new IntegerVariable(lower, lower + size);

    [Fact]
    public void SmallPrograms_HaveTheBestOfAllValues() =>
        Prop.ForAll(AnyProgram(variables: 4, constraints: 3).ToArbitrary(), program =>
        {
            var solution = Solve(program);
            var best = BestOfAllValues(program);
            return solution.Objective == best
                && solution.Bound == best
                && solution.Status == (best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal);
        }).Check(Repeatable);

    [Fact]
    public void LargerPrograms_AreAsGoodAsTheRefereesOwn() =>
        Prop.ForAll(AnyProgram(variables: 14, constraints: 8).ToArbitrary(), program =>
            Solve(program).Objective == CbcReferee.BestObjective(program)).Check(Repeatable);

    [Fact]
    public void AProblemOfLocation_IsSolvedAsTheRefereeDoes()
    {
        var program = Programs.Location(places: 40, open: 6);

        Assert.Equal(CbcReferee.BestObjective(program), Solve(program).Objective);
    }

    [Fact]
    public void SomeOfThePrograms_HaveSolutionsAndSomeHaveNone()
    {
        var programs = AnyProgram(variables: 4, constraints: 3).Sample(100, 200);

        Assert.InRange(programs.Count(program => BestOfAllValues(program) is null), 10, 190);
    }

    private static Gen<IntegerProgram> AnyProgram(int variables, int constraints) =>
        from bounds in AnyVariable.ListOf(variables)
        from rules in AnyConstraint(variables).ListOf(constraints)
        from sense in Gen.Elements(ObjectiveSense.Minimize, ObjectiveSense.Maximize)
        from terms in AnySum(variables)
        select new IntegerProgram([.. bounds], [.. rules], new LinearObjective(sense, terms));

    private static Gen<LinearConstraint> AnyConstraint(int variables) =>
        from terms in AnySum(variables)
        from limit in Gen.Choose(-20, 20)
        from size in Gen.Choose(0, 6)
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => LinearConstraint.NotBelow(terms, limit),
            1 => LinearConstraint.NotAbove(terms, limit),
            _ => new LinearConstraint(terms, limit, limit + size),
        };

    private static Gen<IReadOnlyList<Term>> AnySum(int variables) =>
        from coefficients in Gen.Choose(-9, 9).ListOf(variables)
        select (IReadOnlyList<Term>)[.. coefficients.Select((coefficient, i) => new Term(i, coefficient)).Where(term => term.Coefficient % 3 != 0)];

    private static long? BestOfAllValues(IntegerProgram program)
    {
        IEnumerable<long[]> all = [[]];
        foreach (var (lower, upper) in program.Variables)
        {
            all = all.SelectMany(start => Enumerable.Range((int)lower, (int)(upper - lower) + 1).Select(value => (long[])[.. start, value]));
        }

        var objectives = all
            .Where(values => program.Constraints.All(rule => Sum(rule.Terms, values) is var sum
                && sum >= (rule.AtLeast ?? sum)
                && sum <= (rule.AtMost ?? sum)))
            .Select(values => (long?)Sum(program.Objective.Terms, values));
        return program.Objective.Sense == ObjectiveSense.Maximize ? objectives.Max() : objectives.Min();
    }

    private static long Sum(IReadOnlyList<Term> terms, long[] values) =>
        terms.Sum(term => term.Coefficient * values[term.Variable]);

    private static IntegerSolution Solve(IntegerProgram program) =>
        IntegerSolver.Solve(program, IntegerSolver.NoLimit, CancellationToken.None);
}
