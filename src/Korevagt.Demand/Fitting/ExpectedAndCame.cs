namespace Korevagt.Demand.Fitting;

/// <summary>What the model expects beside what the log has.</summary>
/// <param name="Expected">Expected visits.</param>
/// <param name="Came">Visits in the log.</param>
/// <param name="RealHours">Real hours that they are spread over.</param>
public readonly record struct ExpectedAndCame(double Expected, double Came, int RealHours)
{
    /// <summary>Pearson residual: (came - expected) / sqrt(expected); 0 where nothing is expected.</summary>
    public double Residual => Expected > 0 ? (Came - Expected) / Math.Sqrt(Expected) : 0;
}
