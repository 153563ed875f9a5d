namespace Korevagt.Demand.Forecasting;

/// <summary>What a forecast assumes.</summary>
public sealed record ForecastSettings
{
    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>How the trend goes on.</summary>
    public ForecastTrend Trend { get; init; } = new();

    /// <summary>
    /// Inhabitants in the year for each one of the base year, by the plan's areas, 0 or more; null where the population is
    /// left as it is.
    /// </summary>
    public IReadOnlyList<double>? PopulationGrowth { get; init; }

    /// <summary>The levers in order; their factors multiply.</summary>
    public IReadOnlyList<ForecastLever> Levers { get; init; } = [];
}
