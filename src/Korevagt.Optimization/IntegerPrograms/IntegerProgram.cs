namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>
/// A linear program in whole numbers as plain data: variables between bounds, linear constraints, a linear objective.
/// </summary>
/// <param name="Variables">The variables; a <see cref="Term"/> names one by its place in this list.</param>
/// <param name="Constraints">What every solution keeps; may be empty.</param>
/// <param name="Objective">What is to be least or greatest; without terms, any solution will do.</param>
/// <remarks>
/// Every number is whole: the caller chooses the unit (øre, metres, seconds, millionths) and rounds. No number, and no sum
/// that values within the bounds can give a constraint or the objective, exceeds <see cref="LargestNumber"/> in size, so that
/// nothing overflows and nothing is rounded on the way.
/// </remarks>
public sealed record IntegerProgram(
    IReadOnlyList<IntegerVariable> Variables,
    IReadOnlyList<LinearConstraint> Constraints,
    LinearObjective Objective)
{
    /// <summary>2^53 = 9,007,199,254,740,992: up to here a double, which the solver reckons with inside, holds whole numbers.</summary>
    public const long LargestNumber = 1L << 53;
}
