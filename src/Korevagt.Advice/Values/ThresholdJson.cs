using Korevagt.Choosing.Thresholds;
using Korevagt.Domain.Texts;
using Korevagt.Results;

namespace Korevagt.Advice.Values;

/// <summary>A threshold as JSON for other programs: a <see cref="ThresholdResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class ThresholdJson
{
    /// <summary>Writes it.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(PlanThreshold threshold) => ResultJson.Write(Of(threshold));

    /// <summary>The result, rounded as the contract has it.</summary>
    public static ThresholdResult Of(PlanThreshold threshold) => ThresholdResult.Of(
        threshold,
        TextsResult.Of(new ThresholdTables(threshold, Language.Da).Sentences, new ThresholdTables(threshold, Language.En).Sentences));
}
