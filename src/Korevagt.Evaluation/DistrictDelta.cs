namespace Korevagt.Evaluation;

/// <summary>Paired differences of one district.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Delta">The differences; null where a replication had no visit in the district.</param>
public sealed record DistrictDelta(string District, string Name, RegionDelta? Delta);
