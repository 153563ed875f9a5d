using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Converting;

/// <summary>What foreign files are and lack, in words.</summary>
internal static class ConvertTexts
{
    public static Text NoEnd { get; } = new("har ingen rækker", "has no rows");

    public static Text KindOf(ForeignFormat format) => format switch
    {
        ForeignFormat.Solomon => new("en fil i Solomons format", "a file in Solomon's format"),
        ForeignFormat.Lilim => new("en fil i Li og Lims format", "a file in Li and Lim's format"),
        ForeignFormat.Darp => new("en fil i Cordeaus DARP-format", "a file in Cordeau's DARP format"),
        _ => new("en CSV-fil med kørsler", "a CSV file of trips"),
    };

    public static Text Numbers(int found) => new($"har {found} tal", $"has {found} numbers");

    public static Text ExactlyNumbers(int count, string names) => new($"{count} tal: {names}", $"{count} numbers: {names}");

    public static Text IsNoNumber(string text) => new($"har '{text}', som intet tal er", $"has '{text}', which is no number");
}
