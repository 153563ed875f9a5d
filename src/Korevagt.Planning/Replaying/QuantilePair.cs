namespace Korevagt.Planning.Replaying;

/// <summary>A point of the quantile-quantile comparison.</summary>
/// <param name="Share">The share of visits.</param>
/// <param name="LoggedMinutes">The time within which the log reached that share.</param>
/// <param name="SimulatedMinutes">The same of all simulated replications together.</param>
public readonly record struct QuantilePair(double Share, double LoggedMinutes, double SimulatedMinutes);
