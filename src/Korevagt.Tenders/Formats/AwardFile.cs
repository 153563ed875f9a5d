using System.ComponentModel;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Formats;

/// <summary>What the declared rules make of the bids.</summary>
[FileFormat("award", "en tildeling", "korevagt-award/1")]
internal sealed record AwardFile : RootProperties
{
    [Description("Name of the tender.")]
    public required string Tender { get; init; }

    [Description("The hash under which it was locked.")]
    public required string Lock { get; init; }

    [Description("The hash of the bids.")]
    public required string Bids { get; init; }

    [Description("Always \"proved\": without a proof there is no such file.")]
    public required string Status { get; init; }

    [Description("What was compared, kroner a year: prices less discounts, shifted costs, and what missing quality counts for.")]
    public required decimal TotalDkk { get; init; }

    [Description("What is paid, kroner a year.")]
    public required decimal PaidDkk { get; init; }

    [Description("The lots that are awarded.")]
    public required IReadOnlyList<AwardedLotFile> Lots { get; init; }

    [Description("The bidders that are awarded something.")]
    public required IReadOnlyList<AwardedBidderFile> Bidders { get; init; }

    [Description("Ids of lots that are not awarded.")]
    public required IReadOnlyList<string> Uncovered { get; init; }

    [Description("How many awards had the least total.")]
    public required int Tied { get; init; }

    [Description("What the tie ladder asked.")]
    public required IReadOnlyList<LadderStepFile> Ladder { get; init; }

    [Description("The number that was drawn, as text; left out where nothing was.")]
    public string? Draw { get; init; }

    [Description("Ids of bids that do not keep the requirements.")]
    public required IReadOnlyList<string> LeftOut { get; init; }

    [Description("Ids of lots that one bid only is for.")]
    public required IReadOnlyList<string> LotsWithOneBid { get; init; }

    [Description("Ids of reserve rules whose amount the total exceeds.")]
    public required IReadOnlyList<string> AboveReserve { get; init; }
}

/// <summary>A lot that is awarded.</summary>
internal sealed record AwardedLotFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("Id of the variant; left out where the lot has none.")]
    public string? Variant { get; init; }

    [Description("Id of the bid.")]
    public required string Bid { get; init; }

    [Description("Name of the bidder.")]
    public required string Bidder { get; init; }

    [Description("Id of the package; left out for a lot awarded by itself.")]
    public string? Package { get; init; }

    [Description("Evaluated price before discounts on condition, kroner a year; left out in a package.")]
    public decimal? Dkk { get; init; }

    [Description("What the variant costs elsewhere, kroner a year.")]
    public required decimal ShiftedDkk { get; init; }

    [Description("What the points of quality that it lacks count for, kroner a year; left out where there are none.")]
    public decimal? QualityDkk { get; init; }
}

/// <summary>What a bidder is awarded.</summary>
internal sealed record AwardedBidderFile
{
    [Description("Id of the bid.")]
    public required string Bid { get; init; }

    [Description("Name of the bidder.")]
    public required string Bidder { get; init; }

    [Description("Discounts on condition, kroner a year.")]
    public required decimal DiscountDkk { get; init; }

    [Description("What is paid, kroner a year.")]
    public required decimal PaidDkk { get; init; }
}

/// <summary>A step of the tie ladder.</summary>
internal sealed record LadderStepFile
{
    [Description("What was asked.")]
    public required Domain.Tenders.TieBreak Rule { get; init; }

    [Description("How many awards there were.")]
    public required int Before { get; init; }

    [Description("How many were left.")]
    public required int After { get; init; }
}

/// <summary>An analysis of bids, which is never an award.</summary>
[FileFormat("tender analysis", "en analyse af tilbud", "korevagt-tender-analysis/1")]
internal sealed record AnalysisFile : RootProperties
{
    [Description("Says that it is no award.")]
    public required string Notice { get; init; }

    [Description("What was asked: rules, withdrawals or near.")]
    public required string Kind { get; init; }

    [Description("Name of the tender.")]
    public required string Tender { get; init; }

    [Description("The hash under which it was locked.")]
    public required string Lock { get; init; }

    [Description("The hash of the bids.")]
    public required string Bids { get; init; }

    [Description("What the declared rules make of the bids; ties are not broken.")]
    public required AnalysedCaseFile Declared { get; init; }

    [Description("What else would come of them.")]
    public required IReadOnlyList<AnalysedCaseFile> Cases { get; init; }
}

/// <summary>A case of an analysis.</summary>
internal sealed record AnalysedCaseFile
{
    [Description("Ids of the rules or of the bid that are left out; the rank in a list of the best.")]
    public required IReadOnlyList<string> Without { get; init; }

    [Description("How the search ended.")]
    public required string Status { get; init; }

    [Description("The total, kroner a year; left out where there is none.")]
    public decimal? TotalDkk { get; init; }

    [Description("How much it is above the declared total, kroner a year; left out where the two cannot be compared.")]
    public decimal? ChangeDkk { get; init; }

    [Description("Who would get which lot, as \"lot: bid\".")]
    public required IReadOnlyList<string> Lots { get; init; }

    [Description("Ids of lots that could not be awarded.")]
    public required IReadOnlyList<string> Uncovered { get; init; }
}
