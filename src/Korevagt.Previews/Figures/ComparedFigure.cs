using Korevagt.Results;

namespace Korevagt.Previews.Figures;

/// <summary>A figure before and after, and by how much it changes.</summary>
/// <param name="Before">In the baseline; null where it is not known.</param>
/// <param name="After">In the scenario; null where it is not known.</param>
/// <param name="Change">Scenario less baseline, paired; null where it is not known.</param>
public sealed record ComparedFigure(double? Before, double? After, FigureInterval? Change)
{
    /// <summary>A figure that nothing changes.</summary>
    internal static ComparedFigure Unchanged(double? value) => new(value, value, value is null ? null : FigureInterval.Zero);
}

/// <summary>A figure before and after.</summary>
/// <param name="Before">In the baseline; null where it is not known.</param>
/// <param name="After">In the scenario; null where it is not known.</param>
public sealed record FigurePair(double? Before, double? After);

/// <summary>A figure with its 95 % interval.</summary>
/// <param name="Value">The figure; null where it is not known.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record FigureInterval(double? Value, double? Low, double? High)
{
    /// <summary>No change.</summary>
    internal static FigureInterval Zero { get; } = new(0, 0, 0);

    /// <summary>As a result has it.</summary>
    internal static FigureInterval Of(EstimateResult estimate) => new(estimate.Mean, estimate.Low, estimate.High);
}
