using Korevagt.Domain.Geography;

namespace Korevagt.Reports;

/// <summary>A piece of road as a report draws it.</summary>
/// <param name="HighwayClass">
/// OpenStreetMap's value of <c>highway</c> (<c>motorway</c>, <c>trunk</c>, <c>primary</c>, ...), or <c>ferry</c>; decides
/// the width of the line.
/// </param>
/// <param name="Name">Its name or number shown to people; may be empty.</param>
/// <param name="Line">Its course, at least two points.</param>
public sealed record ReportRoad(string HighwayClass, string Name, IReadOnlyList<GeoPoint> Line);
