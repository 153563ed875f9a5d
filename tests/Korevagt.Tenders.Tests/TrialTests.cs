using System.Text.Json.Nodes;
using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Planning.Pricing;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Trials;

namespace Korevagt.Tenders.Tests;

/// <summary><see cref="TrialTender"/>: what the rules do with invented bids.</summary>
public sealed class TrialTests : IDisposable
{
    private static readonly string Figures = Repository.Scenario(Path.Combine("kontrakter", "takster.json"));

    private readonly TenderFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheSeedDecidesTheTrial()
    {
        var one = TrialJson.Write(Run(new TrialSettings(20, 1, 6)));

        Assert.Equal(one, TrialJson.Write(Run(new TrialSettings(20, 1, 6))));
        Assert.NotEqual(one, TrialJson.Write(Run(new TrialSettings(20, 2, 6))));
        Assert.StartsWith("PRØVEUDBUD", (string)JsonNode.Parse(one)!["notice"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void WithOneBidder_NoLotHasTwoBids_AndHeWinsAlone()
    {
        var result = Run(new TrialSettings(50, 1, 1));

        Assert.All(result.Lots, lot => Assert.Equal(50, lot.WithoutBids + Math.Round(lot.MeanBids * 50)));
        Assert.All(result.Lots, lot => Assert.Equal(lot.WithOneBid, Math.Round(lot.MeanBids * 50)));
        Assert.All(result.Winners, group => Assert.InRange(group.Winners, 0, 1));
        Assert.Equal(0, result.Covered); // Two lots at most, and there are four.
    }

    [Fact]
    public void ARule_NeverSaves_AndWithManyBiddersEachLotIsCovered()
    {
        var result = Run(new TrialSettings(30, 3, 12));

        Assert.Equal(30, result.Covered);
        Assert.All(result.Rules, rule => Assert.InRange(rule.PriceDkk!.Low, 0, decimal.MaxValue));
        Assert.Contains(result.Rules, rule => rule.Costs > 0);
        Assert.True(result.TotalDkk!.Low < result.TotalDkk.Median && result.TotalDkk.Median < result.TotalDkk.High);
    }

    [Fact]
    public void MoreBidders_AreCheaper()
    {
        var (few, many) = (Run(new TrialSettings(30, 3, 4)), Run(new TrialSettings(30, 3, 16)));

        Assert.True(many.TotalDkk!.Median < few.TotalDkk!.Median);
    }

    [Fact]
    public void InventedBids_LieBetweenTheLowestAndTheHighestPrice_AndPackagesBelowTheirLots()
    {
        var tender = TenderLoader.Load(DiskFiles.Instance, folder.WriteTender()).Value.Tender;
        var costs = tender.Lots.SelectMany(lot => lot.Variants.Select(variant => new OfferedLot(lot.Id, variant.Id)))
            .ToDictionary(lot => lot, _ => new Spread(100, 150, 300));
        var settings = new TrialSettings(1, 7, 5);
        var bids = Enumerable.Range(0, 200)
            .SelectMany(new InventedBids(tender, costs, tender.Lots.ToDictionary(lot => lot.Id, _ => 1), settings).Of).ToList();

        var singles = bids.SelectMany(bid => bid.Offers).Where(offer => offer.Package is null).Select(offer => offer.Dkk).Order().ToList();
        Assert.InRange(singles[0], 100, 105);
        Assert.InRange(singles[^1], 290, 300);
        Assert.InRange(singles[singles.Count / 2], 140, 160); // Half are below the expected price.
        var packages = bids.SelectMany(bid => bid.Offers.Where(offer => offer.Package is not null).Select(offer =>
            offer.Dkk / offer.Lots.Sum(lot => bid.Offers.First(single => single.Package is null && single.Lots[0] == lot).Dkk))).ToList();
        Assert.All(packages, share => Assert.InRange(share, 0.9499m, 1m));
        Assert.InRange(packages.Average(), 0.97m, 0.98m);
    }

    [Fact]
    public void APackageOfLotsWithManyVariants_StaysWithinWhatABidMayOffer()
    {
        var tender = TenderLoader.Load(DiskFiles.Instance, folder.WriteTender()).Value.Tender;
        tender = tender with
        {
            Lots = [.. tender.Lots.Select(lot => lot with { Variants = [.. Enumerable.Range(0, 8).Select(i => lot.Variants[0] with { Id = $"v{i}" })] })],
        };
        var costs = tender.Lots.SelectMany(lot => lot.Variants.Select(variant => new OfferedLot(lot.Id, variant.Id)))
            .ToDictionary(lot => lot, _ => new Spread(100, 150, 300));
        var bids = new InventedBids(tender, costs, tender.Lots.ToDictionary(lot => lot.Id, _ => 1), new TrialSettings(1, 7, 50) { Participation = 1 }).Of(0);

        // Two lots of eight variants each are 64 ways.
        Assert.All(bids, bid => Assert.InRange(bid.Offers.Count(offer => offer.Package is not null), 64, 64));
    }

    [Fact]
    public void TooManyTrialsAndTooManyBidders_AreFaults() => Assert.Equal(
        ["count", "bidders"],
        TrialTender.Run(DiskFiles.Instance, folder.WriteTender(), Figures, new ShouldCostSettings(2017), new TrialSettings(0, 1, 51), default).Faults
            .Select(fault => fault.File));

    private TrialResult Run(TrialSettings settings)
    {
        var result = TrialTender.Run(DiskFiles.Instance, folder.WriteTender(), Figures, new ShouldCostSettings(2017), settings, default);
        Assert.True(result.Succeeded, string.Join('\n', result.Faults));
        return result.Value;
    }
}
