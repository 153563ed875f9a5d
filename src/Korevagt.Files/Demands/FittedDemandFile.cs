using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Demands;

/// <summary>
/// A demand fitted to a visit log: expected visits of an area in a real hour are its share x exp(hour of the week + month +
/// kind of day + trend x years since the reference year).
/// </summary>
[FileFormat("demand", "en tilpasset efterspørgsel", "korevagt-demand/1")]
[NeedsOneOf("source", "assumption")]
internal sealed record FittedDemandFile : RootProperties
{
    /// <summary>Largest effect of an hour on the logarithmic scale, up or down.</summary>
    public const double LargestHourEffect = 200;

    /// <summary>Largest effect of a month or a kind of day, up or down.</summary>
    public const double LargestEffect = 20;

    private const double LargestCovariance = 1_000_000;

    [Description("The first local date of the log.")]
    public required LocalDate From { get; init; }

    [Description("The first local date after the log.")]
    public required LocalDate To { get; init; }

    [Description("Visits in the log.")]
    [Range(1, 1_000_000_000)]
    public required int Visits { get; init; }

    [Description("SHA-256 of the log.")]
    [TextPattern("[0-9a-f]{64}", "64 hexadecimale cifre med små bogstaver", "64 hexadecimal digits in small letters")]
    public string? LogHash { get; init; }

    [Description("Local hour at which a day of duty begins: the small hours belong to the day before.")]
    [Range(0, 23)]
    public required int DutyDayBegins { get; init; }

    [Description("The year in which the trend counts nothing.")]
    [Range(Patterns.EarliestYear, Patterns.LatestYear)]
    public required int ReferenceYear { get; init; }

    [Description("Each area's share of the region's visits; the shares add up to 1.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<FittedAreaFile> Areas { get; init; }

    [Description("The hours of the week in which the service is open; in the others no visit arises.")]
    [Length(1, DutyHour.HoursOfWeek)]
    public required IReadOnlyList<FittedHourFile> Hours { get; init; }

    [Description("Effects of the 12 months on the logarithmic scale, January's first, which is 0.")]
    [Length(FittedEffects.Months, FittedEffects.Months)]
    [Range(-LargestEffect, LargestEffect)]
    public required IReadOnlyList<double> MonthEffects { get; init; }

    [Description("Effects of days that are not like others on the logarithmic scale.")]
    public required FittedDayKindsFile DayKindEffects { get; init; }

    [Description("Change of the logarithm of the visits from one calendar year to the next.")]
    [Range(-5.0, 5.0)]
    public required double TrendPerYear { get; init; }

    [Description("How unsure the effects are, and how together: the lower triangle of their covariance, row after row, in the order 168 hours of the week, 12 months, ordinary day, publicHoliday, closingDay, dayBefore, dayAfter, trend; 0 for what is fixed, closed or not estimated.")]
    [Length(FittedEffects.PackedCount, FittedEffects.PackedCount)]
    [Range(-LargestCovariance, LargestCovariance)]
    public required IReadOnlyList<double> Covariance { get; init; }

    [Description("Shape of the gamma factor, with mean 1, by which whole days differ beyond chance; left out, they do not.")]
    [Range(0.0, 1e12, MinimumIsExclusive = true)]
    public double? DayShape { get; init; }

    [Description("Pearson's chi-square of the day totals over its degrees of freedom; 1 is pure chance.")]
    [Range(0.0, 1e9)]
    public required double Dispersion { get; init; }

    [Description("What the log could not tell, so that its effect is 0.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<NotEstimatedFile> NotEstimated { get; init; } = [];
}
