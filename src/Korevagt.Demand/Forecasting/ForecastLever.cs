using Korevagt.Domain.Demand;

namespace Korevagt.Demand.Forecasting;

/// <summary>Something that is to change the demand, as a multiplier on some of the visits.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Adjustment">The visits concerned and the factor on them.</param>
public sealed record ForecastLever(string Name, DemandAdjustment Adjustment);
