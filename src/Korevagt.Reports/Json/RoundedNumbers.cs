using System.Globalization;
using System.Text.Json;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Json;

/// <summary>Numbers as the JSON contract rounds them; no value, and a mean of nothing, is <c>null</c>.</summary>
internal static class RoundedNumbers
{
    private const int MinuteDecimals = 3;
    private const int ShareDecimals = 6;
    private const int AmountDecimals = 3;
    private const int HalfWidthDecimals = 6;

    public static void Minutes(this Utf8JsonWriter json, string name, double? value) => Write(json, name, value, MinuteDecimals);

    public static void Minutes(this Utf8JsonWriter json, string name, Estimate value) => Write(json, name, value, MinuteDecimals);

    public static void Minutes(this Utf8JsonWriter json, string name, BeforeAndAfter value) => Write(json, name, value, MinuteDecimals);

    public static void Share(this Utf8JsonWriter json, string name, double? value) => Write(json, name, value, ShareDecimals);

    public static void Share(this Utf8JsonWriter json, string name, Estimate value) => Write(json, name, value, ShareDecimals);

    public static void Share(this Utf8JsonWriter json, string name, BeforeAndAfter value) => Write(json, name, value, ShareDecimals);

    /// <summary>Hours, kilometres or visits.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, double? value) => Write(json, name, value, AmountDecimals);

    /// <summary>Half the width of an interval in any unit: finer than the figure, since it may be asked to be small.</summary>
    public static void HalfWidth(this Utf8JsonWriter json, string name, double value) => Write(json, name, value, HalfWidthDecimals);

    /// <summary>Visits in a list.</summary>
    public static void AmountValue(this Utf8JsonWriter json, double value) => json.WriteNumberValue(Rounded(value, AmountDecimals));

    /// <summary>Kroner to the øre, without superfluous zeros whatever the scale of the decimal.</summary>
    public static void Dkk(this Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        var text = decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
        json.WriteRawValue(text is "-0" ? "0" : text);
    }

    public static void Dkk(this Utf8JsonWriter json, string name, MoneyEstimate value)
    {
        json.WriteStartObject(name);
        json.Dkk("mean", value.Mean);
        json.Dkk("low", value.Low);
        json.Dkk("high", value.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, Rounded(number, decimals));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate value, int decimals)
    {
        json.WriteStartObject(name);
        Write(json, "mean", value.Mean, decimals);
        Write(json, "low", value.Low, decimals);
        Write(json, "high", value.High, decimals);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, BeforeAndAfter value, int decimals)
    {
        json.WriteStartObject(name);
        Write(json, "baseline", value.Baseline, decimals);
        Write(json, "scenario", value.Scenario, decimals);
        json.WriteEndObject();
    }

    // Adding zero turns the negative zero that rounding can leave into a plain one.
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
