namespace Korevagt.Demand.Fitting;

/// <summary>Areas shrunk to their districts.</summary>
/// <param name="PriorShape">Shape of the gamma distribution of areas about their district's level.</param>
/// <param name="DistrictLevels">Visits per expected visit of each district.</param>
/// <param name="DistrictExpected">Visits that each area would have at its district's level.</param>
/// <param name="Visits">Posterior mean of each area's visits.</param>
/// <param name="Shapes">Posterior shape of each area.</param>
internal sealed record ShrunkAreas(
    double PriorShape, double[] DistrictLevels, double[] DistrictExpected, double[] Visits, double[] Shapes);
