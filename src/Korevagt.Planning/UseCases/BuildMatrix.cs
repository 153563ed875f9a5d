using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Planning.UseCases;

/// <summary>Driving times at the speed limit between all points of a list.</summary>
public static class BuildMatrix
{
    /// <summary>Computes all pairs.</summary>
    /// <param name="mapFile">The road map.</param>
    /// <param name="pointsFile">A CSV file in UTF-8 with the columns <c>name</c>, <c>lat</c> and <c>lon</c>.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The names and the table, or every fault of the points with its line.</returns>
    public static Outcome<NamedTable> Run(
        string mapFile, string pointsFile, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        PointsFile.Read(pointsFile).Then(points => RoadMapFile.Load(mapFile, progress: progress, cancellation: cancellation).Then(map =>
            Snap(map, points).Then(snapped => TravelTable
                .Build(
                    map.MetricOf(DrivingFactors.FreeFlow), snapped.Points, snapped.Points, FindRoute.AccessLeg, null, progress,
                    cancellation)
                .Then<NamedTable>(table => new NamedTable([.. points.Select(point => point.Name)], table, snapped.Warnings)))));

    /// <summary>
    /// Points that all lie on one cut-off network are joined on it; else one that lies on such a network gets its times by the
    /// main one, with a warning.
    /// </summary>
    private static Outcome<(IReadOnlyList<SnappedPoint> Points, IReadOnlyList<Text> Warnings)> Snap(
        RoadMap map, IReadOnlyList<(GeoPoint Point, string Name)> points)
    {
        var warnings = new List<Text>();
        if (map.Advice is { } advice)
        {
            warnings.Add(advice);
        }

        var together = map.Snapper.SnapTogether(points);
        if (!together.Succeeded)
        {
            warnings.AddRange(map.Snapper.CutOff(points).Select(point => new Text(
                $"{point.Name} {point.Words.Danish}; tiderne regner med luftlinjen dertil",
                $"{point.Name} {point.Words.English}; the times take the straight line to it")));
        }

        return (together.Succeeded ? together : map.Snapper.SnapAll(points))
            .Then<(IReadOnlyList<SnappedPoint>, IReadOnlyList<Text>)>(snapped => (snapped, warnings));
    }
}
