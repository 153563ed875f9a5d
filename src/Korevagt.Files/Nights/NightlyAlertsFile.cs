using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Nights;

/// <summary>When something is worth an alert.</summary>
internal sealed record NightlyAlertsFile
{
    [Description("Minutes by which the 90 % response time of an area may rise.")]
    [Range(0.0, Patterns.LongestMinutes, MinimumIsExclusive = true)]
    public double P90RiseMinutes { get; init; } = 5;

    [Description("Areas with fewer visits a year raise no alert.")]
    [Range(0.0, 1_000_000.0)]
    public double FewestVisitsPerYear { get; init; } = 50;

    [Description("Kroner by which a saving may leave its old interval.")]
    [Range(0.0, 1_000_000_000.0)]
    public decimal SavingChangeDkk { get; init; } = 25_000;

    [Description("Probability of ever telling of a drift of demand while a forecast is right, at most.")]
    [Range(0.000001, 0.5)]
    public double DriftFalseAlarmRate { get; init; } = 0.01;

    [Description("Days for which a forecast is kept before the newest fit takes its place.")]
    [Range(1, 3660)]
    public int ForecastDays { get; init; } = 365;
}
