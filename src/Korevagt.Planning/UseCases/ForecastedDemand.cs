using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Texts;
using Korevagt.Files;

namespace Korevagt.Planning.UseCases;

/// <summary>A forecast with what it was made of.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Levers">The levers in words, in the order of the forecast's steps.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record ForecastedDemand(
    LoadedPlan Plan, ForecastRequest Request, IReadOnlyList<Text> Levers, DemandForecast Forecast)
{
    /// <summary>Rows of the population projection about municipalities or areas that the plan does not have.</summary>
    public int PopulationRowsPassedOver { get; init; }
}
