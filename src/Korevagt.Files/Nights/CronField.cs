using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Nights;

/// <summary>One of the five fields of a cron expression: what it is called, what it may hold, and the values chosen.</summary>
internal sealed class CronField
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly int first;
    private readonly int last;
    private readonly string[] names;

    private CronField(Text name, int first, int last, string[]? names = null) =>
        (Name, this.first, this.last, this.names) = (name, first, last, names ?? []);

    /// <summary>The fields in their order.</summary>
    public static IReadOnlyList<CronField> All { get; } =
    [
        new(new("minut", "minute"), 0, 59),
        new(new("time", "hour"), 0, 23),
        new(new("dag i måneden", "day of the month"), 1, 31),
        new(new("måned", "month"), 1, 12, MonthNames),
        new(new("ugedag", "day of the week"), 0, 7, DayNames),
    ];

    public Text Name { get; }

    /// <summary>What may stand in the field.</summary>
    public Text Expected => names.Length == 0
        ? Numbers
        : new($"{Numbers.Danish}; også {names[0]} til {names[^1]}", $"{Numbers.English}; also {names[0]} to {names[^1]}");

    private Text Numbers => new(
        FormattableString.Invariant($"*, eller tal fra {first} til {last} som liste (1,2), interval (1-5) eller trin (*/15, 10-40/5)"),
        FormattableString.Invariant($"*, or numbers from {first} to {last} as a list (1,2), a range (1-5) or steps (*/15, 10-40/5)"));

    /// <summary>The values of a text; null where it is none.</summary>
    public IReadOnlySet<int>? Parse(string text)
    {
        var values = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (!AddPart(part, values))
            {
                return null;
            }
        }

        return values;
    }

    private bool AddPart(string part, SortedSet<int> values)
    {
        var slash = part.Split('/');
        if (slash.Length > 2 || (slash.Length == 2 && slash[0] != "*" && !slash[0].Contains('-', StringComparison.Ordinal)))
        {
            return false;
        }

        var step = slash.Length == 2 ? Number(slash[1]) : 1;
        if (step is not >= 1 || step > last - first + 1 || Range(slash[0]) is not var (from, to) || from > to)
        {
            return false;
        }

        for (var value = from; value <= to; value += step.Value)
        {
            values.Add(value);
        }

        return true;
    }

    private (int From, int To)? Range(string text)
    {
        if (text == "*")
        {
            return (first, last);
        }

        var ends = text.Split('-');
        return ends.Length <= 2 && Value(ends[0]) is { } from && Value(ends[^1]) is { } to ? (from, to) : null;
    }

    private int? Value(string text)
    {
        var name = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        var value = name >= 0 ? name + first : Number(text);
        return value >= first && value <= last ? value : null;
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 2 && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
