using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Json;
using Korevagt.Planning.UseCases;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Quantities;

namespace Korevagt.Tenders.Contracts;

/// <summary>What an award would cost, simulated: it becomes contracts of a scenario, which is compared with the plan that was put out.</summary>
public static class SimulateAward
{
    private const decimal MostOff = 0.01m;

    /// <summary>Simulates.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="awardPath">Name of the award.</param>
    /// <param name="bidsPath">Name of the bids of which it was made.</param>
    /// <param name="scenarioPath">Where the scenario is to lie; it is not written.</param>
    /// <param name="settings">Year, replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The scenario and the comparison, or every fault; an award that was not made of these bids is one.</returns>
    public static Outcome<SimulatedAward> Run(
        IFileSource files, string awardPath, string bidsPath, string scenarioPath, EvaluationSettings settings,
        IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Of(files, awardPath, bidsPath).Then(made =>
        {
            var plan = made.Bids.Tender.Plan.File;
            var folder = Path.GetDirectoryName(Path.GetFullPath(scenarioPath)) ?? "";
            var scenario = new AwardScenario(made.Bids, made.Award).File(Path.GetRelativePath(folder, files.FullName(plan)).Replace(Path.DirectorySeparatorChar, '/'));
            return CompareScenarios.Run(files.On(scenarioPath, scenario), plan, [scenarioPath], settings, progress, cancellation)
                .Then<SimulatedAward>(compared => new SimulatedAward(scenario, compared, made.Award.Uncovered));
        });
    }

    /// <summary>An award with the bids of which it was made.</summary>
    internal static Outcome<(ReadBids Bids, AwardFile Award)> Of(IFileSource files, string awardPath, string bidsPath)
    {
        var award = JsonFile<AwardFile>.Read(files, awardPath);
        var bids = BidsLoader.Read(files, bidsPath);
        if (!award.Succeeded || !bids.Succeeded)
        {
            return Outcome<(ReadBids Bids, AwardFile Award)>.Failure([.. award.Faults, .. bids.Faults]);
        }

        var (content, faults) = (award.Value.Content, award.Value.Faults);
        if (faults.IsEmpty)
        {
            Judge(content, bids.Value, faults);
        }

        if (faults.IsEmpty)
        {
            var ofHours = FreezeQuantities.ItemsWithoutHours(bids.Value.Tender.Content, files.Beside(bidsPath, bids.Value.Content.Tender)).ToList();
            return ofHours.Count > 0 ? ofHours : Outcome<(ReadBids Bids, AwardFile Award)>.Success((bids.Value, content));
        }

        return faults.InOrder();
    }

    private static void Judge(AwardFile award, ReadBids bids, FaultLog faults)
    {
        Same("$.lock", award.Lock, bids.Bids.Of.Lock, new("er en anden lås end udbuddets", "is another lock than that of the tender"), faults);
        Same("$.bids", award.Bids, bids.Bids.Hash, new("er ikke disse tilbud", "is not these bids"), faults);
        Same("$.status", award.Status, "proved", new("er ikke bevist", "is not proved"), faults);
        foreach (var (i, lot) in faults.IsEmpty ? award.Lots.Index() : [])
        {
            var bid = bids.Bids.Bids.FirstOrDefault(known => known.Id == lot.Bid);
            var offer = bid?.Offers.FirstOrDefault(known => known.Package == lot.Package && known.Lots.Contains(new OfferedLot(lot.Lot, lot.Variant ?? "")));
            if (offer is null || (lot.Package is null && offer.Dkk != lot.Dkk) || award.Bidders.All(bidder => bidder.Bid != lot.Bid))
            {
                faults.Add($"$.lots[{i}]", new("er ikke, hvad der blev budt", "is not what was bid"), new("tildelingen, som 'tender award' skrev den", "the award as tender award wrote it"));
            }
            else if (!new AwardScenario(bids, award).HasPrices(lot))
            {
                faults.Add(
                    $"$.lots[{i}].package", new($"{Quoted.Text(lot.Package ?? "")} har én pris og ingen priser på ydelser", $"{Quoted.Text(lot.Package ?? "")} has one price and none of items"),
                    new("egne priser på pakkens delaftaler, som dens rabat kan fordeles på", "prices of its own of the lots of the package, over which its discount can be spread"));
            }
        }

        foreach (var (i, bidder) in faults.IsEmpty ? award.Bidders.Index() : [])
        {
            var costs = award.Lots.Where(lot => lot.Bid == bidder.Bid).Sum(new AwardScenario(bids, award).EvaluatedDkk);
            if (Math.Abs(costs - bidder.PaidDkk) > MostOff)
            {
                faults.Add($"$.bidders[{i}].paidDkk", new("er ikke, hvad der blev budt", "is not what was bid"), new("tildelingen, som 'tender award' skrev den", "the award as tender award wrote it"));
            }
        }
    }

    private static void Same(string place, string found, string wanted, Text wrong, FaultLog faults)
    {
        if (found != wanted)
        {
            faults.Add(place, wrong, Text.Same(wanted));
        }
    }
}

/// <summary>An award that was simulated.</summary>
/// <param name="Scenario">The scenario's file.</param>
/// <param name="Compared">The plan that was put out, and the scenario beside it.</param>
/// <param name="Uncovered">Ids of lots that are not awarded: their shifts keep the contracts that they have.</param>
public sealed record SimulatedAward(byte[] Scenario, ComparedOnMap Compared, IReadOnlyList<string> Uncovered);
