using Korevagt.Roads;
using Korevagt.Roads.Routing;

namespace Korevagt.Planning.UseCases;

/// <summary>A route and the map that it was found on.</summary>
/// <param name="Route">The route.</param>
/// <param name="Map">The map.</param>
public sealed record RouteOnMap(Route Route, RoadMap Map);
