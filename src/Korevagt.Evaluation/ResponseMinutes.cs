namespace Korevagt.Evaluation;

/// <summary>Response times in minutes, from the order of the visit to the doctor's arrival.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">The time that 90 % of the visits do not exceed.</param>
/// <param name="P95">The time that 95 % of the visits do not exceed.</param>
public sealed record ResponseMinutes(double Mean, double P50, double P90, double P95);
