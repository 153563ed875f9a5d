namespace Korevagt.Files.Settings;

/// <summary>How narrow the 95 % interval of a figure has to become, and when to give up.</summary>
/// <param name="HalfWidth">Half the width wanted, above 0, in the figure's unit: minutes, percentage points or kroner.</param>
/// <param name="Figure">The figure: with scenarios its difference from the baseline, in every one of them.</param>
/// <param name="MostReplications">The run stops at this many replications per plan, reached or not.</param>
public sealed record PrecisionTarget(double HalfWidth, PrecisionFigure Figure, int MostReplications)
{
    /// <summary>Where the run stops if nothing else is said.</summary>
    public const int DefaultMostReplications = 2_000;

    /// <summary>The fewest independent values (replications or pairs) that the first batch may have.</summary>
    public const int FewestFirstValues = 10;
}
