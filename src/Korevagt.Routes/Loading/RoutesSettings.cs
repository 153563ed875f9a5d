namespace Korevagt.Routes.Loading;

/// <summary>How a routing file is to be read.</summary>
/// <param name="MapFile">Another road map than the plan's; null for the plan's, or the bundled one where the file names no plan.</param>
/// <param name="Threads">Threads at most; no result depends on it.</param>
public sealed record RoutesSettings(string? MapFile = null, int Threads = 1)
{
    /// <summary>The road map that comes with the program.</summary>
    public const string BundledMap = "maps/midtjylland.osm";
}
