namespace Korevagt.Optimization.Years;

/// <summary>Simulated years of one plan that a round asks for.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="FirstYear">
/// Number of the first year, from 0. Year r of every plan meets the same visits (common random numbers), and the same plan has
/// the same figures in it whenever it is asked for.
/// </param>
/// <param name="Count">How many years from there on, 1 or more.</param>
public readonly record struct YearsWanted(DecisionVector Plan, int FirstYear, int Count);
