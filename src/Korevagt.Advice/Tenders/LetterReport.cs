using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tenders.Notices;

namespace Korevagt.Advice.Tenders;

/// <summary>A letter to a bidder as a page: his own prices, who won, by which rules, and until when no contract is concluded.</summary>
public sealed class LetterReport
{
    private readonly AwardLetter letter;
    private readonly ReportFormat format;

    /// <summary>Prepares it in one language.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="language">The language.</param>
    public LetterReport(AwardLetter letter, Language language)
    {
        ArgumentNullException.ThrowIfNull(letter);
        (this.letter, format) = (letter, ReportFormat.For(language));
        Sentences = [.. Said().Select(format.Say)];
        Tables = [Lots(), Winners(), Own(), .. letter.Rules.Count > 0 ? [Rules()] : Array.Empty<PlainTable>()];
    }

    /// <summary>What it says.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The lots, the winners, his own prices, the rules.</summary>
    public IReadOnlyList<PlainTable> Tables { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() =>
        TablesPage.Render(format.Say(LetterTexts.Title), letter.Bidder, letter.Tender, Sentences, Markup.Empty, Tables, format.Language);

    private List<Text> Said()
    {
        List<Text> said =
        [
            letter.LeftOutBecause is { } reason ? LetterTexts.LeftOut(letter.Tender, reason)
                : letter.PaidDkk is { } paid ? LetterTexts.Won(letter.Tender, Kroner(paid))
                : LetterTexts.Lost(letter.Tender),
            LetterTexts.How,
            LetterTexts.Standstill(Date(letter.Sent), Date(letter.NotBefore)),
        ];
        if (letter.QualityDkkPerLot is { } quality)
        {
            said.Add(LetterTexts.Quality(Kroner(quality)));
        }

        return said;
    }

    private PlainTable Lots() => new(
        format.Say(LetterTexts.LotTable), "", format.Say(TenderTexts.Lot, TenderTexts.Variant, LetterTexts.Winner),
        [.. letter.Lots.Select(lot => (string[])[lot.Name, lot.Variant ?? ReportFormat.None, lot.Winner ?? format.Say(TenderTexts.NoAward)])])
    {
        WordColumns = 3,
    };

    private PlainTable Winners() => new(
        format.Say(TenderTexts.BidderTable), format.Say(LetterTexts.WinnerNote),
        format.Say(LetterTexts.Winner, TenderTexts.LotCount, TenderTexts.PaidDkk),
        [.. letter.Winners.Select(winner => (string[])[winner.Bidder, string.Join(", ", winner.Lots), format.Number(winner.PaidDkk, 2)])])
    {
        WordColumns = 2,
    };

    private PlainTable Own() => new(
        format.Say(LetterTexts.OwnTable), format.Say(TenderTexts.LotNote), format.Say(TenderTexts.Lot, TenderTexts.Package, TenderTexts.PriceDkk),
        [.. letter.Own.Select(offer => (string[])[string.Join(", ", offer.Lots), offer.Package ?? ReportFormat.None, format.Number(offer.Dkk, 2)])])
    {
        WordColumns = 2,
    };

    private PlainTable Rules() => new(
        format.Say(LetterTexts.RuleTable), "", format.Say(TrialTexts.Rule, LetterTexts.Reason),
        [.. letter.Rules.Select(rule => (string[])[rule.Rule, rule.Reason])])
    {
        WordColumns = 2,
    };

    private static Text Kroner(decimal dkk) => ReportFormat.InBoth(by => Text.Same(by.Kroner(dkk)));

    private static Text Date(NodaTime.LocalDate date) => ReportFormat.InBoth(by => Text.Same(by.Date(date)));
}

/// <summary>Words of letters to bidders.</summary>
internal static class LetterTexts
{
    public static Text Title { get; } = new("Meddelelse om tildeling", "Notification of the award");

    public static Text How { get; } = new(
        "Tildelingen er den samlet billigste af alle, som de offentliggjorte regler tillader; derfor kan et lavere tilbud på en enkelt delaftale være uden tildeling.",
        "The award is the cheapest in all that the published rules allow; so a lower bid for a single lot may be without an award.");

    public static Text LotTable { get; } = new("Delaftaler, De har budt på", "Lots that you bid for");

    public static Text WinnerNote { get; } = new("Hvad der i alt betales for det, hver har vundet.", "What is paid in all for what each has won.");

    public static Text OwnTable { get; } = new("Deres egne priser", "Your own prices");

    public static Text RuleTable { get; } = new("De offentliggjorte regler", "The published rules");

    public static Text Winner { get; } = new("Vinder", "Winner");

    public static Text Reason { get; } = new("Begrundelse", "Reason");

    public static Text Won(string tender, Text paid) => new(
        $"{tender}: De er tildelt kontrakt; der betales {paid.Danish} om året.",
        $"{tender}: you are awarded a contract; {paid.English} a year is paid.");

    public static Text Lost(string tender) => new($"{tender}: De er ikke tildelt kontrakt.", $"{tender}: you are not awarded a contract.");

    public static Text LeftOut(string tender, string reason) => new(
        $"{tender}: Deres tilbud er ikke konditionsmæssigt og indgår ikke. Begrundelse: {reason}",
        $"{tender}: your bid is not compliant and is left out. Reason: {reason}");

    public static Text Standstill(Text sent, Text from) => new(
        $"Meddelt alle tilbudsgivere {sent.Danish}. Der indgås ingen kontrakt før {from.Danish}.",
        $"All bidders are told on {sent.English}. No contract is concluded before {from.English}.");

    public static Text Quality(Text counted) => new(
        $"Manglende point for kvalitet tæller {counted.Danish} om året i hver delaftale.",
        $"Missing points of quality count {counted.English} a year in each lot.");
}
