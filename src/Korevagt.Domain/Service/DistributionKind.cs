namespace Korevagt.Domain.Service;

/// <summary>The families of durations.</summary>
public enum DistributionKind
{
    /// <summary>Always the mean.</summary>
    Deterministic,

    /// <summary>Exponential with the mean.</summary>
    Exponential,

    /// <summary>Lognormal with mean and coefficient of variation.</summary>
    Lognormal,

    /// <summary>Gamma with mean and coefficient of variation.</summary>
    Gamma,

    /// <summary>One of given values, each as likely as the others.</summary>
    Empirical,
}
