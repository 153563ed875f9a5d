using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>
/// How many times smaller a variance is than without a technique, by figure: as many times more replications the same
/// interval would take without it. Below 1 the technique harms; null where nothing varies.
/// </summary>
/// <param name="MeanResponse">Of the mean response time.</param>
/// <param name="P90">Of the 90 % response time.</param>
/// <param name="WithinTarget">Of the share within the first service target.</param>
/// <param name="AnnualCost">Of the annual cost, or the saving.</param>
public sealed record VarianceFactors(double? MeanResponse, double? P90, double? WithinTarget, double? AnnualCost)
{
    /// <summary>Makes the factors one figure after another.</summary>
    internal static VarianceFactors Of(Func<PrecisionFigure, double?> factor) => new(
        factor(PrecisionFigure.MeanResponse), factor(PrecisionFigure.P90),
        factor(PrecisionFigure.WithinTarget), factor(PrecisionFigure.AnnualCost));
}
