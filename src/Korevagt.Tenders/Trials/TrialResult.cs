using Korevagt.Domain.Tenders;
using Korevagt.Tenders.Awards;

namespace Korevagt.Tenders.Trials;

/// <summary>What came of invented bids.</summary>
public sealed class TrialResult
{
    private readonly IReadOnlyList<Trial> trials;

    internal TrialResult(Tender tender, TrialSettings settings, IReadOnlyList<Trial> trials)
    {
        (Tender, Settings, this.trials) = (tender, settings, trials);
        var awarded = trials.Where(trial => trial.Award is not null).ToList();
        Covered = awarded.Count(trial => trial.Uncovered.Count == 0);
        Partly = awarded.Count - Covered;
        TotalDkk = Quantiles.Of(awarded.Where(trial => trial.Uncovered.Count == 0).Select(trial => trial.Award!.TotalDkk));
        Winners = [.. awarded.GroupBy(trial => trial.Award!.Bidders.Count).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
        AboveReserve = awarded.Count(trial => tender.Rules.OfType<ReserveTotal>().Any(rule => trial.Award!.TotalDkk > rule.Dkk));
        Lots =
        [
            .. tender.Lots.Select(lot => new TrialLot(
                lot.Id, lot.Name, trials.Average(trial => (double)trial.BidsOf[lot.Id]), trials.Count(trial => trial.BidsOf[lot.Id] == 0),
                trials.Count(trial => trial.BidsOf[lot.Id] == 1), awarded.Count(trial => trial.Uncovered.Contains(lot.Id)))),
        ];
        Rules =
        [
            .. tender.Rules.Select(rule => new TrialRule(
                rule.Id, trials.Count(trial => trial.PriceOf[rule.Id] is not null), trials.Count(trial => trial.PriceOf[rule.Id] > 0),
                Quantiles.Of(trials.Select(trial => trial.PriceOf[rule.Id]).OfType<decimal>()))),
        ];
    }

    /// <summary>The tender.</summary>
    public Tender Tender { get; }

    /// <summary>How the bids were drawn.</summary>
    public TrialSettings Settings { get; }

    /// <summary>In how many trials every lot was awarded.</summary>
    public int Covered { get; }

    /// <summary>In how many trials some lots were awarded and others not.</summary>
    public int Partly { get; }

    /// <summary>In how many trials there was no award.</summary>
    public int NotAwarded => trials.Count - Covered - Partly;

    /// <summary>The total of the trials in which every lot was awarded, kroner a year; null where there are none.</summary>
    public Quantiles? TotalDkk { get; }

    /// <summary>How many trials had so many winners.</summary>
    public IReadOnlyList<(int Winners, int Trials)> Winners { get; }

    /// <summary>In how many trials the total was above the amount of a reserve rule.</summary>
    public int AboveReserve { get; }

    /// <summary>The lots.</summary>
    public IReadOnlyList<TrialLot> Lots { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<TrialRule> Rules { get; }
}

/// <summary>A lot in the trials.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="MeanBids">How many bid for it on average.</param>
/// <param name="WithoutBids">In how many trials nobody did.</param>
/// <param name="WithOneBid">In how many one did.</param>
/// <param name="Uncovered">In how many it was left without a winner while others had one.</param>
public sealed record TrialLot(string Lot, string Name, double MeanBids, int WithoutBids, int WithOneBid, int Uncovered);

/// <summary>A rule in the trials.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Compared">In how many trials its price is known: with it and without it the same lots are awarded.</param>
/// <param name="Costs">In how many of those it costs something.</param>
/// <param name="PriceDkk">What it costs in those that are compared, kroner a year; null where there are none.</param>
public sealed record TrialRule(string Rule, int Compared, int Costs, Quantiles? PriceDkk);

/// <summary>An amount in many trials.</summary>
/// <param name="Low">What 5 % do not exceed.</param>
/// <param name="Median">What half do not exceed.</param>
/// <param name="High">What 95 % do not exceed.</param>
public sealed record Quantiles(decimal Low, decimal Median, decimal High)
{
    /// <summary>Those of some amounts; null of none.</summary>
    internal static Quantiles? Of(IEnumerable<decimal> amounts)
    {
        decimal[] sorted = [.. amounts.Order()];
        return sorted.Length == 0 ? null : new Quantiles(At(0.05), At(0.5), At(0.95));

        decimal At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length - 1e-9) - 1)];
    }
}

/// <summary>One award of invented bids.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Award">An award with the least total, before ties are broken; null where there is none.</param>
/// <param name="Uncovered">Ids of lots without a winner.</param>
/// <param name="BidsOf">How many bid for each lot.</param>
/// <param name="PriceOf">What each rule costs, kroner a year; null where that is not known.</param>
internal sealed record Trial(
    DecisionStatus Status, AwardedTender? Award, IReadOnlyList<string> Uncovered, IReadOnlyDictionary<string, int> BidsOf,
    IReadOnlyDictionary<string, decimal?> PriceOf);
