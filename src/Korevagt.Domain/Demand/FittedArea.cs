namespace Korevagt.Domain.Demand;

/// <summary>
/// What a visit log says about one area's share of the region's visits: a weight with a gamma distribution; the share is
/// the weight over the sum of all areas' weights.
/// </summary>
/// <param name="Area">Id of the area.</param>
/// <param name="Share">Mean of the weight, above 0; the means of all areas add up to 1.</param>
/// <param name="Shape">
/// Shape of the gamma distribution, above 0: the weight's coefficient of variation is 1 / sqrt(shape).
/// </param>
public sealed record FittedArea(string Area, double Share, double Shape);
