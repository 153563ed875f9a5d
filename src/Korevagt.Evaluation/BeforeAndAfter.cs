namespace Korevagt.Evaluation;

/// <summary>A figure of the baseline beside the same figure of the scenario; null where no visit was made.</summary>
public sealed record BeforeAndAfter(double? Baseline, double? Scenario);
