using Korevagt.Domain.Plans;

namespace Korevagt.Reports.Html;

/// <summary>Which names a map has room for, and how large they are.</summary>
internal static class MapNames
{
    /// <summary>Size of the names of stations.</summary>
    public const double StationSize = 15;

    /// <summary>Size of the names of areas.</summary>
    public const double AreaSize = 13;

    /// <summary>Size of the numbers of roads.</summary>
    public const double RoadSize = 11;

    private const int NamedTowns = 14;

    /// <summary>The largest towns; the parts of a town whose station is named already say nothing new.</summary>
    public static IEnumerable<Area> Towns(Plan plan) => plan.Areas
        .Where(area => !plan.Stations.Any(station => area.Name.StartsWith(station.Name, StringComparison.Ordinal)))
        .OrderByDescending(area => area.Population).Take(NamedTowns);

    /// <summary>"Herning midt og syd (Lind)" is "Herning midt og syd" on the map.</summary>
    public static string Short(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
}
