namespace Korevagt.Demand.Fitting;

/// <summary>An expected number of visits with an interval.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Expected">Expected visits.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct RateInterval(double Lower, double Expected, double Upper)
{
    /// <summary>Whether a number lies within the interval, its ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;
}
