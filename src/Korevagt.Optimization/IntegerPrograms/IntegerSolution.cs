namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>What a search for the best solution of an <see cref="IntegerProgram"/> found.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Values">A value for each variable, which together keep every constraint; null where none was found.</param>
/// <param name="Objective">The objective of the values, exact; null where there are none.</param>
/// <param name="Bound">
/// What no solution can beat: its objective is at least this where the smaller is better, at most this where the greater is.
/// Equal to <paramref name="Objective"/> where that is proved optimal; null where no solution exists.
/// </param>
/// <param name="Work">
/// The work done, in the unit of the limit given to <see cref="IntegerSolver.Solve"/>: counted steps, no clock, so the same
/// every time unless cancelled.
/// </param>
public sealed record IntegerSolution(
    SolutionStatus Status,
    IReadOnlyList<long>? Values,
    long? Objective,
    long? Bound,
    double Work);
