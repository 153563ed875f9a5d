using Korevagt.Domain.Texts;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Results;

namespace Korevagt.Advice.Values;

/// <summary>What shifts are worth as JSON for other programs: a <see cref="ShiftValuesResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class ShiftValueJson
{
    /// <summary>Writes it.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(ShiftValues values) => ResultJson.Write(Of(values));

    /// <summary>The result, rounded as the contract has it.</summary>
    public static ShiftValuesResult Of(ShiftValues values) => ShiftValuesResult.Of(
        values,
        TextsResult.Of(
            new ShiftValueTables(values, Language.Da).Sentences, new ShiftValueTables(values, Language.En).Sentences));
}
