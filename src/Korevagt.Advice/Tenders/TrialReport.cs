using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tenders.Trials;

namespace Korevagt.Advice.Tenders;

/// <summary>A trial tender, in sentences and tables.</summary>
public sealed class TrialReport
{
    private readonly TrialResult result;
    private readonly ReportFormat format;

    /// <summary>Prepares it in one language.</summary>
    /// <param name="result">What came of the trials.</param>
    /// <param name="language">The language.</param>
    public TrialReport(TrialResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        (this.result, format) = (result, ReportFormat.For(language));
        Sentences = [.. Said().Select(format.Say)];
        Tables = [Lots(), .. result.Rules.Count > 0 ? [Rules()] : Array.Empty<PlainTable>(), Winners()];
    }

    /// <summary>What it says, first that all bids are invented.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The lots, the rules, the winners.</summary>
    public IReadOnlyList<PlainTable> Tables { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(TrialTender.Notice), result.Tender.Name, result.Tender.Name, Sentences, Markup.Empty, Tables, format.Language);

    private List<Text> Said()
    {
        var count = result.Settings.Count;
        List<Text> said = [TrialTender.Notice,
            TrialTexts.Awards(Number(result.Covered), Number(count), Number(result.Partly), Number(result.NotAwarded))];
        if (result.TotalDkk is { } total)
        {
            said.Add(TrialTexts.Total(Kroner(total.Median), Kroner(total.Low), Kroner(total.High)));
        }

        if (result.AboveReserve > 0)
        {
            said.Add(TrialTexts.AboveReserve(Number(result.AboveReserve)));
        }

        var settings = result.Settings;
        said.Add(TrialTexts.Drawn(Number(settings.Bidders), Percent(settings.Participation), Percent(settings.PackageDiscount)));
        said.Add(TrialTexts.NoStrategy);
        return said;
    }

    private PlainTable Lots() => new(
        format.Say(TrialTexts.LotTable), "",
        format.Say(TenderTexts.Lot, TrialTexts.MeanBids, TrialTexts.NoBids, TrialTexts.OneBid, TrialTexts.Uncovered),
        [
            .. result.Lots.Select(lot => (string[])
                [lot.Name, format.Number(lot.MeanBids, 1), Share(lot.WithoutBids), Share(lot.WithOneBid), Share(lot.Uncovered)]),
        ]);

    private PlainTable Rules() => new(
        format.Say(TenderTexts.RuleTable), format.Say(TrialTexts.RuleNote),
        format.Say(TrialTexts.Rule, TrialTexts.Compared, TrialTexts.Costs, TrialTexts.Median, TrialTexts.Most),
        [
            .. result.Rules.Select(rule => (string[])
            [
                rule.Rule, format.Number(rule.Compared), format.Number(rule.Costs),
                rule.PriceDkk is { } price ? format.Number(price.Median) : ReportFormat.None,
                rule.PriceDkk is { } most ? format.Number(most.High) : ReportFormat.None,
            ]),
        ]);

    private PlainTable Winners() => new(
        format.Say(TrialTexts.WinnerTable), "", format.Say(TrialTexts.WinnerCount, TrialTexts.Times),
        [.. result.Winners.Select(group => (string[])[format.Number(group.Winners), format.Number(group.Trials)])])
    {
        WordColumns = 0,
    };

    private string Share(int trials) => format.Percent(trials / (double)result.Settings.Count);

    private static Text Number(int number) => ReportFormat.InBoth(by => Text.Same(by.Number(number)));

    private static Text Percent(double share) => ReportFormat.InBoth(by => Text.Same(by.WantedPercent(share)));

    private static Text Kroner(decimal dkk) => ReportFormat.InBoth(by => Text.Same(by.Kroner(dkk)));
}

/// <summary>Words about trial tenders.</summary>
internal static class TrialTexts
{
    public static Text NoStrategy { get; } = new(
        "Ingen i dem handler efter, hvad de andre gør: de går ikke efter en delaftale, holder ikke igen og gætter ikke på hinanden. Prøven siger, hvad reglerne gør, og ikke, hvad "
        + "der vil blive budt.",
        "Nobody in them acts on what others do: none aims at a lot, holds back or guesses at a rival. The trial says what the rules do, not what will be bid.");

    public static Text LotTable { get; } = new("Delaftaler", "Lots");

    public static Text MeanBids { get; } = new("Tilbud i gennemsnit", "Bids on average");

    public static Text NoBids { get; } = new("Ingen tilbud", "No bids");

    public static Text OneBid { get; } = new("Ét tilbud", "One bid");

    public static Text Uncovered { get; } = new("Ikke dækket", "Not covered");

    public static Text RuleNote { get; } = new(
        "Kroner om året i de forsøg, hvor de samme delaftaler tildeles med og uden reglen.",
        "Kroner a year in the trials in which the same lots are awarded with the rule and without it.");

    public static Text Rule { get; } = new("Regel", "Rule");

    public static Text Compared { get; } = new("Forsøg", "Trials");

    public static Text Costs { get; } = new("Koster noget i", "Costs something in");

    public static Text Median { get; } = new("Halvdelen højst", "Half at most");

    public static Text Most { get; } = new("95 % højst", "95 % at most");

    public static Text WinnerTable { get; } = new("Hvor mange vindere", "How many winners");

    public static Text WinnerCount { get; } = new("Vindere", "Winners");

    public static Text Times { get; } = new("Forsøg", "Trials");

    public static Text Awards(Text covered, Text count, Text partly, Text none) => new(
        $"I {covered.Danish} af {count.Danish} forsøg tildeles alle delaftaler, i {partly.Danish} kun nogle, og i {none.Danish} ingen.",
        $"In {covered.English} of {count.English} trials every lot is awarded, in {partly.English} only some, and in {none.English} none.");

    public static Text Total(Text median, Text low, Text high) => new(
        $"Hvor alle tildeles, er summen {median.Danish} om året i halvdelen af forsøgene eller mindre, og fra {low.Danish} til {high.Danish} i 90 % af dem.",
        $"Where all are awarded the total is {median.English} a year or less in half of the trials, and from {low.English} to {high.English} in 90 % of them.");

    public static Text AboveReserve(Text trials) => new(
        $"I {trials.Danish} forsøg er summen over beløbet i en ramme.", $"In {trials.English} trials the total is above the amount of a reserve.");

    public static Text Drawn(Text bidders, Text participation, Text discount) => new(
        $"Antaget: {bidders.Danish} vognmænd, som hver byder på en delaftale, de har biler til, med {participation.Danish} sandsynlighed, til et sted mellem den laveste og den højeste pris, "
        + $"den burde koste, og med en pakke, der er op til {discount.Danish} billigere.",
        $"Assumed: {bidders.English} contractors, each of whom bids for a lot that he has cars for with a probability of {participation.English}, somewhere between the lowest and the highest price "
        + $"that it should cost, and with a package that is up to {discount.English} cheaper.");
}
