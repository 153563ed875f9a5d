using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Formats;

/// <summary>The bids of a tender, as the portal handed them out after the opening.</summary>
[FileFormat("bids", "tilbud i et kørselsudbud", "korevagt-bids/1")]
internal sealed record BidsFile : RootProperties
{
    public const int MostBids = 200;

    [Description("Path of the tender, relative to this file.")]
    public required string Tender { get; init; }

    [Description("The hash under which the tender was locked.")]
    [TextPattern("sha256:[0-9a-f]{64}", "\"sha256:\" og 64 hexadecimale cifre, som 'tender lock' skriver", "\"sha256:\" and 64 hexadecimal digits, as tender lock writes")]
    public required string Lock { get; init; }

    [Description("The bids.")]
    [Length(1, MostBids)]
    public required IReadOnlyList<BidFile> Bids { get; init; }
}

/// <summary>A bid.</summary>
internal sealed record BidFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("When the portal received it, in UTC.")]
    [TextPattern(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", "et tidspunkt i UTC, for eksempel \"2026-10-11T19:04:11Z\"",
        "a moment in UTC, such as \"2026-10-11T19:04:11Z\"")]
    public required string ReceivedAt { get; init; }

    [Description("The hash of the price sheet from which it was read; left out where it was none.")]
    [TextPattern("sha256:[0-9a-f]{64}", "\"sha256:\" og 64 hexadecimale cifre, som 'tender import' skriver", "\"sha256:\" and 64 hexadecimal digits, as tender import writes")]
    public string? SheetHash { get; init; }

    [Description("Who bids.")]
    public required BidderFile Bidder { get; init; }

    [Description("Cars that the bidder has for this.")]
    [Range(1, 1000)]
    public required int Cars { get; init; }

    [Description("Permits that the bidder has.")]
    [Range(0, 10_000)]
    public required int Permits { get; init; }

    [Description("Prices of lots; a lot that is bid for has one for each of its items. 0 is a price, what is left out is no bid.")]
    [MaxLength(10_000)]
    public IReadOnlyList<BidPriceFile> Prices { get; init; } = [];

    [Description("Packages, which are awarded whole and replace the bidder's own prices of their lots.")]
    [MaxLength(5_000)]
    public IReadOnlyList<PackageFile> Packages { get; init; } = [];

    [Description("Groups of lots and packages, by id, of which one at most is accepted.")]
    [MaxLength(200)]
    public IReadOnlyList<EitherOrFile> EitherOr { get; init; } = [];

    [Description("Discounts on condition.")]
    [MaxLength(20)]
    public IReadOnlyList<BidDiscountFile> Discounts { get; init; } = [];

    [Description("What it was given for quality; where the tender counts quality, and only there.")]
    [MaxLength(20)]
    public IReadOnlyList<QualityPointsFile> Quality { get; init; } = [];

    [Description("Whether it keeps the requirements; left out, nobody has decided.")]
    public ComplianceFile? Compliance { get; init; }
}

/// <summary>Who bids.</summary>
internal sealed record BidderFile
{
    [Description("Name.")]
    public required string Name { get; init; }

    [Description("CVR number.")]
    [TextPattern("[0-9]{8}", "et CVR-nummer på otte cifre", "a CVR number of eight digits")]
    public required string Cvr { get; init; }

    [Description("CVR numbers of the members of a consortium.")]
    [MaxLength(50)]
    [TextPattern("[0-9]{8}", "et CVR-nummer på otte cifre", "a CVR number of eight digits")]
    public IReadOnlyList<string> Members { get; init; } = [];
}

/// <summary>A price.</summary>
internal sealed record BidPriceFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("Id of the variant; needed where the lot has variants, and only there.")]
    public string? Variant { get; init; }

    [Description("Id of the item.")]
    public required string Item { get; init; }

    [Description("Kroner for one, at most two decimals.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal Dkk { get; init; }
}

/// <summary>A package.</summary>
[NeedsExactlyOneOf("discountShare", "dkkPerYear")]
internal sealed record PackageFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Its lots.")]
    [Length(2, TenderFile.MostLots)]
    public required IReadOnlyList<PackageLotFile> Lots { get; init; }

    [Description("The share, with at most four decimals, by which it is cheaper than the bidder's own prices of its lots together.")]
    [Range(0.0, 1.0)]
    public decimal? DiscountShare { get; init; }

    [Description("What it costs a year, kroner with at most two decimals.")]
    [Range(0.0, 1_000_000_000.0)]
    public decimal? DkkPerYear { get; init; }
}

/// <summary>A lot of a package; the id alone stands for the lot in each variant that the bidder has priced.</summary>
[AlsoText("lot")]
internal sealed record PackageLotFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("Id of the variant; left out, each that the bidder has priced.")]
    public string? Variant { get; init; }
}

/// <summary>Lots and packages of which one at most is accepted.</summary>
internal sealed record EitherOrFile
{
    [Description("Ids of lots, for the bidder's own prices of them, and of packages.")]
    [Length(2, 200)]
    public required IReadOnlyList<string> Of { get; init; }
}

/// <summary>A discount on condition.</summary>
[NeedsExactlyOneOf("fromLots", "fromDkk")]
internal sealed record BidDiscountFile
{
    [Description("From how many lots.")]
    [Range(1, TenderFile.MostLots)]
    public int? FromLots { get; init; }

    [Description("From which sum of evaluated prices, kroner a year.")]
    [Range(0.0, 10_000_000_000.0)]
    public decimal? FromDkk { get; init; }

    [Description("The discount, a share with at most four decimals.")]
    [Range(0.0, 1.0)]
    public required decimal Share { get; init; }
}

/// <summary>Points of a criterion.</summary>
internal sealed record QualityPointsFile
{
    [Description("Id of the criterion.")]
    public required string Criterion { get; init; }

    [Description("The points, from 0 to the most that the tender gives.")]
    [Range(0.0, 1000.0)]
    public required decimal Points { get; init; }

    [Description("Why.")]
    [MaxLength(Patterns.LongText)]
    public required string Reason { get; init; }
}

/// <summary>Whether a bid keeps the requirements.</summary>
internal sealed record ComplianceFile
{
    [Description("Whether it does.")]
    public required Compliance State { get; init; }

    [Description("Who decided.")]
    public required string By { get; init; }

    [Description("Why.")]
    [MaxLength(Patterns.LongText)]
    public required string Reason { get; init; }
}
