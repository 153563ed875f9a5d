namespace Korevagt.Demand.Forecasting;

/// <summary>How the trend goes on after the base year: as the demand has it, damped, or replaced.</summary>
public sealed record ForecastTrend
{
    /// <summary>
    /// The share of a year's trend that the next year keeps, 0 to 1: 1 goes on as it was, 0 stops with the base year
    /// (Gardner and McKenzie, Management Science 31, 1985).
    /// </summary>
    public double Damping { get; init; } = 1;

    /// <summary>
    /// Relative change per year in place of the demand's own: -0.02 is a fall of 2 % a year; null keeps the demand's.
    /// </summary>
    public double? Replacement { get; init; }

    /// <summary>How many years' trend the years ahead make together: damping + damping^2 + ...</summary>
    /// <param name="years">Years ahead.</param>
    public double YearsAhead(int years) => Enumerable.Range(1, years).Sum(year => Math.Pow(Damping, year));
}
