namespace Korevagt.Demand.Backtesting;

/// <summary>How good one way of predicting was over many groups.</summary>
/// <param name="LogScore">
/// Mean natural logarithm of the probability that it gave to what came; nearer to 0 is better (Gneiting and Raftery, JASA
/// 102, 2007).
/// </param>
/// <param name="WeightedError">Sum of absolute errors over all visits that came (WAPE); not-a-number where none came.</param>
public readonly record struct PredictionScore(double LogScore, double WeightedError);
