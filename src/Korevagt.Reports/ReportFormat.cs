using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using NodaTime;

namespace Korevagt.Reports;

/// <summary>
/// How a language writes numbers, money and dates. Our own, since the program runs without the operating system's culture
/// data so that it writes the same bytes everywhere. Halves are rounded away from zero; the minus is U+2212; what has no
/// value is written as a dash.
/// </summary>
public sealed class ReportFormat
{
    /// <summary>Stands where there is no figure.</summary>
    public const string None = "–";

    private const decimal MillionsFromDkk = 100_000m;

    private static readonly string[] DanishMonths =
    [
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly ReportFormat Danish = new(Language.Da, ",", ".");
    private static readonly ReportFormat English = new(Language.En, ".", ",");

    private readonly NumberFormatInfo numbers;

    private ReportFormat(Language language, string decimalSeparator, string groupSeparator)
    {
        Language = language;
        numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = decimalSeparator,
            NumberGroupSeparator = groupSeparator,
            NegativeSign = "−",
        };
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    private bool IsDanish => Language == Language.Da;

    /// <summary>The format of a language.</summary>
    public static ReportFormat For(Language language) => language == Language.En ? English : Danish;

    /// <summary>1.234.567,8 in Danish, 1,234,567.8 in English; null and not-a-number are a dash.</summary>
    public string Number(double? value, int decimals = 0) => value is { } number && double.IsFinite(number)
        ? Rounded(number, decimals).ToString(NumberPattern(decimals), numbers)
        : None;

    /// <summary>Like <see cref="Number(double?, int)"/>, for money.</summary>
    public string Number(decimal value, int decimals = 0) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(NumberPattern(decimals), numbers);

    /// <summary>Like <see cref="Number(double?, int)"/>, for whole numbers.</summary>
    public string Number(int value) => value.ToString(NumberPattern(0), numbers);

    /// <summary>With its sign: +3,2, −1,0; without where it rounds to zero.</summary>
    public string Signed(double? value, int decimals) => value is { } number && Rounded(number, decimals) > 0
        ? "+" + Number(number, decimals)
        : Number(value, decimals);

    /// <summary>A number of visits: whole from 10 on, one decimal below.</summary>
    public string Count(double? value) => Number(value, value is { } number && Math.Abs(number) < 9.95 && number % 1 != 0 ? 1 : 0);

    /// <summary>24,5 min.</summary>
    public string Minutes(double? value) => value is null ? None : Number(value, 1) + " min";

    /// <summary>+24,5 min.</summary>
    public string SignedMinutes(double? value) => value is null ? None : Signed(value, 1) + " min";

    /// <summary>A share of 0 to 1 as 91,3 % in Danish and 91.3% in English; whole shares without decimals on request.</summary>
    public string Percent(double? share, int decimals = 1) =>
        share is null ? None : Number(share * 100, decimals) + (IsDanish ? " %" : "%");

    /// <summary>A share wanted, such as 90 % or 97,5 %: with no more decimals than it has, at most one.</summary>
    public string WantedPercent(double share) => Percent(share, Rounded(share * 100, 1) % 1 == 0 ? 0 : 1);

    /// <summary>A difference of shares as −2,1 procentpoint in Danish, −2.1 percentage points in English.</summary>
    public string Points(double? difference) =>
        difference is null ? None : Signed(difference * 100, 1) + (IsDanish ? " procentpoint" : " percentage points");

    /// <summary>2.400.000 kr. in Danish, DKK 2,400,000 in English; whole kroner.</summary>
    public string Kroner(decimal dkk) => IsDanish ? Number(dkk) + " kr." : WithCurrencyFirst(Number(dkk));

    /// <summary>2,40 mio. kr. in Danish, DKK 2.40 million in English.</summary>
    public string Millions(decimal dkk) => IsDanish
        ? Number(dkk / 1_000_000, 2) + " mio. kr."
        : WithCurrencyFirst(Number(dkk / 1_000_000, 2)) + " million";

    /// <summary>
    /// An amount in running text, in no finer steps than it is worth: millions with two decimals from 100,000 kroner on,
    /// below that to the nearest thousand, below ten thousand to the nearest hundred.
    /// </summary>
    public string Amount(decimal dkk) => Math.Abs(dkk) switch
    {
        >= MillionsFromDkk => Millions(dkk),
        >= 10_000m => Kroner(ToNearest(dkk, 1000)),
        _ => Kroner(ToNearest(dkk, 100)),
    };

    /// <summary>The ends of an interval of amounts, with the unit once where both have the same: 2,22 til 2,24 mio. kr.</summary>
    public string AmountInterval(decimal low, decimal high)
    {
        if (Amount(low) == Amount(high))
        {
            // Two ends written alike say nothing: then to the nearest thousand.
            var (least, most) = (ToNearest(low, 1000), ToNearest(high, 1000));
            return IsDanish ? Interval(Number(least), Kroner(most)) : Interval(Kroner(least), Number(most));
        }

        var millions = Math.Abs(low) >= MillionsFromDkk;
        if (millions != Math.Abs(high) >= MillionsFromDkk)
        {
            return Interval(Amount(low), Amount(high));
        }

        var end = IsDanish ? Amount(low).IndexOf(millions ? " mio." : " kr.", StringComparison.Ordinal) : 0;
        return IsDanish
            ? Interval(Amount(low)[..end], Amount(high))
            : Interval(Amount(low).Replace(" million", "", StringComparison.Ordinal), Amount(high).Replace("DKK ", "", StringComparison.Ordinal));
    }

    /// <summary>The interval of a share: 94,7 til 95,5 % in Danish, 94.7 to 95.5% in English.</summary>
    public string PercentInterval(Estimate share) => Interval(Number(share.Low * 100, 1), Percent(share.High));

    /// <summary>1,2 til 3,4 in Danish, 1.2 to 3.4 in English: the ends of an interval, as one of the other methods writes them.</summary>
    public string Interval(string low, string high) => low + (IsDanish ? " til " : " to ") + high;

    /// <summary>The interval of an estimate, signed and in one decimal.</summary>
    public string SignedInterval(Estimate estimate, double unit = 1) =>
        Interval(Signed(estimate.Low * unit, 1), Signed(estimate.High * unit, 1));

    /// <summary>1. maj 2017 in Danish, 1 May 2017 in English.</summary>
    public string Date(LocalDate date) => IsDanish
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {DanishMonths[date.Month - 1]} {date.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}");

    /// <summary>a, b og c.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + (IsDanish ? " og " : " and ") + items[^1],
    };

    /// <summary>An hour of the clock as 08 or 23.</summary>
    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture);

    private static string NumberPattern(int decimals) => "N" + decimals.ToString(CultureInfo.InvariantCulture);

    // Adding zero turns the negative zero that rounding can leave into a plain one.
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;

    private static decimal ToNearest(decimal value, int step) => decimal.Round(value / step, MidpointRounding.AwayFromZero) * step;

    private static string WithCurrencyFirst(string number) =>
        number.StartsWith('−') ? "−DKK " + number[1..] : "DKK " + number;
}
