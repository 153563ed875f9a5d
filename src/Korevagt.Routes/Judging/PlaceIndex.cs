using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Routes.Judging;

/// <summary>
/// The places of a file by number: rows of its matrices, or positions in the order in which they are first named.
/// </summary>
internal sealed class PlaceIndex(FaultLog faults, int? matrixSize)
{
    private const double West = 8;
    private const double East = 15.3;
    private const double South = 54;
    private const double North = 58;

    private readonly List<GeoPoint?> points = [.. new GeoPoint?[matrixSize ?? 0]];
    private readonly List<string> paths = [.. Enumerable.Range(0, matrixSize ?? 0).Select(_ => "")];
    private readonly Dictionary<GeoPoint, int> known = [];

    /// <summary>Where each place is; null for a row of which only the number is known.</summary>
    public IReadOnlyList<GeoPoint?> Points => points;

    /// <summary>Where in the file each position is first named.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>The number of a place; null where none is given or what is given is wrong.</summary>
    /// <param name="location">[lon, lat], or null.</param>
    /// <param name="index">Row of the matrices, or null.</param>
    /// <param name="path">Path of what is there.</param>
    /// <param name="name">Name of the property with the position; that of the row has <c>_index</c> after it.</param>
    /// <param name="isNeeded">Whether it must be given.</param>
    public int? Of(IReadOnlyList<double>? location, int? index, string path, string name, bool isNeeded)
    {
        var (locationPath, indexPath) = (JsonPath.Member(path, name), JsonPath.Member(path, name + "_index"));
        var point = PointOf(location, locationPath);
        if (matrixSize is not { } size)
        {
            return OnRoads(point, location, index, locationPath, indexPath, isNeeded);
        }

        if (!faults.IsSound(indexPath))
        {
            return null;
        }

        if (index is not { } row)
        {
            if (isNeeded || location is not null)
            {
                faults.Add(indexPath, FileTextsOfRoutes.IsMissing, new($"rækken i \"matrices\", fra 0 til {size - 1}", $"the row of matrices, from 0 to {size - 1}"));
            }

            return null;
        }

        if (row >= size)
        {
            faults.Add(indexPath, new Text($"er {row}", $"is {row}"), new($"en række fra 0 til {size - 1}", $"a row from 0 to {size - 1}"));
            return null;
        }

        points[row] ??= point;
        return row;
    }

    private int? OnRoads(GeoPoint? point, IReadOnlyList<double>? location, int? index, string locationPath, string indexPath, bool isNeeded)
    {
        if (index is not null)
        {
            faults.Add(indexPath, new("er en række i ingenting", "is a row of nothing"), JudgeTexts.NeedsMatrices);
        }

        if (location is null && isNeeded && faults.IsSound(locationPath))
        {
            faults.Add(locationPath, FileTextsOfRoutes.IsMissing, JudgeTexts.LonLat);
        }

        if (point is not { } there)
        {
            return null;
        }

        if (!known.TryGetValue(there, out var number))
        {
            known.Add(there, number = points.Count);
            points.Add(there);
            paths.Add(locationPath);
        }

        return number;
    }

    private GeoPoint? PointOf(IReadOnlyList<double>? location, string path)
    {
        if (location is null || !faults.IsSound(path))
        {
            return null;
        }

        var (lon, lat) = (location[0], location[1]);
        if (lon is >= South and <= North && lat is >= West and <= East)
        {
            faults.Add(path, JudgeTexts.Swapped, JudgeTexts.LonLat);
            return null;
        }

        if (Math.Abs(lat) > 90)
        {
            faults.Add(path, new("har en breddegrad uden for jorden", "has a latitude off the earth"), JudgeTexts.LonLat);
            return null;
        }

        return new GeoPoint(lat, lon);
    }
}
