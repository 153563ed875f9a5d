namespace Korevagt.Demand.Forecasting;

/// <summary>One step on the way from the base year to the forecast.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The lever's name; empty for the other steps.</param>
/// <param name="Before">Visits a year before it; 0 for the base year.</param>
/// <param name="After">Visits a year after it.</param>
public sealed record ForecastStep(ForecastStepKind Kind, string Name, double Before, double After)
{
    /// <summary>Visits after for each one before; not-a-number where there were none.</summary>
    public double Factor => After / Before;

    /// <summary>Visits a year that it adds or takes away.</summary>
    public double Effect => After - Before;
}
