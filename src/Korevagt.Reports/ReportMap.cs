using Korevagt.Domain.Geography;

namespace Korevagt.Reports;

/// <summary>What a report draws beneath its figures; every list may be empty.</summary>
/// <param name="Roads">The roads.</param>
/// <param name="Land">Outlines of land, each a ring of at least three points, closed or not.</param>
/// <param name="Water">Outlines of water inside the land, likewise.</param>
public sealed record ReportMap(
    IReadOnlyList<ReportRoad> Roads,
    IReadOnlyList<IReadOnlyList<GeoPoint>> Land,
    IReadOnlyList<IReadOnlyList<GeoPoint>> Water)
{
    /// <summary>A map with nothing on it.</summary>
    public static ReportMap Empty { get; } = new([], [], []);
}
