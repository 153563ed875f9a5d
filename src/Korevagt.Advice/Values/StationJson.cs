using Korevagt.Choosing.Stations;
using Korevagt.Domain.Texts;
using Korevagt.Results;

namespace Korevagt.Advice.Values;

/// <summary>Placed cars as JSON for other programs: a <see cref="PlacedStationsResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class StationJson
{
    /// <summary>Writes it.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(PlacedStations placed) => ResultJson.Write(Of(placed));

    /// <summary>The result, rounded as the contract has it.</summary>
    public static PlacedStationsResult Of(PlacedStations placed) => PlacedStationsResult.Of(
        placed, TextsResult.Of(new StationTables(placed, Language.Da).Sentences, new StationTables(placed, Language.En).Sentences));
}
