namespace Korevagt.Planning.Evaluation;

/// <summary>A mean over replications with its 95 % confidence interval.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record Estimate(double Mean, double Low, double High);
