using Korevagt.Demand.Forecasting;

namespace Korevagt.Planning.UseCases;

/// <summary>What a forecast is asked for.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record ForecastRequest(int Year)
{
    /// <summary>Path of a population projection, or null.</summary>
    public string? PopulationFile { get; init; }

    /// <summary>How the trend goes on.</summary>
    public ForecastTrend Trend { get; init; } = new();

    /// <summary>Paths of scenarios on the plan whose changes of the demand are the levers.</summary>
    public IReadOnlyList<string> LeverFiles { get; init; } = [];
}
