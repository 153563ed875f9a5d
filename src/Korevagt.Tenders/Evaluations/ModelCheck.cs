namespace Korevagt.Tenders.Evaluations;

/// <summary>
/// Looks for what is wrong with a way of scoring before anybody bids, on made-up bids over the span in which bids are expected.
/// Nothing is drawn by chance: the same model gives the same findings.
/// </summary>
internal static class ModelCheck
{
    private const int Prices = 9;
    private const int FinePrices = 101;
    private const int TiedBids = 200;

    // Steps of the golden ratio and of another irrational number: bids spread evenly without a pattern.
    private const decimal PriceStep = 0.6180339887498949m;
    private const decimal QualityStep = 0.4142135623730950m;

    private static readonly decimal[] Qualities = [0, 0.25m, 0.5m, 0.75m, 1];

    /// <summary>What is found.</summary>
    public static ModelFindings Of(string lot, IScoring model)
    {
        var prices = Grid(model, Prices);
        var (lowest, mean) = (prices[0], prices.Average());
        return new ModelFindings(lot)
        {
            Alternative = Alternative(model, prices),
            DearerIsBetter = DearerIsBetter(model, prices),
            CutShare = Grid(model, FinePrices).Count(price => model.IsCut(price, lowest, mean)) / (double)FinePrices,
            TieShare = TieShare(model),
            StatedPriceWeight = (double?)model.PriceWeight,
            EffectivePriceWeight = EffectivePriceWeight(model, prices),
            DkkPerPoint = [.. new[] { prices[0], prices[Prices / 2], prices[^1] }.Select(price => DkkPerPoint(model, prices, price))],
        };
    }

    private static decimal[] Grid(IScoring model, int count)
    {
        var (low, high) = (model.Expected.LowDkk, model.Expected.HighDkk);
        return [.. Enumerable.Range(0, count).Select(step => decimal.Round(low + ((high - low) * step / (count - 1))))];
    }

    /// <summary>
    /// A bid that loses and yet decides which of two others wins. The better of the two is so much better that the difference in
    /// price weighs as much as midway between what it weighs without the third bid and with it: where the two differ, the
    /// third bid decides. The clearest case is told.
    /// </summary>
    private static AlternativeCase? Alternative(IScoring model, decimal[] prices)
    {
        var (found, clearest) = ((AlternativeCase?)null, 0m);
        foreach (var (cheap, dear) in prices.SelectMany((cheap, i) => prices.Skip(i + 1).Select(dear => (cheap, dear))))
        {
            foreach (var other in prices)
            {
                var (alone, beside) = (Gap([new(cheap, 0), new(dear, 0)]), Gap([new(cheap, 0), new(dear, 0), new(other, 0)]));
                var share = decimal.Round(1 - ((alone + beside) / 2 / model.QualityWorth), 3);
                if (Math.Abs(alone - beside) > clearest && share is >= 0 and <= 1
                    && Case(model, new(cheap, share), new(dear, 1), new(other, 0)) is { } decided)
                {
                    (found, clearest) = (decided, Math.Abs(alone - beside));
                }
            }
        }

        return found;

        decimal Gap(ScoredBid[] bids)
        {
            var scores = model.Scores(bids);
            return scores[0] - scores[1];
        }
    }

    private static AlternativeCase? Case(IScoring model, ScoredBid cheap, ScoredBid dear, ScoredBid other)
    {
        var (without, with) = (model.Scores([cheap, dear]), model.Scores([cheap, dear, other]));
        var turns = (without[0] > without[1] && with[0] < with[1]) || (without[0] < without[1] && with[0] > with[1]);
        return turns && with[2] < Math.Max(with[0], with[1])
            ? without[0] > without[1] ? new AlternativeCase(cheap, dear, other) : new AlternativeCase(dear, cheap, other)
            : null;
    }

    /// <summary>Two bids of which the one that is dearer and no better scores higher.</summary>
    private static (ScoredBid Dearer, ScoredBid Cheaper)? DearerIsBetter(IScoring model, decimal[] prices)
    {
        foreach (var (cheap, dear) in prices.SelectMany((cheap, i) => prices.Skip(i + 1).Select(dear => (cheap, dear))))
        {
            foreach (var quality in Qualities)
            {
                var (one, other) = (new ScoredBid(dear, quality), new ScoredBid(cheap, quality));
                var scores = model.Scores([one, other]);
                if (scores[0] > scores[1])
                {
                    return (one, other);
                }
            }
        }

        return null;
    }

    /// <summary>How often two bids that differ score the same.</summary>
    private static double TieShare(IScoring model)
    {
        var (low, span) = (model.Expected.LowDkk, model.Expected.HighDkk - model.Expected.LowDkk);
        List<ScoredBid> bids =
        [
            .. Enumerable.Range(1, TiedBids).Select(number => new ScoredBid(
                decimal.Round(low + (span * (number * PriceStep % 1))),
                decimal.Round(number * QualityStep % 1 * model.MostPoints) / model.MostPoints)).Distinct(),
        ];
        var tied = model.Scores(bids).GroupBy(score => score).Sum(same => same.Count() * (same.Count() - 1L) / 2);
        return tied / (bids.Count * (bids.Count - 1L) / 2.0);
    }

    /// <summary>
    /// The share of the price in how far scores are spread, price and quality each taken alone: with points from 0 to the most over
    /// the whole span that is the stated weight.
    /// </summary>
    private static double EffectivePriceWeight(IScoring model, decimal[] prices)
    {
        var price = Spread([.. model.Scores([.. prices.Select(of => new ScoredBid(of, 0))])]);
        var quality = Spread([.. prices.Select((_, step) => model.QualityWorth * step / (prices.Length - 1))]);
        return price + quality == 0 ? 0 : price / (price + quality);
    }

    private static double Spread(decimal[] values)
    {
        var mean = values.Average();
        return Math.Sqrt((double)values.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>What a price may rise by for one point more in every criterion, around a price; null where the price counts for nothing.</summary>
    private static double? DkkPerPoint(IScoring model, decimal[] prices, decimal around)
    {
        var step = (prices[^1] - prices[0]) / 20;
        var (from, to) = around == prices[^1] ? (around - step, around) : around == prices[0] ? (around, around + step)
            : (around - step, around + step);
        var scores = model.Scores([new(from, 0), new(to, 0), .. prices.Select(price => new ScoredBid(price, 0))]);
        var fallen = scores[0] - scores[1];
        return fallen <= 0 ? null : (double)(model.QualityWorth / model.MostPoints * (to - from) / fallen);
    }
}

/// <summary>What was found about how bids on a lot are scored.</summary>
/// <param name="Lot">Id of the lot.</param>
public sealed record ModelFindings(string Lot)
{
    /// <summary>A bid that loses and yet decides between two others; null where there is none.</summary>
    public AlternativeCase? Alternative { get; init; }

    /// <summary>A bid that is dearer than another and no better, and scores higher; null where there is none.</summary>
    public (ScoredBid Dearer, ScoredBid Cheaper)? DearerIsBetter { get; init; }

    /// <summary>The share of the expected span in which prices are not told apart, from 0 to 1.</summary>
    public double CutShare { get; init; }

    /// <summary>How often two different bids score the same, from 0 to 1.</summary>
    public double TieShare { get; init; }

    /// <summary>The weight of the price as it is stated; null where none is.</summary>
    public double? StatedPriceWeight { get; init; }

    /// <summary>The share of the price in the spread of scores over the expected span.</summary>
    public double EffectivePriceWeight { get; init; }

    /// <summary>What a point of quality is worth at the low end, the middle and the high end of the span, kroner a year; null for nothing.</summary>
    public IReadOnlyList<double?> DkkPerPoint { get; init; } = [];
}

/// <summary>A bid that loses and yet decides between two others.</summary>
/// <param name="Before">The bid that wins without it.</param>
/// <param name="After">The bid that wins with it.</param>
/// <param name="Third">The bid that loses both times.</param>
public sealed record AlternativeCase(ScoredBid Before, ScoredBid After, ScoredBid Third);
