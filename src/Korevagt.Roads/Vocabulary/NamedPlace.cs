using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Vocabulary;

/// <summary>A place of the map that has a name: a node with the tags <c>place</c> and <c>name</c>.</summary>
/// <param name="OsmId">Id of the node.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The value of <c>place</c>: city, town, village, hamlet, locality, ...</param>
/// <param name="Population">Inhabitants (<c>population</c>), or null where not stated.</param>
/// <param name="MunicipalityCode">The tag <c>ref:kommune</c> as written, or null.</param>
/// <param name="Position">Where it is.</param>
public sealed record NamedPlace(
    long OsmId, string Name, string Kind, int? Population, string? MunicipalityCode, GeoPoint Position);
