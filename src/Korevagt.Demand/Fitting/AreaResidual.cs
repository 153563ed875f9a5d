namespace Korevagt.Demand.Fitting;

/// <summary>An area beside what its district leads one to expect.</summary>
/// <param name="Area">Id of the area.</param>
/// <param name="District">Id of its district.</param>
/// <param name="Visits">Visits in the log.</param>
/// <param name="DistrictExpected">Visits that it would have at its district's level by population and age.</param>
/// <param name="Fitted">Visits that the fitted model gives it over the log's period, after shrinkage.</param>
/// <param name="Ratio">Fitted over district-expected visits: 2 is an area with twice the visits of its like.</param>
/// <param name="Lower">Lower end of the 95 % interval of the ratio.</param>
/// <param name="Upper">Upper end.</param>
public sealed record AreaResidual(
    string Area, string District, double Visits, double DistrictExpected, double Fitted, double Ratio, double Lower, double Upper)
{
    /// <summary>Whether the interval leaves out 1: the area differs from its like.</summary>
    public bool Differs => Lower > 1 || Upper < 1;
}
