using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Reports.Json;

/// <summary>A comparison as JSON for other programs: a <see cref="ComparisonResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class ComparisonJson
{
    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">What is written.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(Comparison comparison) => ResultJson.Write(ComparisonResult.Of(comparison));
}
