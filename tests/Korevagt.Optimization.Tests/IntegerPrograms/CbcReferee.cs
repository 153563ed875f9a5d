using Google.OrTools.LinearSolver;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>COIN-OR's branch and cut, another solver by other people, asked the same.</summary>
internal static class CbcReferee
{
    /// <summary>The best objective, or null where no solution exists.</summary>
    public static long? BestObjective(IntegerProgram program)
    {
        // The variables do not keep the solver alive, so it is disposed of only after the last has been read.
        using var solver = Solver.CreateSolver("CBC");
        Variable[] variables = [.. program.Variables.Select(v => solver.MakeIntVar(v.Lower, v.Upper, ""))];
        foreach (var constraint in program.Constraints)
        {
            var row = solver.MakeConstraint(
                constraint.AtLeast ?? double.NegativeInfinity, constraint.AtMost ?? double.PositiveInfinity, "");
            foreach (var term in constraint.Terms)
            {
                row.SetCoefficient(variables[term.Variable], term.Coefficient);
            }
        }

        foreach (var term in program.Objective.Terms)
        {
            solver.Objective().SetCoefficient(variables[term.Variable], term.Coefficient);
        }

        solver.Objective().SetOptimizationDirection(program.Objective.Sense == ObjectiveSense.Maximize);
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => (long)Math.Round(solver.Objective().Value()),
            Solver.ResultStatus.INFEASIBLE => null,
            var other => throw new InvalidOperationException($"CBC answered {other}."),
        };
    }
}
