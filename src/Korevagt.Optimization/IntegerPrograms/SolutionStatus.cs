namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>How a search for the best solution ended.</summary>
public enum SolutionStatus
{
    /// <summary>The best solution, proved: no other has a better objective.</summary>
    Optimal,

    /// <summary>No values keep all constraints, proved.</summary>
    Infeasible,

    /// <summary>The limit of work was reached with a solution that may not be the best. The same every time.</summary>
    Feasible,

    /// <summary>The limit of work was reached before any solution was found. The same every time.</summary>
    Unknown,

    /// <summary>
    /// The caller cancelled before there was a proof. Values are the best found until then, if any: which, depends on the
    /// moment, so they are no result that can be repeated.
    /// </summary>
    Cancelled,
}
