namespace Korevagt.Planning.Analysis;

/// <summary>A part of the difference between simulation and analysis.</summary>
/// <param name="Assumption">What the analysis takes for granted.</param>
/// <param name="Effect">How much larger the figures are because the plan does not keep it.</param>
public sealed record DifferenceStep(BrokenAssumption Assumption, HeadFigures Effect);
