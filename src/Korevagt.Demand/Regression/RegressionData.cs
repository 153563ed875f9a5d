namespace Korevagt.Demand.Regression;

/// <summary>Counts and what they are explained by.</summary>
/// <param name="Design">The covariates.</param>
/// <param name="Counts">The counts, one per row; whole numbers of 0 or more.</param>
public sealed record RegressionData(DesignMatrix Design, IReadOnlyList<double> Counts)
{
    /// <summary>Added to the linear predictor of each row: the logarithm of the exposure; null means 0.</summary>
    public IReadOnlyList<double>? Offset { get; init; }

    /// <summary>How many times each row counts, 0 or more; null means once.</summary>
    public IReadOnlyList<double>? Weights { get; init; }

    /// <summary>What the data are called in a fault.</summary>
    public string Name { get; init; } = "regression";
}
