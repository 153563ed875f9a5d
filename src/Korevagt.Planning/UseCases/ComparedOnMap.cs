using Korevagt.Evaluation;
using Korevagt.Roads;

namespace Korevagt.Planning.UseCases;

/// <summary>A comparison and the road map that it was computed on, if any.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Map">The road map; null where the plan brings its own driving times.</param>
public sealed record ComparedOnMap(Comparison Comparison, RoadMap? Map);
