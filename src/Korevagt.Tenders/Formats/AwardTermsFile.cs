using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Formats;

/// <summary>By which rules a tender is awarded.</summary>
internal sealed record AwardTermsFile
{
    [Description("What is compared: the price, which is the sum of each bid price times its frozen quantity, alone or with quality.")]
    public required AwardCriterion Criterion { get; init; }

    [Description("How price and quality are made one figure; with priceAndQuality, and only there.")]
    public EvaluationFile? Evaluation { get; init; }

    [Description("How variants are chosen between; needed where a lot has variants, and only there.")]
    public VariantChoiceFile? VariantChoice { get; init; }

    [Description("What an award has to keep.")]
    [MaxLength(100)]
    public IReadOnlyList<TenderRuleFile> Rules { get; init; } = [];

    [Description("What decides between awards that are equally good, the first to be asked first; a draw is the last.")]
    [Length(1, 4)]
    public required IReadOnlyList<TieBreak> Tie { get; init; }

    [Description("What happens to a lot that cannot be awarded.")]
    public required UncoveredLot UncoveredLot { get; init; }
}

/// <summary>What is compared.</summary>
internal enum AwardCriterion
{
    /// <summary>The price.</summary>
    Price,

    /// <summary>The price and points of quality.</summary>
    PriceAndQuality,
}

/// <summary>What happens to a lot that cannot be awarded.</summary>
internal enum UncoveredLot
{
    /// <summary>It is annulled, the others are awarded.</summary>
    AnnulLot,

    /// <summary>Nothing is awarded.</summary>
    AnnulTender,
}

/// <summary>How variants are chosen between.</summary>
internal sealed record VariantChoiceFile
{
    [Description("Price, or price and the frozen costs that a variant has elsewhere.")]
    public required VariantChoiceKind Kind { get; init; }

    [Description("What variants cost elsewhere; those that are not named cost nothing there.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<VariantCostFile> ShiftedCosts { get; init; } = [];
}

/// <summary>How variants are chosen between.</summary>
internal enum VariantChoiceKind
{
    /// <summary>The lowest price.</summary>
    LowestPrice,

    /// <summary>The lowest sum of price and shifted costs.</summary>
    LowestPriceIncludingShiftedCosts,
}

/// <summary>What a variant costs elsewhere.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record VariantCostFile : Sourced
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("Id of the variant.")]
    public required string Variant { get; init; }

    [Description("Kroner a year.")]
    [Range(0.0, 1_000_000_000.0)]
    public required decimal Dkk { get; init; }
}

/// <summary>What an award has to keep.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MaximumLotsFile), "maximumLotsPerBidder")]
[JsonDerivedType(typeof(MaximumShareFile), "maximumSharePerBidder")]
[JsonDerivedType(typeof(MinimumWinnersFile), "minimumWinners")]
[JsonDerivedType(typeof(CarsAtOnceFile), "carsAtOnce")]
[JsonDerivedType(typeof(LotsApartFile), "notTogether")]
[JsonDerivedType(typeof(LotsTogetherFile), "together")]
[JsonDerivedType(typeof(ReserveTotalFile), "reserveTotal")]
internal abstract record TenderRuleFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Why it is a rule.")]
    [MaxLength(Patterns.LongText)]
    public required string Reason { get; init; }

    /// <summary>The lots that it names.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> Named => [];

    /// <summary>The rule.</summary>
    public abstract TenderRule Read();
}

/// <summary>A maximum of lots.</summary>
internal sealed record MaximumLotsFile : TenderRuleFile
{
    [Description("The most lots of a bidder.")]
    [Range(1, TenderFile.MostLots)]
    public required int Count { get; init; }

    public override TenderRule Read() => new MaximumLotsPerBidder(Id, Count);
}

/// <summary>A maximum of a share.</summary>
internal sealed record MaximumShareFile : TenderRuleFile
{
    [Description("The greatest share of a bidder, from 0 to 1 with at most four decimals.")]
    [Range(0.0, 1.0)]
    public required decimal Share { get; init; }

    [Description("Of what: the estimated value of all lots, or the prices awarded before discounts on condition.")]
    public ShareOf Of { get; init; }

    public override TenderRule Read() => new MaximumSharePerBidder(Id, Share, Of == ShareOf.AwardedPrices);
}

/// <summary>What a share is a share of.</summary>
internal enum ShareOf
{
    /// <summary>The estimated value of all lots.</summary>
    EstimatedValue,

    /// <summary>The prices that are awarded.</summary>
    AwardedPrices,
}

/// <summary>A minimum of winners.</summary>
internal sealed record MinimumWinnersFile : TenderRuleFile
{
    [Description("The fewest bidders that are awarded something.")]
    [Range(1, TenderFile.MostLots)]
    public required int Count { get; init; }

    [Description("Something of these lots; left out, of any.")]
    [Length(1, TenderFile.MostLots)]
    public IReadOnlyList<string>? Lots { get; init; }

    public override IReadOnlyList<string> Named => Lots ?? [];

    public override TenderRule Read() => new MinimumWinners(Id, Count, Named);
}

/// <summary>Cars at one time.</summary>
internal sealed record CarsAtOnceFile : TenderRuleFile
{
    public override TenderRule Read() => new CarsAtOnce(Id);
}

/// <summary>Lots of which a bidder is awarded one at most.</summary>
internal sealed record LotsApartFile : TenderRuleFile
{
    [Description("Ids of the lots.")]
    [Length(2, TenderFile.MostLots)]
    public required IReadOnlyList<string> Lots { get; init; }

    public override IReadOnlyList<string> Named => Lots;

    public override TenderRule Read() => new LotsApart(Id, Lots);
}

/// <summary>Lots that one bidder is awarded together.</summary>
internal sealed record LotsTogetherFile : TenderRuleFile
{
    [Description("Ids of the lots.")]
    [Length(2, TenderFile.MostLots)]
    public required IReadOnlyList<string> Lots { get; init; }

    public override IReadOnlyList<string> Named => Lots;

    public override TenderRule Read() => new LotsTogether(Id, Lots);
}

/// <summary>A total that is reserved.</summary>
internal sealed record ReserveTotalFile : TenderRuleFile
{
    [Description("Kroner a year.")]
    [Range(0.0, 10_000_000_000.0)]
    public required decimal Dkk { get; init; }

    [Description("What happens above it.")]
    public required ReserveConsequence Consequence { get; init; }

    public override TenderRule Read() => new ReserveTotal(Id, Dkk, Consequence == ReserveConsequence.Annul);
}

/// <summary>What happens above a reserved total.</summary>
internal enum ReserveConsequence
{
    /// <summary>People decide whether to annul.</summary>
    MayAnnul,

    /// <summary>Nothing is awarded.</summary>
    Annul,
}
