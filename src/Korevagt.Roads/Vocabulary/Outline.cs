using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Vocabulary;

/// <summary>A closed line for drawing: a municipality, a lake, a coast or an island.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, or empty.</param>
/// <param name="MunicipalityCode">The tag <c>ref:kommune</c> as written, or null.</param>
/// <param name="Ring">Its points; the last is the first.</param>
public sealed record Outline(OutlineKind Kind, string Name, string? MunicipalityCode, IReadOnlyList<GeoPoint> Ring);
