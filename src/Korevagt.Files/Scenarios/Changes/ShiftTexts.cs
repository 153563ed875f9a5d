using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>What can be wrong with the shift that a change names.</summary>
internal static class ShiftTexts
{
    public static Text ARemainingShift { get; } = new("en vagt, der er tilbage", "a shift that is left");

    public static Text RemovedBy(string id, int change) => new(
        FormattableString.Invariant($"vagten {Quoted.Text(id)} er allerede nedlagt af $.changes[{change}]"),
        FormattableString.Invariant($"the shift {Quoted.Text(id)} is already removed by $.changes[{change}]"));
}
