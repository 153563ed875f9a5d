namespace Korevagt.Roads.Vocabulary;

/// <summary>The pieces of work that report progress.</summary>
public enum RoadStage
{
    /// <summary>The first pass over a map file: ways and relations.</summary>
    ReadingWays,

    /// <summary>The second pass over a map file: nodes.</summary>
    ReadingNodes,

    /// <summary>Making the graph.</summary>
    BuildingGraph,

    /// <summary>Contracting the graph.</summary>
    Contracting,

    /// <summary>Computing travel times.</summary>
    Tables,
}
