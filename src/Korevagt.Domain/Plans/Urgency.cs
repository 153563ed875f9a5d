namespace Korevagt.Domain.Plans;

/// <summary>A class of visits (hastegrad) with its own due time.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Share">Share of all visits, 0 to 1; the shares of a plan add up to 1.</param>
/// <param name="DueMinutes">The visit is due so many minutes after it was ordered.</param>
public sealed record Urgency(string Id, string Name, double Share, double DueMinutes);
