using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Formats;

/// <summary>How price and quality are made one figure, lot by lot.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record EvaluationFile : Sourced
{
    [Description("What the evaluated price of a lot counts for.")]
    public required PriceModelFile Price { get; init; }

    [Description("The weight of the price; with points, and only there. All weights add up to 1.")]
    [Range(0.0, 1.0)]
    public decimal? PriceWeight { get; init; }

    [Description("The most points of a criterion.")]
    [Range(1.0, 1000.0)]
    public required decimal MostPoints { get; init; }

    [Description("Decimals to which points are rounded.")]
    [Range(0, 6)]
    public int Decimals { get; init; } = 2;

    [Description("What is judged beside the price.")]
    [Length(1, 20)]
    public required IReadOnlyList<QualityFile> Quality { get; init; }

    [Description("Between which prices bids are expected, for each lot: the model is checked there before anybody bids.")]
    [Length(1, TenderFile.MostLots)]
    public required IReadOnlyList<LotSpanFile> Expected { get; init; }
}

/// <summary>A criterion of quality, judged in points from 0 to the most.</summary>
internal sealed record QualityFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Its weight; with points, and only there.")]
    [Range(0.0, 1.0)]
    public decimal? Weight { get; init; }

    [Description("What a point that is missing adds to the price of each lot, kroner a year; with kroner, and only there.")]
    [Range(0.0, 100_000_000.0)]
    public decimal? DkkPerPoint { get; init; }
}

/// <summary>Prices of a lot from the lowest to the highest.</summary>
internal sealed record LotSpanFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("The lowest price, kroner a year.")]
    [Range(1.0, 1_000_000_000.0)]
    public required decimal LowDkk { get; init; }

    [Description("The highest price, kroner a year.")]
    [Range(1.0, 1_000_000_000.0)]
    public required decimal HighDkk { get; init; }
}

/// <summary>What a price counts for.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LinearToLowestFile), "linearToLowest")]
[JsonDerivedType(typeof(ProportionalFile), "proportional")]
[JsonDerivedType(typeof(RelativeToMeanFile), "relativeToMean")]
[JsonDerivedType(typeof(FixedSpanFile), "fixedSpan")]
[JsonDerivedType(typeof(KronerFile), "kroner")]
internal abstract record PriceModelFile;

/// <summary>Points that fall in proportion to how far the price is above the lowest bid; none at twice the lowest.</summary>
internal sealed record LinearToLowestFile : PriceModelFile;

/// <summary>Points in proportion to the lowest bid divided by the price.</summary>
internal sealed record ProportionalFile : PriceModelFile;

/// <summary>Half of the points at the mean of the bids, none at twice the mean.</summary>
internal sealed record RelativeToMeanFile : PriceModelFile;

/// <summary>Points that fall on a line between two prices that are fixed beforehand.</summary>
internal sealed record FixedSpanFile : PriceModelFile
{
    [Description("For each lot the price from which downwards there are all points, and that from which upwards there are none.")]
    [Length(1, TenderFile.MostLots)]
    public required IReadOnlyList<LotSpanFile> Spans { get; init; }
}

/// <summary>No points: each point of quality that is missing adds kroner to the price.</summary>
internal sealed record KronerFile : PriceModelFile;
