using System.ComponentModel;
using Korevagt.Files;
using Korevagt.Json;

namespace Korevagt.Tenders.Formats;

/// <summary>What came of awarding a tender again and again on invented bids.</summary>
[FileFormat("tender trial", "et prøveudbud", "korevagt-tender-trial/1")]
internal sealed record TrialFile : RootProperties
{
    [Description("Says that all bids are invented.")]
    public required string Notice { get; init; }

    [Description("Name of the tender.")]
    public required string Tender { get; init; }

    [Description("How many times bids were drawn.")]
    public required int Count { get; init; }

    [Description("Seed of the random numbers.")]
    public required ulong Seed { get; init; }

    [Description("Bidders each time.")]
    public required int Bidders { get; init; }

    [Description("How likely a bidder bids for a lot that he has cars for, from 0 to 1.")]
    public required double Participation { get; init; }

    [Description("How far his place between the lowest and the highest price is off his own level on each lot, from 0 to 1.")]
    public required double Off { get; init; }

    [Description("The greatest discount of a package, from 0 to 1.")]
    public required double PackageDiscount { get; init; }

    [Description("Times that every lot was awarded.")]
    public required int Covered { get; init; }

    [Description("Times that some lots were awarded and others not.")]
    public required int Partly { get; init; }

    [Description("Times without an award.")]
    public required int NotAwarded { get; init; }

    [Description("Times that the total was above the amount of a reserve rule.")]
    public required int AboveReserve { get; init; }

    [Description("The total where every lot was awarded, kroner a year; left out where there is none.")]
    public QuantilesFile? TotalDkk { get; init; }

    [Description("How often there were how many winners.")]
    public required IReadOnlyList<WinnersFile> Winners { get; init; }

    [Description("The lots.")]
    public required IReadOnlyList<TrialLotFile> Lots { get; init; }

    [Description("The rules.")]
    public required IReadOnlyList<TrialRuleFile> Rules { get; init; }
}

/// <summary>An amount in many trials.</summary>
internal sealed record QuantilesFile
{
    [Description("What 5 % do not exceed.")]
    public required decimal Low { get; init; }

    [Description("What half do not exceed.")]
    public required decimal Median { get; init; }

    [Description("What 95 % do not exceed.")]
    public required decimal High { get; init; }
}

/// <summary>How often there were so many winners.</summary>
internal sealed record WinnersFile
{
    [Description("Winners.")]
    public required int Winners { get; init; }

    [Description("Times.")]
    public required int Times { get; init; }
}

/// <summary>A lot in the trials.</summary>
internal sealed record TrialLotFile
{
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    [Description("How many bid for it on average.")]
    public required double MeanBids { get; init; }

    [Description("Times that nobody did.")]
    public required int WithoutBids { get; init; }

    [Description("Times that one did.")]
    public required int WithOneBid { get; init; }

    [Description("Times that it was left without a winner while others had one.")]
    public required int Uncovered { get; init; }
}

/// <summary>A rule in the trials.</summary>
internal sealed record TrialRuleFile
{
    [Description("Id of the rule.")]
    public required string Rule { get; init; }

    [Description("Times that its price is known: with it and without it the same lots are awarded.")]
    public required int Compared { get; init; }

    [Description("Times of those that it costs something.")]
    public required int Costs { get; init; }

    [Description("What it costs, kroner a year; left out where it is never known.")]
    public QuantilesFile? PriceDkk { get; init; }
}
