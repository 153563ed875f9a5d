namespace Korevagt.Roads.Vocabulary;

/// <summary>How far a long piece of work has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Share">The share of it that is done, 0 to 1.</param>
public readonly record struct RoadProgress(RoadStage Stage, double Share);
