using System.Globalization;

namespace Korevagt.Reports.Html;

/// <summary>How drawings write a length.</summary>
public static class DrawnLength
{
    /// <summary>To a tenth of the unit, with a point and without superfluous zeros, whatever the culture.</summary>
    public static string Text(double value) =>
        (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
