using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
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
            map.Snapper.SnapAll(points).Then(snapped => TravelTable
                .Build(map.MetricOf(DrivingFactors.FreeFlow), snapped, snapped, FindRoute.AccessLeg, null, progress, cancellation)
                .Then<NamedTable>(table => new NamedTable([.. points.Select(point => point.Name)], table)))));
}
