using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Planning.UseCases;

/// <summary>Reads an OpenStreetMap extract once and for all: merged, contracted, and written as a roads file.</summary>
public static class BuildRoadMap
{
    /// <summary>Builds a roads file; it appears whole or not at all.</summary>
    /// <param name="input">An OpenStreetMap file, PBF or XML.</param>
    /// <param name="output">The roads file to write.</param>
    /// <param name="factors">Driving factors to contract for, besides free flow; any others are contracted when they are used.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The map, or every fault of the input.</returns>
    public static Outcome<RoadMap> Run(
        string input,
        string output,
        IReadOnlyList<DrivingFactors> factors,
        IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default) =>
        RoadMapFile.Load(input, progress: progress, cancellation: cancellation).Then<RoadMap>(map =>
        {
            foreach (var metric in factors.Prepend(DrivingFactors.FreeFlow).Distinct())
            {
                map.MetricOf(metric).Contract(progress, cancellation);
            }

            RoadsFile.Save(map, output);
            return map;
        });
}
