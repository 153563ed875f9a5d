using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>Words about what a log has in place of an area.</summary>
internal static class AreaHintTexts
{
    public static Text AnArea { get; } = new("et område i planen", "an area of the plan");

    public static Text PostalCode(Text quoted) => new(
        $"{quoted.Danish} er ikke et område i planen og ligner et postnummer",
        $"{quoted.English} is no area of the plan and looks like a postal code");

    /// <summary>What to write in a mapping.</summary>
    public static Text Words(string word) => new(
        $"en mapping-fil, der siger, hvilket område hvert postnummer hører til: "
        + $"\"areaWords\": [{{ \"word\": \"{word}\", \"id\": \"…\" }}]; "
        + "der følger ingen tabel over postnumre med programmet",
        $"a mapping that says which area each postal code belongs to: "
        + $"\"areaWords\": [{{ \"word\": \"{word}\", \"id\": \"…\" }}]; "
        + "no table of postal codes comes with the program");

    public static Text Municipality(Text quoted, string name, int areas) => new(
        $"{quoted.Danish} er {name} Kommune, som har {areas} områder i planen",
        $"{quoted.English} is the municipality of {name}, which has {areas} areas in the plan");

    public static Text OneOf(string first) => new(
        $"et af dem, for eksempel \"{first}\"; eller en plan, hvis områder er kommuner",
        $"one of them, such as \"{first}\"; or a plan whose areas are municipalities");
}
