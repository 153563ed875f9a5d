namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>What the sums of a program come to, for values and at most.</summary>
internal static class ProgramSums
{
    /// <summary>The sum for given values.</summary>
    public static long Of(IReadOnlyList<Term> terms, IReadOnlyList<long> values) =>
        terms.Sum(term => term.Coefficient * values[term.Variable]);

    /// <summary>The best objective that the bounds of the variables alone allow.</summary>
    public static long LooseBound(IntegerProgram program) => program.Objective.Terms.Sum(term =>
    {
        var variable = program.Variables[term.Variable];
        var (atLower, atUpper) = (term.Coefficient * variable.Lower, term.Coefficient * variable.Upper);
        return program.Objective.Sense == ObjectiveSense.Maximize ? Math.Max(atLower, atUpper) : Math.Min(atLower, atUpper);
    });

    /// <summary>The first bound or constraint that values do not keep, in words, or null where they keep all.</summary>
    public static string? BrokenRule(IntegerProgram program, IReadOnlyList<long> values)
    {
        if (values.Count != program.Variables.Count)
        {
            return $"the number of variables: {values.Count} values for {program.Variables.Count}";
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] < program.Variables[i].Lower || values[i] > program.Variables[i].Upper)
            {
                return $"the bounds of variable {i}";
            }
        }

        for (var i = 0; i < program.Constraints.Count; i++)
        {
            var constraint = program.Constraints[i];
            var sum = Of(constraint.Terms, values);
            if (sum < constraint.AtLeast || sum > constraint.AtMost)
            {
                return $"constraint {i}";
            }
        }

        return null;
    }
}
