using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Numbers, hours and names as the sentences on changes have them, Danish and English.</summary>
internal static class InWords
{
    private const int MostNamed = 5;

    private static readonly (string Danish, string English)[] ShiftKinds =
    [
        ("Nattevagt ", "the night shift "), ("Aftenvagt ", "the evening shift "), ("Dagvagt ", "the day shift "),
        ("Weekendvagt ", "the weekend shift "), ("Kørevagt ", "the shift "),
    ];

    public static string EnglishNumber(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    public static string DanishNumber(decimal value) =>
        EnglishNumber(value).Replace(',', ' ').Replace('.', ',').Replace(' ', '.');

    public static string EnglishNumber(double value) => EnglishNumber((decimal)value);

    public static string DanishNumber(double value) => DanishNumber((decimal)value);

    /// <summary>"16-23 alle dage".</summary>
    public static string Danish(RecurringHours hours) => $"kl. {Time(hours.From)}-{Time(hours.To)} " + hours.Days switch
    {
        DaySelection.EveryDay => "alle dage",
        DaySelection.WorkingDays => "på hverdage",
        _ => "i weekender og på helligdage",
    };

    /// <summary>"16-23 every day".</summary>
    public static string English(RecurringHours hours) => $"{Time(hours.From)}-{Time(hours.To)} " + hours.Days switch
    {
        DaySelection.EveryDay => "every day",
        DaySelection.WorkingDays => "on working days",
        _ => "on weekends and holidays",
    };

    /// <summary>The shift's name; in English with its kind translated where it begins with one.</summary>
    public static string English(Shift shift)
    {
        foreach (var (danish, english) in ShiftKinds)
        {
            if (shift.Name.StartsWith(danish, StringComparison.Ordinal))
            {
                return english + shift.Name[danish.Length..];
            }
        }

        return $"the shift {shift.Name}";
    }

    /// <summary>"a, b og c", at most five by name.</summary>
    public static string DanishList(IReadOnlyList<string> names) => List(names, "og", "andre");

    /// <summary>"a, b and c", at most five by name.</summary>
    public static string EnglishList(IReadOnlyList<string> names) => List(names, "and", "others");

    /// <summary>With its first letter in upper case.</summary>
    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string List(IReadOnlyList<string> names, string and, string others)
    {
        if (names.Count > MostNamed)
        {
            return $"{string.Join(", ", names.Take(MostNamed))} {and} {names.Count - MostNamed} {others}";
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }

    private static string Time(LocalTime time) => time.Minute == 0 ? $"{time.Hour:00}" : $"{time.Hour:00}:{time.Minute:00}";
}
