using Korevagt.Domain.Service;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>A family fitted to durations by maximum likelihood, and how it fits.</summary>
/// <param name="Distribution">The distribution as plans write it, in minutes.</param>
/// <param name="LogLikelihood">Log-likelihood of all durations, in seconds.</param>
/// <param name="Aic">Akaike's criterion: 2 x parameters - 2 x log-likelihood; the lowest is the best.</param>
/// <param name="KolmogorovSmirnov">Largest difference of cumulative shares over all durations, 0 to 1.</param>
/// <param name="AndersonDarling">Anderson and Darling's statistic of all durations.</param>
/// <param name="PValue">
/// Probability that a random 300 of the durations (all, where there are fewer) lie so far from the family by chance, by
/// Anderson and Darling's statistic with fitted parameters.
/// </param>
public sealed record DurationCandidate(
    DurationDistribution Distribution, double LogLikelihood, double Aic, double KolmogorovSmirnov, double AndersonDarling,
    double PValue);
