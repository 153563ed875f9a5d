namespace Korevagt.Files.Nights;

/// <summary>When something is worth an alert.</summary>
public sealed record AlertThresholds
{
    /// <summary>Most minutes by which an area's 90 % response time may rise, above 0.</summary>
    public double P90RiseMinutes { get; init; } = 5;

    /// <summary>Areas with fewer visits a year raise no alert, 0 or more.</summary>
    public double FewestVisitsPerYear { get; init; } = 50;

    /// <summary>Most kroner by which a saving may leave its old interval, 0 or more.</summary>
    public decimal SavingChangeDkk { get; init; } = 25_000;

    /// <summary>Probability of ever telling of a drift of demand while a forecast is right, at most; between 0 and 1.</summary>
    public double DriftFalseAlarmRate { get; init; } = 0.01;

    /// <summary>Days for which a forecast is kept before the newest fit takes its place, at least 1.</summary>
    public int ForecastDays { get; init; } = 365;
}
