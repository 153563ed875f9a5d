namespace Korevagt.Domain.Plans;

/// <summary>A service target (servicemål): the share of visits to be reached within a number of minutes.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Share">The share wanted, above 0 to 1.</param>
/// <param name="WithinMinutes">Response time in minutes that must not be exceeded.</param>
public sealed record ServiceTarget(string Id, string Name, double Share, double WithinMinutes);
