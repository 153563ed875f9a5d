using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Tenders.Awards;

namespace Korevagt.Advice.Tenders;

/// <summary>Tables of awards and analyses.</summary>
internal static class TenderTables
{
    public static PlainTable Lots(AwardedTender award, ReportFormat format) => new(
        format.Say(TenderTexts.LotTable), format.Say(TenderTexts.LotNote),
        format.Say(TenderTexts.Lot, TenderTexts.Bidder, TenderTexts.Variant, TenderTexts.Package, TenderTexts.PriceDkk),
        [
            .. award.Lots.Select(lot => (string[])
            [
                lot.Name, lot.Bidder, lot.Variant ?? ReportFormat.None, lot.Package ?? ReportFormat.None,
                lot.Dkk is { } dkk ? format.Number(dkk, 2) : ReportFormat.None,
            ]),
        ])
    {
        WordColumns = 4,
    };

    public static PlainTable Bidders(AwardedTender award, ReportFormat format) => new(
        format.Say(TenderTexts.BidderTable), "", format.Say(TenderTexts.Bidder, TenderTexts.PaidDkk, TenderTexts.LotCount, TenderTexts.DiscountDkk),
        [
            .. award.Bidders.Select(bidder => (string[])
                [bidder.Bidder, format.Number(bidder.PaidDkk, 2), format.Number(bidder.LotCount), format.Number(bidder.DiscountDkk, 2)]),
        ]);

    public static PlainTable Tied(IReadOnlyList<AwardedTender> tied, ReportFormat format) => new(
        format.Say(TenderTexts.TiedTable), "", format.Say(TenderTexts.Number, TenderTexts.WhoGetsWhat, TenderTexts.TotalDkk),
        [.. tied.Select((award, place) => (string[])[format.Number(place + 1), Who(award), format.Number(award.TotalDkk, 2)])])
    {
        WordColumns = 2,
    };

    public static PlainTable Cases(TenderAnalysis analysis, ReportFormat format) => new(
        format.Say(analysis.Kind switch
        {
            "rules" => TenderTexts.RuleTable,
            "withdrawals" => TenderTexts.WithdrawTable,
            _ => TenderTexts.NearTable,
        }),
        format.Say(AnalyseTender.Notice),
        format.Say(analysis.Kind == "near" ? TenderTexts.Number : TenderTexts.Without, TenderTexts.WhoGetsWhat, TenderTexts.Uncovering, TenderTexts.TotalDkk, TenderTexts.ChangeDkk),
        [
            .. analysis.Cases.Select(found => (string[])
            [
                string.Join(" + ", found.Without), found.Award is { } award ? Who(award) : format.Say(TenderTexts.WhyNone(found.Status)),
                found.Uncovered.Count == 0 ? ReportFormat.None : string.Join(", ", found.Uncovered),
                found.Award is { } with ? format.Number(with.TotalDkk, 2) : ReportFormat.None,
                analysis.ChangeDkk(found) is { } change ? format.Signed((double)change, 2) : ReportFormat.None,
            ]),
        ])
    {
        WordColumns = 3,
    };

    /// <summary>Pairs of rules, and whether what they cost together is the sum of what each costs alone.</summary>
    public static IEnumerable<(AnalysedCase Pair, bool Adds)> Pairs(TenderAnalysis analysis)
    {
        var alone = analysis.Cases.Where(found => found.Without.Count == 1).ToDictionary(found => found.Without[0], analysis.ChangeDkk, StringComparer.Ordinal);
        return analysis.Cases.Where(found => found.Without.Count == 2)
            .Select(pair => (pair, analysis.ChangeDkk(pair) == alone[pair.Without[0]] + alone[pair.Without[1]]));
    }

    private static string Who(AwardedTender award) => string.Join("; ", award.Lots.GroupBy(lot => lot.Bidder)
        .Select(won => $"{won.Key}: {string.Join(", ", won.Select(lot => lot.Variant is null ? lot.Lot : $"{lot.Lot} ({lot.Variant})"))}"));
}
