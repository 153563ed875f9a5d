using Korevagt.Files.Settings;

namespace Korevagt.Choosing.Thresholds;

/// <summary>How a threshold is sought.</summary>
/// <param name="Evaluation">Year, replications, seed, threads and road map.</param>
/// <param name="Of">What is turned.</param>
/// <param name="Figure">The figure by which one plan is ahead of the other.</param>
public sealed record ThresholdSettings(EvaluationSettings Evaluation, ThresholdFactor Of, PrecisionFigure Figure)
{
    /// <summary>The least that the factor is set to; 1 is as in the plans.</summary>
    public const double LeastFactor = 0.5;

    /// <summary>The most that the factor is set to.</summary>
    public const double MostFactor = 2;
}
