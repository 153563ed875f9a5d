namespace Korevagt.Demand.Backtesting;

/// <summary>How often intervals held what came.</summary>
/// <param name="Probability">What the intervals were asked to hold: 0.5, 0.8 or 0.95.</param>
/// <param name="Promised">
/// What they promise: visits are whole, so an interval that holds at least the asked share mostly promises more.
/// </param>
/// <param name="Inside">The share of counts that lay inside, ends included.</param>
public readonly record struct Calibration(double Probability, double Promised, double Inside);
