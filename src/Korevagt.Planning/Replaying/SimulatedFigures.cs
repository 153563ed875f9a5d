using Korevagt.Evaluation;

namespace Korevagt.Planning.Replaying;

/// <summary>
/// Response times of the same visits in the simulation, with 95 % intervals over replications; where nothing was drawn the
/// intervals have no width.
/// </summary>
/// <param name="Mean">Mean in minutes, of the visits made.</param>
/// <param name="P50">Minutes within which half of them were reached.</param>
/// <param name="P90">Minutes within which 90 % were reached.</param>
/// <param name="WithinTarget">Share of all visits reached within the plan's first service target; those not made count as missed.</param>
public sealed record SimulatedFigures(Estimate Mean, Estimate P50, Estimate P90, Estimate WithinTarget);
