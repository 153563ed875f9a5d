namespace Korevagt.Evaluation;

/// <summary>What a scenario saves in a full year against the baseline, in kroner; negative where it costs more.</summary>
/// <param name="Mean">
/// The mean: <paramref name="Contracted"/> + <paramref name="Simulated"/> + <paramref name="Other"/>.
/// </param>
/// <param name="Low">Lower end of the 95 % interval, from the paired differences of the replications.</param>
/// <param name="High">Upper end.</param>
/// <param name="Contracted">What follows from the contracts of what the contractors are paid: hours and shift starts.</param>
/// <param name="Simulated">The simulated part of what the contractors are paid: kilometres and overtime.</param>
/// <param name="Other">The costs beside the contractors that both plans have a figure for; 0 where there is none such.</param>
public sealed record SavingEstimate(
    decimal Mean, decimal Low, decimal High, decimal Contracted, decimal Simulated, decimal Other = 0);
