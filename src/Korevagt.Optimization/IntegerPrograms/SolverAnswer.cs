using Google.OrTools.Sat;

namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>Reads the solver's answer, and believes no solution that it has not checked against the program.</summary>
internal static class SolverAnswer
{
    /// <exception cref="InvalidOperationException">The solver refused a program that is in order, or broke a constraint.</exception>
    public static IntegerSolution Read(IntegerProgram program, CpSolverResponse response, bool cancelled)
    {
        switch (response.Status)
        {
            case CpSolverStatus.Infeasible:
                return new IntegerSolution(SolutionStatus.Infeasible, null, null, null, response.DeterministicTime);
            case CpSolverStatus.Unknown:
                return new IntegerSolution(
                    cancelled ? SolutionStatus.Cancelled : SolutionStatus.Unknown,
                    null,
                    null,
                    Bound(program, response),
                    response.DeterministicTime);
            case CpSolverStatus.Optimal:
                var best = Found(program, response, SolutionStatus.Optimal);
                return best with { Bound = best.Objective };
            case CpSolverStatus.Feasible:
                return Found(program, response, cancelled ? SolutionStatus.Cancelled : SolutionStatus.Feasible);
            default:
                throw new InvalidOperationException($"The solver answered {response.Status}: {response.SolutionInfo}");
        }
    }

    private static IntegerSolution Found(IntegerProgram program, CpSolverResponse response, SolutionStatus status)
    {
        long[] values = [.. response.Solution];
        if (ProgramSums.BrokenRule(program, values) is { } broken)
        {
            throw new InvalidOperationException($"The solver's solution breaks {broken}.");
        }

        var objective = ProgramSums.Of(program.Objective.Terms, values);
        return new IntegerSolution(status, values, objective, Bound(program, response), response.DeterministicTime);
    }

    // Before the first relaxation is solved the solver may know less than the bounds of the variables say.
    private static long Bound(IntegerProgram program, CpSolverResponse response)
    {
        var loose = ProgramSums.LooseBound(program);
        if (program.Objective.Terms.Count == 0)
        {
            return loose;
        }

        return program.Objective.Sense == ObjectiveSense.Maximize
            ? Math.Min(loose, -response.InnerObjectiveLowerBound)
            : Math.Max(loose, response.InnerObjectiveLowerBound);
    }
}
