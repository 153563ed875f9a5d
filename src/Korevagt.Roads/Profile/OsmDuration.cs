using System.Globalization;
using System.Xml;

namespace Korevagt.Roads.Profile;

/// <summary>The tag <c>duration</c>: <c>HH:MM</c>, <c>HH:MM:SS</c>, whole minutes, or ISO 8601 such as <c>PT1H20M</c>.</summary>
internal static class OsmDuration
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    /// <summary>Parses a duration; null if the text is not a duration between 1 second and 48 hours.</summary>
    public static TimeSpan? Parse(string text)
    {
        var duration = text.StartsWith('P') ? ParseIso(text) : ParseClock(text);
        return duration >= TimeSpan.FromSeconds(1) && duration <= Longest ? duration : null;
    }

    private static TimeSpan? ParseIso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan? ParseClock(string text)
    {
        var parts = text.Split(':');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] > 100_000)
            {
                return null;
            }

            if (i > 0 && numbers[i] > 59)
            {
                return null;
            }
        }

        return numbers.Length switch
        {
            1 => TimeSpan.FromMinutes(numbers[0]),
            2 => new TimeSpan(numbers[0], numbers[1], 0),
            3 => new TimeSpan(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }
}
