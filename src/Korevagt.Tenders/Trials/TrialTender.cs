using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Optimization.Awards;
using Korevagt.Planning.Pricing;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Trials;

/// <summary>Awards a tender again and again on invented bids: what its rules do before anybody has bid.</summary>
public static class TrialTender
{
    /// <summary>Stands on every trial.</summary>
    public static Text Notice { get; } = new("PRØVEUDBUD – alle tilbud er opfundet", "TRIAL TENDER – all bids are invented");

    /// <summary>Runs the trials.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tenderPath">Name of the tender.</param>
    /// <param name="figuresPath">Name of the figures by which it is reckoned what the driving should cost.</param>
    /// <param name="pricing">Year and day of what it should cost.</param>
    /// <param name="settings">How bids are drawn.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What came of them, or every fault.</returns>
    public static Outcome<TrialResult> Run(
        IFileSource files, string tenderPath, string figuresPath, ShouldCostSettings pricing, TrialSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = FaultsOf(settings);
        var read = TenderLoader.Read(files, tenderPath);
        faults.AddRange(read.Faults);
        if (read.Succeeded && read.Value.Tender.Evaluation is { Price: not KronerFile })
        {
            faults.Add(new Fault(
                tenderPath, "$.award.evaluation.price", new("giver point, som der ikke tildeles efter", "gives points, which are not awarded by"),
                new("\"kroner\", eller kriteriet \"price\"", "\"kroner\", or the criterion \"price\"")));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var tender = read.Value.Tender.Tender;
        var lots = tender.Lots.SelectMany(lot => lot.Variants.Select(variant => (Key: new OfferedLot(lot.Id, variant.Id), variant.Shifts))).ToList();
        return PriceShouldCost.Of(files, read.Value.Plan.Plan, figuresPath, pricing,
            [.. lots.Select(lot => lot.Shifts.Select(shift => shift.Id).ToHashSet(StringComparer.Ordinal))])
            .Then<TrialResult>(priced =>
            {
                var costs = lots.Zip(priced).ToDictionary(lot => lot.First.Key, lot => lot.Second.DkkPerYear);
                var quality = read.Value.Tender.Evaluation is { } declared
                    ? declared.MostPoints * declared.Quality.Sum(criterion => criterion.DkkPerPoint ?? 0)
                    : 0;
                return Counted(tender, costs, settings with { MostQualityDkk = quality }, cancellation);
            });
    }

    private static TrialResult Counted(Tender tender, Dictionary<OfferedLot, Spread> costs, TrialSettings settings, CancellationToken cancellation)
    {
        var cars = new CarsInUse(tender.Lots.SelectMany(lot => lot.Variants).SelectMany(variant => variant.Shifts));
        var carsOf = tender.Lots.ToDictionary(
            lot => lot.Id, lot => (int)lot.Variants.Max(variant => cars.Of(variant.Shifts).Max()), StringComparer.Ordinal);
        var bids = new InventedBids(tender, costs, carsOf, settings);
        var trials = Enumerable.Range(0, settings.Count).Select(number => One(tender, bids.Of(number), cancellation)).ToList();
        return new TrialResult(tender, settings, trials);
    }

    private static Trial One(Tender tender, IReadOnlyList<TenderBid> drawn, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<TenderBid> bids = [.. drawn.Where(bid => bid.Offers.Count > 0)];
        var declared = Solve(tender.Rules);
        return new Trial(
            declared.Status, declared.Award, declared.Uncovered,
            tender.Lots.ToDictionary(lot => lot.Id, lot => bids.Count(bid => bid.Offers.Any(offer => offer.Lots.Any(at => at.Lot == lot.Id))),
                StringComparer.Ordinal),
            tender.Rules.ToDictionary(
                rule => rule.Id,
                rule => Solve([.. tender.Rules.Where(other => other != rule)]) is { Award: { } without } other && declared.Award is { } award
                    && other.Uncovered.SequenceEqual(declared.Uncovered)
                    ? award.TotalDkk - without.TotalDkk
                    : (decimal?)null,
                StringComparer.Ordinal));

        (DecisionStatus Status, AwardedTender? Award, IReadOnlyList<string> Uncovered) Solve(IReadOnlyList<TenderRule> rules)
        {
            var problem = new TenderProblem(tender, bids, rules);
            var answer = AwardSolver.Solve(problem.Numbers, AwardLimits.Usual, cancellation);
            return answer.Status == AwardStatus.Proved
                ? (DecisionStatus.Awarded, problem.Read(answer.Optimal[0]), problem.Lots(answer.Uncovered))
                : (Enum.Parse<DecisionStatus>(answer.Status.ToString()), null, problem.Lots(answer.Uncovered));
        }
    }

    private static List<Fault> FaultsOf(TrialSettings settings)
    {
        List<Fault> faults = [];
        Within(settings.Count, TrialSettings.MostTrials, nameof(TrialSettings.Count));
        Within(settings.Bidders, TrialSettings.MostBidders, nameof(TrialSettings.Bidders));
        return faults;

        void Within(int value, int most, string name)
        {
            if (value < 1 || value > most)
            {
                faults.Add(Fault.OfSetting<TrialSettings>(name, FileTexts.Is(Text.Same($"{value}")), new($"fra 1 til {most}", $"from 1 to {most}")));
            }
        }
    }
}
