using Korevagt.Choosing.Lots;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Tenders;

/// <summary>Proposed lots, in sentences and tables.</summary>
public sealed class LotTables
{
    private readonly ProposedLots proposed;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="proposed">The proposals.</param>
    /// <param name="language">The language.</param>
    /// <param name="lots">Show the lots of the proposal with so many; null: of those with the fewest and the most, and of the cheapest.</param>
    public LotTables(ProposedLots proposed, Language language, int? lots = null)
    {
        (this.proposed, format) = (proposed, ReportFormat.For(language));
        Sentences = [.. Said().Select(PlainAnswer.Sentence)];
        var shown = proposed.Proposals.Where(proposal => lots is { } so ? proposal.Lots.Count == so : IsTelling(proposal));
        All = proposed.Proposals.Count == 0 ? [] : [Frontier(), .. shown.Select(Lots)];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The frontier, then the lots of some proposals.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(LotTableTexts.Title), format.Say(LotTableTexts.Lead(proposed.Plan.Name, proposed.Table)), proposed.Plan.Name, Sentences,
        Markup.Empty, All, format.Language);

    private LotProposal Cheapest => proposed.Proposals.MinBy(proposal => (proposal.CostOere, -proposal.Lots.Count))!;

    private bool IsTelling(LotProposal proposal) =>
        proposal == proposed.Proposals[0] || proposal == proposed.Proposals[^1] || proposal == Cheapest;

    private IEnumerable<string> Said()
    {
        var drive = format.Number(proposed.Settings.MostDriveMinutes);
        if (proposed.Proposals.Count == 0)
        {
            yield return format.Say(LotTableTexts.None(format.Number(proposed.Allowed), drive));
            yield break;
        }

        yield return format.Say(LotTableTexts.Proved(
            format.Number(proposed.Stations), format.Number(proposed.Allowed), drive,
            format.Number(proposed.Proposals[0].Lots.Count), format.Number(proposed.Proposals[^1].Lots.Count)));
        var (least, most) = (proposed.Proposals.Min(proposal => proposal.DkkPerYear.Mid), proposed.Proposals.Max(proposal => proposal.DkkPerYear.Mid));
        yield return proposed.Proposals.All(proposal => proposal.CostOere == Cheapest.CostOere)
            ? format.Say(LotTableTexts.SameCost(format.Amount(least)))
            : format.Say(LotTableTexts.Cheapest(
                format.List([.. proposed.Proposals.Where(proposal => proposal.CostOere == Cheapest.CostOere).Select(proposal => format.Number(proposal.Lots.Count))]),
                format.Amount(least), format.Kroner(most - least)));
        yield return format.Say(LotTableTexts.WhatDiffers);
        yield return format.Say(LotTableTexts.NotKnown);
    }

    private PlainTable Frontier() => new(
        format.Say(LotTableTexts.FrontierTable), format.Say(LotTableTexts.FrontierNote),
        format.Say(
            LotTableTexts.Number, ShouldCostTexts.PerYear, ShouldCostTexts.Lowest, ShouldCostTexts.Highest, LotTableTexts.LargestShare,
            LotTableTexts.Cars, LotTableTexts.OneCarLots, LotTableTexts.Ways),
        [
            .. proposed.Proposals.Select(proposal => (string[])
            [
                format.Number(proposal.Lots.Count), format.Number(proposal.DkkPerYear.Mid), format.Number(proposal.DkkPerYear.Low),
                format.Number(proposal.DkkPerYear.High), format.Percent(proposal.LargestShare), format.Number(proposal.Cars),
                format.Number(proposal.OneCarLots), format.Number(proposal.TreeSeconds / 60.0),
            ]),
        ])
    {
        WordColumns = 0,
    };

    private PlainTable Lots(LotProposal proposal) => new(
        format.Say(LotTableTexts.LotsTable(format.Number(proposal.Lots.Count))), "",
        format.Say(
            ShouldCostTexts.Lot, ShouldCostTexts.PerYear, ShouldCostTexts.Lowest, ShouldCostTexts.Highest, ShouldCostTexts.Hours,
            ShouldCostTexts.Peak, LotTableTexts.Equity),
        [
            .. proposal.Lots.Select(lot => (string[])
            [
                format.List([.. lot.Stations.Select(station => station.Name)]), format.Number(lot.Cost.DkkPerYear.Mid),
                format.Number(lot.Cost.DkkPerYear.Low), format.Number(lot.Cost.DkkPerYear.High), format.Number(lot.Cost.CarHours),
                format.Number(lot.Cost.PeakCars), lot.EquityDkk is { } dkk ? format.Number(dkk) : ReportFormat.None,
            ]),
        ]);
}
