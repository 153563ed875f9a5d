using NodaTime;

namespace Korevagt.Domain.Demand;

/// <summary>
/// Visits by area and hour as a visit log shows them, with how sure that is. Expected visits of an area in a real hour:
/// share of the area x exp(hour of week + month + kind of day + trend x (year - reference year)).
/// </summary>
public sealed record FittedDemand : DemandModel
{
    /// <summary>The first local date of the log.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first local date after the log.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Visits in the log.</summary>
    public required int Visits { get; init; }

    /// <summary>SHA-256 of the log as hexadecimal digits, where known.</summary>
    public string? LogHash { get; init; }

    /// <summary>Local hour at which a day of duty begins, 0 to 23: the small hours belong to the day before.</summary>
    public required int DutyDayBegins { get; init; }

    /// <summary>The year in which the trend counts nothing.</summary>
    public required int ReferenceYear { get; init; }

    /// <summary>The areas in the order of the plan that the log was fitted with.</summary>
    public required IReadOnlyList<FittedArea> Areas { get; init; }

    /// <summary>
    /// Logarithm of the region's visits per hour on an ordinary day of January in the reference year, by hour of the week
    /// (168, from Monday 00-01); null where the service is closed and no visit arises.
    /// </summary>
    public required IReadOnlyList<double?> HourEffects { get; init; }

    /// <summary>Effects of the 12 months on the logarithmic scale; January's is 0.</summary>
    public required IReadOnlyList<double> MonthEffects { get; init; }

    /// <summary>
    /// Effects of the kinds of day on the logarithmic scale, by <see cref="Time.DayKind"/>; the ordinary day's is 0.
    /// </summary>
    public required IReadOnlyList<double> DayKindEffects { get; init; }

    /// <summary>Change of the logarithm of the visits from one calendar year to the next.</summary>
    public required double TrendPerYear { get; init; }

    /// <summary>
    /// Posterior covariance of the effects in the order of <see cref="FittedEffects"/>, packed as its lower triangle; 0 for
    /// what is fixed, closed or not estimated.
    /// </summary>
    public required IReadOnlyList<double> Covariance { get; init; }

    /// <summary>
    /// Shape of the gamma factor, with mean 1, by which whole days of duty differ beyond chance: day totals are negative
    /// binomial. Null where they are Poisson.
    /// </summary>
    public double? DayShape { get; init; }

    /// <summary>
    /// Pearson's chi-square of the day totals over its degrees of freedom under the Poisson model; 1 is pure chance.
    /// </summary>
    public required double Dispersion { get; init; }

    /// <summary>What the log could not tell.</summary>
    public IReadOnlyList<NotEstimated> NotEstimated { get; init; } = [];
}
