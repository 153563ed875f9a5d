using Korevagt.Domain.Texts;

namespace Korevagt.Files.Baselines;

/// <summary>Words about how positions are given.</summary>
internal static class PositionTexts
{
    public static Text Mixed { get; } = new(
        "blander grader og meter: den ene værdi er grader, den anden meter i UTM zone 32",
        "mixes degrees and meters: one value is degrees, the other meters of UTM zone 32");

    public static Text OneForm { get; } = new(
        "begge i grader (lat 56.17, lon 9.55), eller begge i meter i UTM zone 32, EPSG:25832 "
        + "(lat 6225000 for nord, lon 534000 for øst)",
        "both in degrees (lat 56.17, lon 9.55), or both in meters of UTM zone 32, EPSG:25832 "
        + "(lat 6225000 for north, lon 534000 for east)");

    /// <summary>Tells that positions were converted.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="file">The file that they stand in.</param>
    public static Text Converted(int count, string file) => count == 1
        ? new(
            $"Én position i {file} står i meter i UTM zone 32 (EPSG:25832) og er regnet om til grader.",
            $"One position of {file} is given in meters of UTM zone 32 (EPSG:25832) and was converted to degrees.")
        : new(
            $"{count} positioner i {file} står i meter i UTM zone 32 (EPSG:25832) og er regnet om til grader.",
            $"{count} positions of {file} are given in meters of UTM zone 32 (EPSG:25832) and were converted to degrees.");
}
