using System.ComponentModel;
using Korevagt.Files;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Tenders.Formats;

/// <summary>What one bidder is told about the award.</summary>
[FileFormat("tender letter", "et brev til en tilbudsgiver", "korevagt-tender-letter/1")]
internal sealed record LetterFile : RootProperties
{
    [Description("Name of the tender.")]
    public required string Tender { get; init; }

    [Description("The hash under which it was locked.")]
    public required string Lock { get; init; }

    [Description("Id of the bid.")]
    public required string Bid { get; init; }

    [Description("Name of the bidder.")]
    public required string Bidder { get; init; }

    [Description("CVR number of the bidder.")]
    public required string Cvr { get; init; }

    [Description("The day on which all bidders are told.")]
    public required LocalDate Sent { get; init; }

    [Description("The first day on which contracts may be concluded.")]
    public required LocalDate NotBefore { get; init; }

    [Description("Why the bid was left out; left out of the file where it was not.")]
    public string? LeftOutBecause { get; init; }

    [Description("What the bidder is paid, kroner a year; left out where he won nothing.")]
    public decimal? PaidDkk { get; init; }

    [Description("His own evaluated prices.")]
    public required IReadOnlyList<LetterOfferFile> Own { get; init; }

    [Description("What his missing points of quality count for in each lot, kroner a year; left out where there are none.")]
    public decimal? QualityDkkPerLot { get; init; }

    [Description("The lots that he bid for.")]
    public required IReadOnlyList<LetterLotFile> Lots { get; init; }

    [Description("Who won, and for how much.")]
    public required IReadOnlyList<LetterWinnerFile> Winners { get; init; }

    [Description("The declared rules that the award keeps.")]
    public required IReadOnlyList<LetterRuleFile> Rules { get; init; }
}

/// <summary>A price of the bidder's own.</summary>
internal sealed record LetterOfferFile
{
    [Description("Ids of the lots, with the variant.")]
    public required IReadOnlyList<string> Lots { get; init; }

    [Description("Id of the package; left out for a lot by itself.")]
    public string? Package { get; init; }

    [Description("Evaluated price, kroner a year.")]
    public required decimal Dkk { get; init; }
}

/// <summary>A lot that the bidder bid for.</summary>
internal sealed record LetterLotFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("The variant that is awarded; left out where there is none.")]
    public string? Variant { get; init; }

    [Description("Who won it; left out where nobody did.")]
    public string? Winner { get; init; }

    [Description("Whether the bidder himself did.")]
    public required bool IsOwn { get; init; }
}

/// <summary>Who won, and for how much.</summary>
internal sealed record LetterWinnerFile
{
    [Description("Name.")]
    public required string Bidder { get; init; }

    [Description("What is paid for all that he won, kroner a year.")]
    public required decimal PaidDkk { get; init; }

    [Description("Ids of the lots.")]
    public required IReadOnlyList<string> Lots { get; init; }
}

/// <summary>A declared rule.</summary>
internal sealed record LetterRuleFile
{
    [Description("Its id.")]
    public required string Rule { get; init; }

    [Description("Why it is a rule.")]
    public required string Reason { get; init; }
}
