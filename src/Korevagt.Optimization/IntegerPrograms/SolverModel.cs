using Google.OrTools.Sat;

namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>Writes a program in the solver's own form, where the objective is always minimised.</summary>
internal static class SolverModel
{
    public static CpModelProto Of(IntegerProgram program)
    {
        var model = new CpModelProto();
        foreach (var variable in program.Variables)
        {
            model.Variables.Add(new IntegerVariableProto { Domain = { variable.Lower, variable.Upper } });
        }

        foreach (var constraint in program.Constraints)
        {
            model.Constraints.Add(new ConstraintProto { Linear = Linear(constraint) });
        }

        if (program.Objective.Terms.Count > 0)
        {
            model.Objective = Minimized(program.Objective);
        }

        return model;
    }

    // The ends of the range of a long stand for "no limit".
    private static LinearConstraintProto Linear(LinearConstraint constraint)
    {
        var linear = new LinearConstraintProto
        {
            Domain = { constraint.AtLeast ?? long.MinValue, constraint.AtMost ?? long.MaxValue },
        };
        foreach (var term in constraint.Terms)
        {
            linear.Vars.Add(term.Variable);
            linear.Coeffs.Add(term.Coefficient);
        }

        return linear;
    }

    private static CpObjectiveProto Minimized(LinearObjective objective)
    {
        var minimized = new CpObjectiveProto();
        foreach (var term in objective.Terms)
        {
            minimized.Vars.Add(term.Variable);
            minimized.Coeffs.Add(objective.Sense == ObjectiveSense.Maximize ? -term.Coefficient : term.Coefficient);
        }

        return minimized;
    }
}
