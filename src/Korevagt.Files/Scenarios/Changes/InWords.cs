using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Numbers, hours and names as the sentences on changes have them.</summary>
internal static class InWords
{
    private const int MostNamed = 5;

    private static readonly Text[] ShiftKinds =
    [
        new("Nattevagt ", "night shift"), new("Aftenvagt ", "evening shift"), new("Dagvagt ", "day shift"),
        new("Weekendvagt ", "weekend shift"), new("Kørevagt ", "shift"),
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
    public static Text Of(RecurringHours hours) => RecurringHoursTexts.Of(hours);

    /// <summary>The shift's name, to begin a sentence with; in English its kind is translated where it begins with one.</summary>
    public static Text Of(Shift shift)
    {
        foreach (var (danish, english) in ShiftKinds)
        {
            if (shift.Name.StartsWith(danish, StringComparison.Ordinal))
            {
                return new(shift.Name, $"The {shift.Name[danish.Length..]} {english}");
            }
        }

        return new(shift.Name, $"The shift {shift.Name}");
    }

    /// <summary>"a, b og c", at most five by name.</summary>
    public static Text List(IEnumerable<string> names) => List(names.Select(name => new Text(name, name)));

    /// <summary>"a, b og c", at most five by name.</summary>
    public static Text List(IEnumerable<Text> items) => List(items, MostNamed);

    /// <summary>"a, b og c", every one by name.</summary>
    public static Text Each(IEnumerable<Text> items) => List(items, int.MaxValue);

    /// <summary>Several things that change, as one sentence: with its first letter in upper case.</summary>
    public static Text Sentence(IEnumerable<Text> parts)
    {
        var (danish, english) = List(parts);
        return new(Capital(danish), Capital(english));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static Text List(IEnumerable<Text> items, int most)
    {
        List<Text> all = [.. items];
        return new(
            List(all.ConvertAll(item => item.Danish), most, "og", "andre"),
            List(all.ConvertAll(item => item.English), most, "and", "others"));
    }

    private static string List(List<string> names, int most, string and, string others)
    {
        if (names.Count > most)
        {
            return $"{string.Join(", ", names.Take(most))} {and} {names.Count - most} {others}";
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }
}
