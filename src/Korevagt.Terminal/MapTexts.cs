using Korevagt.Domain.Texts;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Terminal;

/// <summary>The words about road maps.</summary>
internal static class MapTexts
{
    public static Text Class { get; } = new("klasse", "class");
    public static Text All { get; } = new("alle", "all");

    public static Text Held(string places, string junctions, string edges, string outlines) => new(
        $"steder {places}, vejkryds {junctions}, vejstykker {edges}, omrids {outlines}",
        $"places {places}, junctions {junctions}, edges {edges}, outlines {outlines}");

    public static Text Networks(string networks, string share) => new(
        $"sammenhængende vejnet {networks}, det største har {share} af længden",
        $"networks {networks}, the largest holds {share} of the length");

    public static Text Extent(string southWest, string northEast) => new(
        $"udstrækning {southWest} til {northEast}",
        $"extent {southWest} to {northEast}");

    public static Text Of(RoadStage stage) => stage switch
    {
        RoadStage.ReadingWays => new("læser vejene", "reading ways"),
        RoadStage.ReadingNodes => new("læser punkterne", "reading nodes"),
        RoadStage.BuildingGraph => new("samler vejnettet", "building the graph"),
        RoadStage.Contracting => new("forbereder hurtige ruter", "contracting"),
        _ => new("beregner køretider", "computing travel times"),
    };
}
