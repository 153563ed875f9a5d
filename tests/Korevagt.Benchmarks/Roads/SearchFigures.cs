namespace Korevagt.Benchmarks.Roads;

/// <summary>What was measured on one network.</summary>
internal sealed record SearchFigures(
    string Name,
    int Vertices,
    int Arcs,
    int Shortcuts,
    double ContractionMilliseconds,
    double TableMilliseconds,
    double QueryMicroseconds,
    double QueryP99Microseconds,
    long Settled,
    double DijkstraMilliseconds,
    int Differences,
    long PeakMebibytes);
