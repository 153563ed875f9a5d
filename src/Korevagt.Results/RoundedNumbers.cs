using System.Globalization;
using System.Text.Json;

namespace Korevagt.Results;

/// <summary>Numbers as the JSON contract rounds them; no value, and a mean of nothing, is <c>null</c>.</summary>
internal static class RoundedNumbers
{
    private const int MinuteDecimals = 3;
    private const int ShareDecimals = 6;
    private const int AmountDecimals = 3;
    private const int HalfWidthDecimals = 6;

    /// <summary>Minutes that are there.</summary>
    public static double Minutes(double value) => Rounded(value, MinuteDecimals);

    public static double? MinutesOrNull(double? value) => RoundedOrNull(value, MinuteDecimals);

    /// <summary>A share that is there.</summary>
    public static double Share(double value) => Rounded(value, ShareDecimals);

    public static double? ShareOrNull(double? value) => RoundedOrNull(value, ShareDecimals);

    /// <summary>Hours, kilometers or visits that are there.</summary>
    public static double Amount(double value) => Rounded(value, AmountDecimals);

    public static double? AmountOrNull(double? value) => RoundedOrNull(value, AmountDecimals);

    /// <summary>Half the width of an interval in any unit: finer than the figure, since it may be asked to be small.</summary>
    public static double? HalfWidthOrNull(double value) => RoundedOrNull(value, HalfWidthDecimals);

    /// <summary>Kroner to the øre, without superfluous zeros whatever the scale of the decimal.</summary>
    public static decimal Dkk(decimal value)
    {
        var text = decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        return text is "-0" ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    public static void Minutes(this Utf8JsonWriter json, string name, double? value) => Write(json, name, MinutesOrNull(value));

    public static void Share(this Utf8JsonWriter json, string name, double? value) => Write(json, name, ShareOrNull(value));

    /// <summary>Hours, kilometers or visits.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, double? value) => Write(json, name, AmountOrNull(value));

    /// <summary>Visits in a list.</summary>
    public static void AmountValue(this Utf8JsonWriter json, double value) => json.WriteNumberValue(Amount(value));

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static double? RoundedOrNull(double? value, int decimals) =>
        value is { } number && double.IsFinite(number) ? Rounded(number, decimals) : null;

    // Adding zero turns the negative zero that rounding can leave into a plain one.
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
