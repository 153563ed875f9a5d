namespace Korevagt.Planning.Replaying;

/// <summary>Response times of a group as the log tells them.</summary>
/// <param name="Mean">Mean in minutes.</param>
/// <param name="P50">Minutes within which half of the visits were reached.</param>
/// <param name="P90">Minutes within which 90 % were reached.</param>
/// <param name="WithinTarget">Share reached within the plan's first service target.</param>
public sealed record LoggedFigures(double Mean, double P50, double P90, double WithinTarget);
