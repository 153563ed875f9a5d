namespace Korevagt.Evaluation;

/// <summary>How narrow one plan's interval became.</summary>
/// <param name="Name">Name of the scenario or plan.</param>
/// <param name="HalfWidth">Half the width, in the figure's unit; not a number where a year has no such figure.</param>
/// <param name="ReplicationsNeeded">
/// Replications that the precision wanted takes by the variance seen so far; null where that is no number that could be run.
/// </param>
public sealed record PlanPrecision(string Name, double HalfWidth, long? ReplicationsNeeded);
