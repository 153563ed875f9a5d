namespace Korevagt.Server.Tests.Fuzz;

/// <summary>How a value is meant.</summary>
internal enum Mood
{
    /// <summary>What the schema allows, well within its limits.</summary>
    Valid,

    /// <summary>At the limits of the schema, just within and just beyond.</summary>
    Boundary,

    /// <summary>Against the schema, or no JSON at all.</summary>
    Broken,
}
