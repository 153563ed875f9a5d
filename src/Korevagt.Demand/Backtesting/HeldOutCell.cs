using Korevagt.Demand.Fitting;

namespace Korevagt.Demand.Backtesting;

/// <summary>One group of visits of a held-out year: what was predicted and what came.</summary>
/// <param name="Year">The held-out year.</param>
/// <param name="Area">Index of the area among the plan's areas; -1 for the region.</param>
/// <param name="Slot">Month 0 to 11, day of duty counted from 0, or hour of the week; 0 where there is no such part.</param>
/// <param name="Predicted">What the model predicted from the years before.</param>
/// <param name="Came">The visits that came.</param>
/// <param name="LastYear">What last year's counts alone would have had one expect.</param>
/// <param name="RawRate">What the average of all years before would have had one expect, without model and shrinkage.</param>
public readonly record struct HeldOutCell(
    int Year, int Area, int Slot, CountDistribution Predicted, int Came, double LastYear, double RawRate);
