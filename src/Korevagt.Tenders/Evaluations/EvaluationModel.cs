using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Evaluations;

/// <summary>How bids on one lot are scored by a declared model. The higher score is the better bid.</summary>
internal sealed class EvaluationModel : IScoring
{
    private readonly EvaluationFile declared;
    private readonly LotSpanFile? fixedSpan;

    /// <param name="declared">The model, checked.</param>
    /// <param name="lot">Id of the lot.</param>
    public EvaluationModel(EvaluationFile declared, string lot)
    {
        this.declared = declared;
        Expected = declared.Expected.First(span => span.Lot == lot);
        fixedSpan = (declared.Price as FixedSpanFile)?.Spans.First(span => span.Lot == lot);
    }

    /// <inheritdoc/>
    public LotSpanFile Expected { get; }

    /// <inheritdoc/>
    public decimal MostPoints => declared.MostPoints;

    /// <inheritdoc/>
    public decimal? PriceWeight => declared.PriceWeight;

    /// <inheritdoc/>
    public decimal QualityWorth => declared.MostPoints * declared.Quality.Sum(criterion => criterion.DkkPerPoint ?? criterion.Weight ?? 0);

    /// <inheritdoc/>
    public IReadOnlyList<decimal> Scores(IReadOnlyList<ScoredBid> bids)
    {
        var (lowest, mean) = (bids.Min(bid => bid.Price), bids.Average(bid => bid.Price));
        return [.. bids.Select(bid => OfPrice(bid.Price, lowest, mean) + OfQuality(bid.Quality))];
    }

    /// <inheritdoc/>
    public bool IsCut(decimal price, decimal lowest, decimal mean) => declared.Price is not KronerFile && Share(price, lowest, mean) is < 0 or > 1;

    private decimal OfPrice(decimal price, decimal lowest, decimal mean) => declared.Price is KronerFile
        ? -price
        : declared.PriceWeight!.Value * Points(Math.Clamp(Share(price, lowest, mean), 0, 1));

    private decimal OfQuality(decimal share) => declared.Price is KronerFile
        ? (Points(share) - MostPoints) * declared.Quality.Sum(criterion => criterion.DkkPerPoint!.Value)
        : Points(share) * declared.Quality.Sum(criterion => criterion.Weight!.Value);

    private decimal Points(decimal share) => decimal.Round(MostPoints * share, declared.Decimals, MidpointRounding.AwayFromZero);

    private decimal Share(decimal price, decimal lowest, decimal mean) => declared.Price switch
    {
        LinearToLowestFile => 1 - ((price - lowest) / lowest),
        ProportionalFile => lowest / price,
        RelativeToMeanFile => 1 - (price / (2 * mean)),
        _ => (fixedSpan!.HighDkk - price) / (fixedSpan.HighDkk - fixedSpan.LowDkk),
    };
}

/// <summary>A way to score bids on a lot.</summary>
internal interface IScoring
{
    /// <summary>Between which prices bids are expected.</summary>
    LotSpanFile Expected { get; }

    /// <summary>The most points of a criterion.</summary>
    decimal MostPoints { get; }

    /// <summary>The weight of the price as it is stated; null where none is.</summary>
    decimal? PriceWeight { get; }

    /// <summary>By how much full quality scores above none.</summary>
    decimal QualityWorth { get; }

    /// <summary>The score of each bid among the others, with full quality above none.</summary>
    IReadOnlyList<decimal> Scores(IReadOnlyList<ScoredBid> bids);

    /// <summary>Whether a price is beyond what the points tell apart.</summary>
    bool IsCut(decimal price, decimal lowest, decimal mean);
}

/// <summary>A bid as it is scored.</summary>
/// <param name="Price">The evaluated price of the lot, kroner a year.</param>
/// <param name="Quality">The share of the points that it has in every criterion, from 0 to 1.</param>
public readonly record struct ScoredBid(decimal Price, decimal Quality);
