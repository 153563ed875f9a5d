using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>A closed line before nodes are looked up.</summary>
/// <param name="WayId">Id of the way.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, or empty.</param>
/// <param name="MunicipalityCode">The tag <c>ref:kommune</c>, or null.</param>
/// <param name="FirstNode">Index of its first node reference.</param>
/// <param name="NodeCount">Number of node references.</param>
internal readonly record struct RawOutline(
    long WayId, OutlineKind Kind, string Name, string? MunicipalityCode, int FirstNode, int NodeCount);
