namespace Korevagt.Demand.Regression;

/// <summary>A fitted log-linear regression of counts.</summary>
public sealed record RegressionFit
{
    /// <summary>Names of the coefficients.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The coefficients on the logarithmic scale.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }

    /// <summary>Covariance of the coefficients from the expected information, dispersion 1; symmetric.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Covariance { get; init; }

    /// <summary>Expected count of each row.</summary>
    public required IReadOnlyList<double> Means { get; init; }

    /// <summary>Twice the log-likelihood that the saturated model has more.</summary>
    public required double Deviance { get; init; }

    /// <summary>The log-likelihood with all its constants.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Sum of (count - mean)^2 / variance.</summary>
    public required double PearsonChiSquare { get; init; }

    /// <summary>Steps that the fit took.</summary>
    public required int Iterations { get; init; }

    /// <summary>Shape of the negative binomial: variance = mean + mean^2 / theta; null for a Poisson fit.</summary>
    public double? Theta { get; init; }

    /// <summary>Standard error of <see cref="Theta"/> from the observed information; null for a Poisson fit.</summary>
    public double? ThetaError { get; init; }

    /// <summary>Standard errors of the coefficients.</summary>
    public IReadOnlyList<double> StandardErrors => [.. Enumerable.Range(0, Names.Count).Select(i => Math.Sqrt(Covariance[i][i]))];
}
