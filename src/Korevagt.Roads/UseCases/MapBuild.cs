using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Profile;

namespace Korevagt.Roads.UseCases;

/// <summary>Makes a roads file of an OpenStreetMap file: reads, merges, contracts and writes.</summary>
public static class MapBuild
{
    /// <summary>Builds the file. If anything is wrong, nothing is written and an old file stays as it is.</summary>
    /// <param name="input">An OpenStreetMap file, XML or PBF.</param>
    /// <param name="output">The roads file.</param>
    /// <param name="profile">What the car may drive on; null: the bundled profile.</param>
    /// <param name="metrics">Driving factors to contract for; null: free flow.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The map that was written, or every fault of the input.</returns>
    public static Outcome<RoadMap> Run(
        string input,
        string output,
        RoadProfile? profile = null,
        IReadOnlyList<DrivingFactors>? metrics = null,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (Directory.Exists(output))
            return new Fault(output, "", "is a folder", "a file to write");
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
            return new Fault(output, "", $"cannot be written: the folder {folder} does not exist");
        return RoadMap.Load(input, profile, progress, cancellation).Then<RoadMap>(map =>
        {
            foreach (var factors in metrics ?? [DrivingFactors.FreeFlow])
                map.MetricOf(factors).Contract(progress, cancellation);
            try
            {
                RoadsFile.Save(map, output);
                return map;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new Fault(output, "", $"cannot be written: {e.Message}");
            }
        });
    }
}
