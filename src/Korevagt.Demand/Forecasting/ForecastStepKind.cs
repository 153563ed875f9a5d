namespace Korevagt.Demand.Forecasting;

/// <summary>What takes the visits of the base year to those of the forecast.</summary>
public enum ForecastStepKind
{
    /// <summary>Where it begins: the visits expected in the base year.</summary>
    BaseYear,

    /// <summary>The trend.</summary>
    Trend,

    /// <summary>How many people live where.</summary>
    Population,

    /// <summary>The year's own weekends, holidays and leap day.</summary>
    Calendar,

    /// <summary>A lever.</summary>
    Lever,
}
