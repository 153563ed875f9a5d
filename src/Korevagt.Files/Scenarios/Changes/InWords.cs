using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Numbers, hours and names as the sentences on changes have them.</summary>
internal static class InWords
{
    private const int MostNamed = 5;

    private static readonly Text[] ShiftKinds =
    [
        new("Nattevagt ", "The night shift "), new("Aftenvagt ", "The evening shift "), new("Dagvagt ", "The day shift "),
        new("Weekendvagt ", "The weekend shift "), new("Kørevagt ", "The shift "),
    ];

    /// <summary>"1.234,5" in Danish, "1,234.5" in English; no more decimals than there are, at most four.</summary>
    public static Text Number(decimal value)
    {
        var english = value.ToString("#,##0.####", CultureInfo.InvariantCulture);
        return new(english.Replace(',', ' ').Replace('.', ',').Replace(' ', '.'), english);
    }

    /// <summary>Like <see cref="Number(decimal)"/>.</summary>
    public static Text Number(double value) => Number((decimal)value);

    /// <summary>"kl. 16-23 alle dage".</summary>
    public static Text Of(RecurringHours hours)
    {
        var clock = $"{Time(hours.From)}-{Time(hours.To)}";
        return hours.Days switch
        {
            DaySelection.EveryDay => new($"kl. {clock} alle dage", $"{clock} every day"),
            DaySelection.WorkingDays => new($"kl. {clock} på hverdage", $"{clock} on working days"),
            _ => new($"kl. {clock} i weekender og på helligdage", $"{clock} on weekends and holidays"),
        };
    }

    /// <summary>The shift's name, to begin a sentence with; in English its kind is translated where it begins with one.</summary>
    public static Text Of(Shift shift)
    {
        foreach (var (danish, english) in ShiftKinds)
        {
            if (shift.Name.StartsWith(danish, StringComparison.Ordinal))
            {
                return new(shift.Name, english + shift.Name[danish.Length..]);
            }
        }

        return new(shift.Name, $"The shift {shift.Name}");
    }

    /// <summary>"a, b og c", at most five by name.</summary>
    public static Text List(IEnumerable<string> names) => List(names.Select(name => new Text(name, name)));

    /// <summary>"a, b og c", at most five by name.</summary>
    public static Text List(IEnumerable<Text> items)
    {
        List<Text> all = [.. items];
        return new(
            List(all.ConvertAll(item => item.Danish), "og", "andre"),
            List(all.ConvertAll(item => item.English), "and", "others"));
    }

    /// <summary>Several things that change, as one sentence: with its first letter in upper case.</summary>
    public static Text Sentence(IEnumerable<Text> parts)
    {
        var (danish, english) = List(parts);
        return new(Capital(danish), Capital(english));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string List(List<string> names, string and, string others)
    {
        if (names.Count > MostNamed)
        {
            return $"{string.Join(", ", names.Take(MostNamed))} {and} {names.Count - MostNamed} {others}";
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }

    private static string Time(LocalTime time) => time.Minute == 0 ? $"{time.Hour:00}" : $"{time.Hour:00}:{time.Minute:00}";
}
