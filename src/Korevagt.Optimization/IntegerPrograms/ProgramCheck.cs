namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>Finds what is wrong with a program before the solver sees it.</summary>
internal static class ProgramCheck
{
    private const int MostTold = 10;

    /// <exception cref="ArgumentException">The program has faults.</exception>
    public static void ThrowIfFaulty(IntegerProgram program)
    {
        var faults = Faults(program).Take(MostTold + 1).ToList();
        if (faults.Count > 0)
        {
            var more = faults.Count > MostTold ? " And more." : "";
            throw new ArgumentException(string.Join(' ', faults.Take(MostTold)) + more, nameof(program));
        }
    }

    /// <summary>Every fault as a sentence that begins with its place, in the order of the program.</summary>
    public static IEnumerable<string> Faults(IntegerProgram program) =>
        program.Variables.SelectMany((variable, i) => OfVariable(variable, $"Variable {i}"))
            .Concat(program.Constraints.SelectMany((constraint, i) => OfConstraint(program, constraint, $"Constraint {i}")))
            .Concat(OfTerms(program, program.Objective.Terms, "The objective"));

    private static IEnumerable<string> OfVariable(IntegerVariable variable, string place)
    {
        if (variable.Lower > variable.Upper)
        {
            yield return $"{place}: the lower bound {variable.Lower} is above the upper bound {variable.Upper}.";
        }

        if (IsTooLarge(variable.Lower) || IsTooLarge(variable.Upper))
        {
            yield return $"{place}: a bound is beyond {IntegerProgram.LargestNumber}; every variable must be bounded.";
        }
    }

    private static IEnumerable<string> OfConstraint(IntegerProgram program, LinearConstraint constraint, string place)
    {
        if (constraint.AtLeast is null && constraint.AtMost is null)
        {
            yield return $"{place}: has no limit.";
        }

        if (constraint.AtLeast > constraint.AtMost)
        {
            yield return $"{place}: must be at least {constraint.AtLeast} and at most {constraint.AtMost}.";
        }

        if (IsTooLarge(constraint.AtLeast ?? 0) || IsTooLarge(constraint.AtMost ?? 0))
        {
            yield return $"{place}: a limit is beyond {IntegerProgram.LargestNumber}.";
        }

        foreach (var fault in OfTerms(program, constraint.Terms, place))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfTerms(IntegerProgram program, IReadOnlyList<Term> terms, string place)
    {
        var seen = new HashSet<int>(terms.Count);
        var largest = Int128.Zero;
        foreach (var (variable, coefficient) in terms)
        {
            if (variable < 0 || variable >= program.Variables.Count)
            {
                yield return $"{place}: there is no variable {variable} among {program.Variables.Count}.";
                continue;
            }

            if (!seen.Add(variable))
            {
                yield return $"{place}: variable {variable} stands there twice.";
            }

            if (IsTooLarge(coefficient))
            {
                yield return $"{place}: the coefficient {coefficient} of variable {variable} is beyond {IntegerProgram.LargestNumber}.";
            }

            var (lower, upper) = program.Variables[variable];
            largest += Int128.Abs(coefficient) * Int128.Max(Int128.Abs(lower), Int128.Abs(upper));
        }

        if (largest > IntegerProgram.LargestNumber)
        {
            yield return $"{place}: its sum can come to {largest}, beyond {IntegerProgram.LargestNumber}.";
        }
    }

    private static bool IsTooLarge(long number) => number is < -IntegerProgram.LargestNumber or > IntegerProgram.LargestNumber;
}
