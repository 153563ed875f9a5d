using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Tenders.Checks;
using Korevagt.Tenders.Evaluations;

namespace Korevagt.Advice.Tenders;

/// <summary>How the evaluation of a tender would work, in warnings and tables.</summary>
public sealed class TenderCheckTables
{
    private const double MostLoading = 0.05;
    private const double MostTies = 0.01;
    private const double MostOffWeight = 0.1;
    private const double MostVaried = 2;

    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="found">The tender.</param>
    /// <param name="language">The language.</param>
    public TenderCheckTables(CheckedTender found, Language language)
    {
        ArgumentNullException.ThrowIfNull(found);
        format = ReportFormat.For(language);
        Warnings = [.. found.Models.SelectMany(OfModel), .. OfLoading(found.Loading)];
        Tables = [.. found.Models.Count > 0 ? [Models(found.Models)] : Array.Empty<PlainTable>(), .. LoadingTables(found.Loading)];
    }

    /// <summary>What is allowed and seldom meant.</summary>
    public IReadOnlyList<Text> Warnings { get; }

    /// <summary>How bids are scored, and how far quantities may turn out otherwise.</summary>
    public IReadOnlyList<PlainTable> Tables { get; }

    private static List<Text> OfModel(ModelFindings model)
    {
        List<Text> said = [];
        if (model.CutShare > 0)
        {
            said.Add(TenderCheckTexts.Cut(model.Lot, Percent(model.CutShare)));
        }

        if (model.TieShare > MostTies)
        {
            said.Add(TenderCheckTexts.Ties(model.Lot, Percent(model.TieShare)));
        }

        if (model.StatedPriceWeight is { } stated && Math.Abs(stated - model.EffectivePriceWeight) > MostOffWeight)
        {
            said.Add(TenderCheckTexts.Weight(model.Lot, Percent(stated), Percent(model.EffectivePriceWeight)));
        }

        if (model.DkkPerPoint.Any(dkk => dkk is null) || model.DkkPerPoint.Max() > MostVaried * model.DkkPerPoint.Min())
        {
            said.Add(TenderCheckTexts.Varied(model.Lot));
        }

        return said;
    }

    private static List<Text> OfLoading(IReadOnlyList<LoadingFinding> loading)
    {
        List<Text> said = [];
        var unknown = loading.Where(item => item.Below is null || item.Above is null).Select(item => item.Item).Distinct().ToList();
        if (unknown.Count > 0)
        {
            said.Add(TenderCheckTexts.NoInterval(string.Join(", ", unknown)));
        }

        if (loading.MaxBy(item => item.GainShare ?? 0) is { GainShare: > MostLoading and var gain } worst)
        {
            said.Add(TenderCheckTexts.Loading(worst.LotName, worst.Item, ReportFormat.InBoth(by => Text.Same(by.Number(1000 * gain)))));
        }

        return said;
    }

    private PlainTable Models(IReadOnlyList<ModelFindings> models) => new(
        format.Say(TenderCheckTexts.ModelTable), format.Say(TenderCheckTexts.ModelNote),
        format.Say(
            TenderTexts.Lot, TenderCheckTexts.Stated, TenderCheckTexts.Effective, TenderCheckTexts.AtLow, TenderCheckTexts.AtMiddle,
            TenderCheckTexts.AtHigh,
            TenderCheckTexts.CutShare, TenderCheckTexts.TieShare),
        [
            .. models.Select(model => (string[])
            [
                model.Lot, model.StatedPriceWeight is { } stated ? format.Percent(stated) : ReportFormat.None,
                format.Percent(model.EffectivePriceWeight),
                .. model.DkkPerPoint.Select(dkk => dkk is { } known ? format.Number(known) : ReportFormat.None),
                format.Percent(model.CutShare), format.Percent(model.TieShare),
            ]),
        ]);

    private IEnumerable<PlainTable> LoadingTables(IReadOnlyList<LoadingFinding> loading)
    {
        var moving = loading.Where(item => item.Above > 0 || item.Below > 0).OrderByDescending(item => item.GainShare ?? 0).ToList();
        return moving.Count == 0 ? [] :
        [
            new(
                format.Say(TenderCheckTexts.LoadingTable), format.Say(TenderCheckTexts.LoadingNote),
                format.Say(TenderTexts.Lot, TenderTexts.Variant, QuantityTexts.Item, TenderCheckTexts.Below, TenderCheckTexts.Above,
                    TenderCheckTexts.Gain),
                [
                    .. moving.Select(item => (string[])
                    [
                        item.LotName, item.Variant ?? ReportFormat.None, item.Item, Share(item.Below), Share(item.Above),
                        item.GainShare is { } gain ? format.Number(1000 * gain) : ReportFormat.None,
                    ]),
                ])
            {
                WordColumns = 3,
            },
        ];
    }

    private string Share(double? share) => share is { } known ? format.Percent(known) : ReportFormat.None;

    private static Text Percent(double share) => ReportFormat.InBoth(by => Text.Same(by.Percent(share)));
}

/// <summary>How the evaluation of a tender would work, in words.</summary>
internal static class TenderCheckTexts
{
    public static Text ModelTable { get; } = new("Hvordan tilbud bedømmes", "How bids are scored");

    public static Text ModelNote { get; } = new(
        "Virkelig vægt er prisens del af spredningen i pointene over de ventede priser; kroner er, hvad ét point mere i alle kriterier er værd.",
        "The effective weight is the price's part of the spread of scores over the expected prices; kroner are what one more point in all criteria is worth.");

    public static Text Stated { get; } = new("Prisens vægt", "Weight of price");

    public static Text Effective { get; } = new("Virkelig vægt", "Effective weight");

    public static Text AtLow { get; } = new("Kr. pr. point, lav pris", "Kr a point, low price");

    public static Text AtMiddle { get; } = new("Mellem", "Middle");

    public static Text AtHigh { get; } = new("Høj", "High");

    public static Text CutShare { get; } = new("Priser uden forskel", "Prices not told apart");

    public static Text TieShare { get; } = new("Lige mange point", "Same score");

    public static Text LoadingTable { get; } = new("Skæve priser", "Unbalanced prices");

    public static Text LoadingNote { get; } = new(
        "Hvor meget mængden kan falde anderledes ud, og hvad der betales mere, hver gang 1.000 kr. af tilbudssummen flyttes mellem ydelsen og den, hvis mængde er sikrest.",
        "How far the quantity may turn out otherwise, and what is paid more for each 1,000 kr of the bid that is moved between the item and the one whose quantity is surest.");

    public static Text Below { get; } = new("Under", "Below");

    public static Text Above { get; } = new("Over", "Above");

    public static Text Gain { get; } = new("Kr. pr. 1.000", "Kr per 1,000");

    public static Text Cut(string lot, Text share) => new(
        $"{lot}: i {share.Danish} af de ventede priser giver modellen nul eller fuldt hus, så priserne ikke skilles ad.",
        $"{lot}: in {share.English} of the expected prices the model gives nothing or everything, so that prices are not told apart.");

    public static Text Ties(string lot, Text share) => new(
        $"{lot}: {share.Danish} af to forskellige tilbud får lige mange point; flere decimaler skiller dem ad.",
        $"{lot}: {share.English} of two different bids score the same; more decimals tell them apart.");

    public static Text Weight(string lot, Text stated, Text effective) => new(
        $"{lot}: prisen vejer {stated.Danish} på papiret og {effective.Danish} over de ventede priser.",
        $"{lot}: the price weighs {stated.English} on paper and {effective.English} over the expected prices.");

    public static Text Varied(string lot) => new(
        $"{lot}: et point er mere end dobbelt så meget værd ved nogle priser som ved andre.",
        $"{lot}: a point is worth more than twice as much at some prices as at others.");

    public static Text NoInterval(string items) => new(
        $"Ingen ved, hvor meget disse mængder kan falde anderledes ud: {items}. 'tender quantities' simulerer dem.",
        $"Nobody knows how far these quantities may turn out otherwise: {items}. tender quantities simulates them.");

    public static Text Loading(string lot, string item, Text gain) => new(
        $"{lot}: den, der lægger fortjeneste til eller fra {item}, kan få {gain.Danish} kr. mere for hver 1.000 kr., uden at tilbudssummen ændres; spørg til priser, der stikker ud.",
        $"{lot}: who moves margin onto {item} or off it can get {gain.English} kr more for each 1,000 kr without changing the evaluated price; ask about prices that stand out.");
}
