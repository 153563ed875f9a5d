using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Hours;

/// <summary>
/// Set covering of hours by duties (G. B. Dantzig, Operations Research 2, 1954), by CP-SAT. It proposes plans that could be had;
/// how long patients wait under them only simulation says.
/// </summary>
public static class CoverModel
{
    /// <summary>
    /// The largest number that the counts of a few duties, read as digits, may come to in one step of the tie-break.
    /// </summary>
    private const long LargestDigits = 1L << 30;

    /// <summary>Finds the cheapest cover.</summary>
    /// <param name="problem">Duties, needs and limits.</param>
    /// <param name="workLimit">As of <see cref="IntegerSolver.Solve"/>, for each step of the search.</param>
    /// <param name="cancellationToken">Ends the search with the best cover so far.</param>
    /// <exception cref="ArgumentException">The problem is none; the message tells every fault.</exception>
    public static CoverSolution Solve(CoverProblem problem, double workLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        CoverCheck.ThrowIfFaulty(problem);
        var variables = problem.Duties.Select(duty => new IntegerVariable(0, duty.Most)).ToList();
        var constraints = problem.Needs.SelectMany(need => Rows(problem, need)).Concat(problem.Limits ?? []).ToList();
        Term[] cost = [.. problem.Duties.Select((duty, place) => new Term(place, duty.Cost))];
        var first = Minimized(cost);
        if (first.Status == SolutionStatus.Infeasible)
        {
            var conflict = Conflict(problem, variables, workLimit, cancellationToken);
            return new CoverSolution(first.Status, null, null, IsUnique: false, conflict);
        }

        var best = first;
        var isUnique = first.Status == SolutionStatus.Optimal;
        var aims = new[] { cost, [.. problem.Duties.Select((_, place) => new Term(place, 1))] }.Concat(Digits(problem)).ToList();
        for (var i = 1; i < aims.Count && isUnique; i++)
        {
            constraints.Add(LinearConstraint.Equal(aims[i - 1], Sum(aims[i - 1], best.Values!)));
            var next = Minimized(aims[i]);
            isUnique = next.Status == SolutionStatus.Optimal;
            best = isUnique ? next : best;
        }

        IReadOnlyList<int>? counts = best.Values is { } values ? [.. values.Select(value => (int)value)] : null;
        return new CoverSolution(first.Status, counts, counts is null ? null : problem.Cost(counts), isUnique, []);

        IntegerSolution Minimized(Term[] aim) => IntegerSolver.Solve(
            new IntegerProgram(variables, constraints, LinearObjective.Minimize(aim)), workLimit, cancellationToken);
    }

    /// <summary>
    /// A row for each time within a need's hours at which a duty begins or ends, and for the begin of the need.
    /// </summary>
    private static IEnumerable<LinearConstraint> Rows(CoverProblem problem, CoverNeed need) => problem.Duties
        .Where(duty => duty.Group == need.Group)
        .SelectMany(duty => new[] { duty.Hours.StartMinute, (duty.Hours.StartMinute + duty.Hours.Minutes) % DutyTemplate.Day })
        .Append(need.Hours.StartMinute)
        .Where(need.Hours.Covers)
        .Distinct()
        .Order()
        .Select(minute => LinearConstraint.NotBelow(
            [
                .. problem.Duties.Select((duty, place) => (duty, place))
                    .Where(candidate => candidate.duty.Group == need.Group && candidate.duty.Hours.Covers(minute))
                    .Select(candidate => new Term(candidate.place, 1)),
            ],
            need.Cars));

    /// <summary>Counts read as the digits of numbers, the first duty's the most significant, a few duties at a time.</summary>
    private static IEnumerable<Term[]> Digits(CoverProblem problem)
    {
        var (some, weight) = (new List<Term>(), 1L);
        for (var place = 0; place < problem.Duties.Count; place++)
        {
            var digits = problem.Duties[place].Most + 1L;
            if (some.Count > 0 && weight * digits > LargestDigits)
            {
                yield return [.. some];
                (some, weight) = ([], 1);
            }

            some = [.. some.Select(term => term with { Coefficient = term.Coefficient * digits }), new Term(place, 1)];
            weight *= digits;
        }

        yield return [.. some];
    }

    private static List<int> Conflict(
        CoverProblem problem, IReadOnlyList<IntegerVariable> variables, double workLimit, CancellationToken cancellationToken)
    {
        var needed = Enumerable.Range(0, problem.Needs.Count).ToList();
        foreach (var need in needed.ToArray())
        {
            var others = needed.Where(other => other != need).ToList();
            var program = new IntegerProgram(
                variables,
                [.. others.SelectMany(other => Rows(problem, problem.Needs[other])), .. problem.Limits ?? []],
                LinearObjective.None);
            if (IntegerSolver.Solve(program, workLimit, cancellationToken).Status == SolutionStatus.Infeasible)
            {
                needed = others;
            }
        }

        return needed;
    }

    private static long Sum(Term[] terms, IReadOnlyList<long> values) =>
        terms.Sum(term => term.Coefficient * values[term.Variable]);
}
