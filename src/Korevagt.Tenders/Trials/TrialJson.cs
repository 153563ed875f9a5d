using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Trials;

/// <summary>A trial as a file. The same value gives the same bytes.</summary>
public static class TrialJson
{
    /// <summary>The file.</summary>
    /// <param name="result">What came of the trials.</param>
    public static byte[] Write(TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return TenderJson.Bytes(new TrialFile
        {
            Format = TenderJson.FormatOf<TrialFile>(),
            Notice = $"{TrialTender.Notice.In(Language.Da)} / {TrialTender.Notice.In(Language.En)}",
            Tender = result.Tender.Name,
            Count = result.Settings.Count,
            Seed = result.Settings.Seed,
            Bidders = result.Settings.Bidders,
            Participation = result.Settings.Participation,
            Off = result.Settings.Off,
            PackageDiscount = result.Settings.PackageDiscount,
            Covered = result.Covered,
            Partly = result.Partly,
            NotAwarded = result.NotAwarded,
            AboveReserve = result.AboveReserve,
            TotalDkk = Quantiles(result.TotalDkk),
            Winners = [.. result.Winners.Select(group => new WinnersFile { Winners = group.Winners, Times = group.Trials })],
            Lots =
            [
                .. result.Lots.Select(lot => new TrialLotFile
                {
                    Lot = lot.Lot, MeanBids = lot.MeanBids, WithoutBids = lot.WithoutBids, WithOneBid = lot.WithOneBid, Uncovered = lot.Uncovered,
                }),
            ],
            Rules =
            [
                .. result.Rules.Select(rule => new TrialRuleFile
                {
                    Rule = rule.Rule, Compared = rule.Compared, Costs = rule.Costs, PriceDkk = Quantiles(rule.PriceDkk),
                }),
            ],
        });
    }

    private static QuantilesFile? Quantiles(Quantiles? of) =>
        of is null ? null : new QuantilesFile { Low = of.Low, Median = of.Median, High = of.High };
}
