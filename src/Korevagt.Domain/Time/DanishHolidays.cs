using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>The public holidays of Denmark, by calculation.</summary>
/// <remarks>
/// The list is the one in the Closing Act as quoted by the minister in 2023 (Folketinget, KIU spm. 19, 2022-23): New
/// Year's Day, Maundy Thursday, Good Friday, Easter Sunday and Monday, Great Prayer Day, Ascension Day, Whit Sunday and
/// Monday, Christmas Day and Boxing Day. Great Prayer Day was abolished with effect from 2024. Constitution Day and
/// Christmas Eve are closing days, not holidays.
/// </remarks>
public static class DanishHolidays
{
    /// <summary>The last year in which Great Prayer Day was a holiday.</summary>
    public const int LastGreatPrayerDayYear = 2023;

    // Asked for every date of every shift and price band: laid out once per year.
    private static readonly ConcurrentDictionary<int, ReadOnlyCollection<LocalDate>> Known = new();

    /// <summary>Easter Sunday of a Gregorian year (anonymous algorithm; Nature, 20 April 1876; Meeus 1991, ch. 8).</summary>
    public static LocalDate EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new LocalDate(year, n / 31, n % 31 + 1);
    }

    /// <summary>Great Prayer Day, the fourth Friday after Easter, or null from 2024 on.</summary>
    public static LocalDate? GreatPrayerDay(int year) =>
        year <= LastGreatPrayerDayYear ? EasterSunday(year).PlusDays(26) : null;

    /// <summary>All public holidays of a year, in the order of the calendar.</summary>
    public static IReadOnlyList<LocalDate> OfYear(int year) => Known.GetOrAdd(year, LayOut);

    private static ReadOnlyCollection<LocalDate> LayOut(int year)
    {
        var easter = EasterSunday(year);
        List<LocalDate> days =
        [
            new LocalDate(year, 1, 1),
            easter.PlusDays(-3), easter.PlusDays(-2), easter, easter.PlusDays(1),
            easter.PlusDays(39), easter.PlusDays(49), easter.PlusDays(50),
            new LocalDate(year, 12, 25), new LocalDate(year, 12, 26),
        ];
        if (GreatPrayerDay(year) is { } prayerDay)
        {
            days.Add(prayerDay);
        }

        days.Sort();
        return days.AsReadOnly();
    }
}
