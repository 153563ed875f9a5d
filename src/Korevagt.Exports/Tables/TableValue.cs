using System.Globalization;

namespace Korevagt.Exports.Tables;

/// <summary>Values as they are written: rounded to their column's decimals, halves away from zero.</summary>
internal static class TableValue
{
    private const int MostDecimals = 15;

    /// <summary>A number as a decimal of the column's decimals; null for what has no value.</summary>
    public static decimal? Rounded(object? value, DataColumn column)
    {
        var decimals = column.Kind == ColumnKind.Share ? column.Decimals + 2 : column.Decimals;
        return value switch
        {
            null => null,
            decimal exact => decimal.Round(exact, decimals, MidpointRounding.AwayFromZero),
            int whole => whole,
            long whole => whole,
            double number when double.IsFinite(number) => (decimal)Math.Round(number, Math.Min(decimals, MostDecimals), MidpointRounding.AwayFromZero),
            double => null,
            _ => throw new ArgumentException($"The column {column.Name} holds numbers, and not {value.GetType().Name}.", nameof(value)),
        };
    }

    /// <summary>A number without superfluous zeros, with a point.</summary>
    public static string Plain(decimal number)
    {
        var text = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return text is "-0" ? "0" : text;
    }
}
