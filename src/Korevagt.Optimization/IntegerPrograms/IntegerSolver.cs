using System.Globalization;
using Google.OrTools.Sat;

namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>Solves integer programs to proved optimality by the CP-SAT solver of Google OR-Tools.</summary>
/// <remarks>
/// Same program and limit, same solution, whatever the number of searches beside it: one worker with a fixed seed searches,
/// and is cut off by counted work, never by a clock. Among several best solutions the same one is always chosen, but which
/// one says nothing: a caller who minds asks again with a second objective and the first one's value as a constraint.
/// Nothing is written to standard output. Any number of threads may solve at once.
/// </remarks>
public static class IntegerSolver
{
    /// <summary>No limit of work: the search ends by a proof or by cancellation only.</summary>
    public const double NoLimit = double.PositiveInfinity;

    // Without the second level of linear relaxations a single worker proves nothing about p-median problems.
    private const string Parameters = "num_workers:1 linearization_level:2 random_seed:1";

    /// <summary>Searches for the best solution.</summary>
    /// <param name="program">The program.</param>
    /// <param name="workLimit">
    /// How much work to do at most, greater than 0, in units of the solver's deterministic time: one takes about 3 to 5
    /// seconds of a core of 2025, by the kind of program. It is looked at now and then, so a little more may be done.
    /// </param>
    /// <param name="cancellationToken">
    /// Stops the search within a fraction of a second. That is no exception but the status
    /// <see cref="SolutionStatus.Cancelled"/>, with the best solution found so far; what was proved before stays proved.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The program is none: bounds or limits that cross, a variable that is not there or twice in one sum, a sum that can
    /// exceed <see cref="IntegerProgram.LargestNumber"/>. The message tells every fault with its place.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not greater than 0.</exception>
    public static IntegerSolution Solve(IntegerProgram program, double workLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (!(workLimit > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(workLimit), workLimit, "The limit of work must be greater than 0.");
        }

        ProgramCheck.ThrowIfFaulty(program);
        return cancellationToken.IsCancellationRequested
            ? new IntegerSolution(SolutionStatus.Cancelled, null, null, ProgramSums.LooseBound(program), Work: 0)
            : SolverAnswer.Read(program, Search(program, workLimit, cancellationToken), cancellationToken.IsCancellationRequested);
    }

    private static CpSolverResponse Search(IntegerProgram program, double workLimit, CancellationToken cancellationToken)
    {
        var model = SolverModel.Of(program);
        using var search = new SolveWrapper();
        search.SetStringParameters(double.IsFinite(workLimit)
            ? string.Create(CultureInfo.InvariantCulture, $"{Parameters} max_deterministic_time:{workLimit:R}")
            : Parameters);
        using var stopping = cancellationToken.Register(search.StopSearch);
        return search.Solve(model);
    }
}
