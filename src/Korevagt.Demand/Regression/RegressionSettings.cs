namespace Korevagt.Demand.Regression;

/// <summary>When a regression counts as fitted.</summary>
public sealed record RegressionSettings
{
    /// <summary>Largest change of a linear predictor in the last step, above 0.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Most steps before the fit is given up, at least 1.</summary>
    public int MostIterations { get; init; } = 100;
}
