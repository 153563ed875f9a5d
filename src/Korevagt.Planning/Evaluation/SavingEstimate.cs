namespace Korevagt.Planning.Evaluation;

/// <summary>What a scenario saves in a full year against the baseline; negative where it costs more.</summary>
/// <param name="Mean">The mean, in kroner: <paramref name="Contracted"/> + <paramref name="Simulated"/>.</param>
/// <param name="Low">Lower end of the 95 % interval, from the paired differences of the replications.</param>
/// <param name="High">Upper end.</param>
/// <param name="Contracted">What follows from the contracts: hours and shift starts.</param>
/// <param name="Simulated">The simulated part: kilometres, overtime and included shifted costs.</param>
public sealed record SavingEstimate(decimal Mean, decimal Low, decimal High, decimal Contracted, decimal Simulated);
