using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;
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

    private static readonly ReportFormat[] ByLanguage =
        [.. Enum.GetValues<Language>().Select(language => new ReportFormat(language))];

    private readonly NumberFormatInfo numbers;

    private ReportFormat(Language language)
    {
        Language = language;
        numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = FormatTexts.DecimalMark.In(language),
            NumberGroupSeparator = FormatTexts.GroupMark.In(language),
            NegativeSign = "−",
        };
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The format of a language.</summary>
    public static ReportFormat For(Language language) => ByLanguage[(int)language];

    /// <summary>A text that is kept in both languages, each with numbers and dates as it writes them.</summary>
    /// <param name="text">The text, filled with what the format writes.</param>
    public static Text InBoth(Func<ReportFormat, Text> text) =>
        new(text(For(Language.Da)).Danish, text(For(Language.En)).English);

    /// <summary>The words of a text in the language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>The words of several texts, such as the columns of a table.</summary>
    public string[] Say(params ReadOnlySpan<Text> texts)
    {
        var words = new string[texts.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Say(texts[i]);
        }

        return words;
    }

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
    public string Minutes(double? value) => value is { } minutes && double.IsFinite(minutes) ? Number(value, 1) + " min" : None;

    /// <summary>+24,5 min.</summary>
    public string SignedMinutes(double? value) => value is { } minutes && double.IsFinite(minutes) ? Signed(value, 1) + " min" : None;

    /// <summary>A share of 0 to 1 as 91,3 % in Danish and 91.3% in English; whole shares without decimals on request.</summary>
    public string Percent(double? share, int decimals = 1) =>
        share is null ? None : Say(FormatTexts.Percent(Number(share * 100, decimals)));

    /// <summary>A relative change as +3,2 % in Danish and +3.2% in English.</summary>
    public string SignedPercent(double change, int decimals = 1) => Say(FormatTexts.Percent(Signed(change * 100, decimals)));

    /// <summary>A share wanted, such as 90 % or 97,5 %: with no more decimals than it has, at most one.</summary>
    public string WantedPercent(double share) => Percent(share, Rounded(share * 100, 1) % 1 == 0 ? 0 : 1);

    /// <summary>A difference of shares as −2,1 procentpoint in Danish, −2.1 percentage points in English.</summary>
    public string Points(double? difference) =>
        difference is null ? None : Say(FormatTexts.Points(Signed(difference * 100, 1)));

    /// <summary>2.400.000 kr. in Danish, DKK 2,400,000 in English; whole kroner.</summary>
    public string Kroner(decimal dkk) => Say(FormatTexts.Kroner(Number(dkk)));

    /// <summary>2,40 mio. kr. in Danish, DKK 2.40 million in English.</summary>
    public string Millions(decimal dkk) => Say(FormatTexts.Millions(InMillions(dkk)));

    /// <summary>
    /// An amount in running text, in no finer steps than it is worth: millions with two decimals from 100,000 kroner on,
    /// below that to the nearest thousand, below ten thousand to the nearest hundred.
    /// </summary>
    public string Amount(decimal dkk)
    {
        var unit = AmountUnit.For([dkk], tellingApart: null);
        var number = Number(unit.Of(dkk), unit.Decimals);
        return Say(unit.InMillions ? FormatTexts.Millions(number) : FormatTexts.Kroner(number));
    }

    /// <summary>An amount with its interval, in one unit and with the same digits: 0,826 mio. kr. (0,825 til 0,828 mio. kr.).</summary>
    public ShownEstimate Amount(decimal mean, decimal low, decimal high)
    {
        var unit = AmountUnit.For([mean, low, high], tellingApart: low == high ? null : (low, high));
        return new ShownEstimate(
            Written(unit.InMillions ? FormatTexts.Millions : FormatTexts.Kroner, mean), low == high ? "" : Ends(unit, low, high));

        string Written(Func<string, Text> text, decimal dkk) => Say(text(Number(unit.Of(dkk), unit.Decimals)));
    }

    /// <inheritdoc cref="Amount(decimal, decimal, decimal)"/>
    public ShownEstimate Amount(MoneyEstimate estimate) => Amount(estimate.Mean, estimate.Low, estimate.High);

    /// <inheritdoc cref="Amount(decimal, decimal, decimal)"/>
    public ShownEstimate Amount(SavingEstimate estimate) => Amount(estimate.Mean, estimate.Low, estimate.High);

    /// <summary>The ends of an interval of amounts, with the unit once: 2,22 til 2,24 mio. kr.</summary>
    public string AmountInterval(decimal low, decimal high) =>
        Ends(AmountUnit.For([low, high], tellingApart: low == high ? null : (low, high)), low, high);

    /// <summary>A range of amounts in running text; one amount where both ends are written alike.</summary>
    public string AmountRange(DkkRange range)
    {
        var unit = AmountUnit.For([range.LowDkk, range.HighDkk], tellingApart: null);
        return unit.Of(range.LowDkk) == unit.Of(range.HighDkk) ? Amount(range.LowDkk) : Ends(unit, range.LowDkk, range.HighDkk);
    }

    /// <summary>Minutes with their interval: 24,5 min (24,1 til 24,9).</summary>
    public ShownEstimate Minutes(Estimate estimate) => Shown(estimate, value => Minutes(value), value => Number(value, 1));

    /// <summary>A difference in minutes with its interval: +24,5 min (+24,1 til +24,9).</summary>
    public ShownEstimate SignedMinutes(Estimate estimate) => Shown(estimate, value => SignedMinutes(value), value => Signed(value, 1));

    /// <summary>A difference with its interval, both in a unit: +1,2 (+0,9 til +1,5).</summary>
    public ShownEstimate Signed(Estimate estimate, int decimals, double unit = 1) =>
        Shown(estimate, value => Signed(value * unit, decimals), value => Signed(value * unit, decimals));

    /// <summary>A share with its interval: 91,3 % (90,9 til 91,7 %).</summary>
    public ShownEstimate Percent(Estimate share) => IsWhole(share)
        ? new ShownEstimate(Percent(share.Mean), PercentInterval(share))
        : new ShownEstimate(Percent(share.Mean), "");

    /// <summary>A difference of shares with its interval: −2,1 procentpoint (−2,4 til −1,8).</summary>
    public ShownEstimate Points(Estimate difference) =>
        Shown(difference, value => Points(value), value => Signed(value * 100, 1));

    /// <summary>
    /// The time within which some share of the visits is reached: 61,3 min, or "over 24 timer" where it is only known to lie
    /// beyond a day.
    /// </summary>
    public string Within(double? minutes) => ResponseLimit.Cuts(minutes) ? Say(FormatTexts.OverADay) : Minutes(minutes);

    /// <summary>The same for a column whose head names the minutes.</summary>
    public string WithinNumber(double? minutes, int decimals = 1) =>
        ResponseLimit.Cuts(minutes) ? Say(FormatTexts.OverADayShort) : Number(minutes, decimals);

    /// <summary>The interval of a share: 94,7 til 95,5 % in Danish, 94.7 to 95.5% in English.</summary>
    public string PercentInterval(Estimate share) => Interval(Number(share.Low * 100, 1), Percent(share.High));

    /// <summary>1,2 til 3,4 in Danish, 1.2 to 3.4 in English: the ends of an interval, as one of the other methods writes them.</summary>
    public string Interval(string low, string high) => Say(FormatTexts.Interval(low, high));

    /// <summary>1. maj 2017 in Danish, 1 May 2017 in English.</summary>
    public string Date(LocalDate date) => Say(FormatTexts.Date(date.Day, FormatTexts.Months[date.Month - 1], date.Year));

    /// <summary>a, b og c.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Say(FormatTexts.And(string.Join(", ", items.Take(items.Count - 1)), items[^1])),
    };

    /// <summary>An hour of the clock as 08 or 23.</summary>
    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture);

    private static string NumberPattern(int decimals) => "N" + decimals.ToString(CultureInfo.InvariantCulture);

    // Adding zero turns the negative zero that rounding can leave into a plain one.
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;

    private string InMillions(decimal dkk) => Number(dkk / 1_000_000, 2);

    private string Ends(AmountUnit unit, decimal low, decimal high)
    {
        var (first, last) = (Number(unit.Of(low), unit.Decimals), Number(unit.Of(high), unit.Decimals));
        return Say(unit.InMillions ? FormatTexts.MillionsInterval(first, last) : FormatTexts.KronerInterval(first, last));
    }

    private ShownEstimate Shown(Estimate estimate, Func<double, string> figure, Func<double, string> end) =>
        new(figure(estimate.Mean), IsWhole(estimate) ? Interval(end(estimate.Low), end(estimate.High)) : "");

    private static bool IsWhole(Estimate estimate) => double.IsFinite(estimate.Low) && double.IsFinite(estimate.High);
}
