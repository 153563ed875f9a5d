using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Tenders.Formats;

/// <summary>A tender of driving.</summary>
[FileFormat("tender", "et kørselsudbud", "korevagt-tender/1")]
internal sealed record TenderFile : RootProperties
{
    public const int MostLots = 200;

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Path of the baseline or scenario whose shifts are put out, relative to this file.")]
    public required string Baseline { get; init; }

    [Description("When it is published, until when bids are received, and what follows.")]
    public required ProcedureFile Procedure { get; init; }

    [Description("How long the contracts run.")]
    public required TermFile Term { get; init; }

    [Description("Limits that are checked, with where they come from: law and rules change, so they are no part of the program. Left out, they are not checked.")]
    public TenderLimitsFile? Limits { get; init; }

    [Description("What is priced.")]
    [Length(1, 50)]
    public required IReadOnlyList<TenderItemFile> Items { get; init; }

    [Description("The lots.")]
    [Length(1, MostLots)]
    public required IReadOnlyList<LotFile> Lots { get; init; }

    [Description("Why it is not divided into lots; only where there is one.")]
    [MaxLength(Patterns.LongText)]
    public string? NotDividedBecause { get; init; }

    [Description("Shifts of the plan that are in no lot, with the reason.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<ShiftOutsideFile> ShiftsOutside { get; init; } = [];

    [Description("Options of the contracts.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<TenderOptionFile> Options { get; init; } = [];

    [Description("How it may be bid for.")]
    public required BiddingFile Bidding { get; init; }

    [Description("By which rules it is awarded.")]
    public required AwardTermsFile Award { get; init; }

    [Description("How prices follow an index; left out, they do not.")]
    public PriceIndexFile? Index { get; init; }
}

/// <summary>Dates and times of the procedure.</summary>
internal sealed record ProcedureFile : Sourced
{
    public const string LocalTime = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}";
    public const string LocalTimeInDanish = "dato og klokkeslæt i Danmark, for eksempel \"2026-10-12T12:00\"";
    public const string LocalTimeInEnglish = "date and time in Denmark, such as \"2026-10-12T12:00\"";

    [Description("Whether contracts are let or a framework agreement is made.")]
    public ContractKind Kind { get; init; }

    [Description("Code of the common procurement vocabulary.")]
    [TextPattern("[0-9]{8}", "otte cifre, for eksempel \"60140000\"", "eight digits, such as \"60140000\"")]
    public string? Cpv { get; init; }

    [Description("The date of publication.")]
    public required LocalDate PublishedOn { get; init; }

    [Description("Until when bids are received, by the clock of Europe/Copenhagen.")]
    [TextPattern(LocalTime, LocalTimeInDanish, LocalTimeInEnglish)]
    public required string Deadline { get; init; }

    [Description("When bids are opened, by the clock of Europe/Copenhagen.")]
    [TextPattern(LocalTime, LocalTimeInDanish, LocalTimeInEnglish)]
    public required string Opening { get; init; }

    [Description("Days between the decision and the contracts.")]
    [Range(0, 365)]
    public required int StandstillDays { get; init; }

    [Description("The date until which bids bind.")]
    public required LocalDate BidsBindUntil { get; init; }
}

/// <summary>What is concluded.</summary>
internal enum ContractKind
{
    /// <summary>Contracts.</summary>
    Contract,

    /// <summary>A framework agreement.</summary>
    Framework,
}

/// <summary>How long contracts run.</summary>
internal sealed record TermFile : Sourced
{
    [Description("The first day.")]
    public required LocalDate From { get; init; }

    [Description("Months without extensions.")]
    [Range(1, 240)]
    public required int Months { get; init; }

    [Description("Months of each extension.")]
    [MaxLength(10)]
    [Range(1, 120)]
    public IReadOnlyList<int> Extensions { get; init; } = [];

    [Description("The share by which the region may reduce a contract each year.")]
    [Range(0.0, 1.0)]
    public decimal? ReduceSharePerYear { get; init; }
}

/// <summary>Limits of law and rules.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record TenderLimitsFile : Sourced
{
    [Description("Fewest days from publication to the time limit for bids.")]
    [Range(0, 365)]
    public int? DaysToDeadline { get; init; }

    [Description("Fewest days of standstill.")]
    [Range(0, 365)]
    public int? StandstillDays { get; init; }

    [Description("Most months of a framework agreement, extensions included.")]
    [Range(1, 240)]
    public int? FrameworkMonths { get; init; }
}

/// <summary>What is priced.</summary>
internal sealed record TenderItemFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("What one of it is.")]
    public required ItemUnit Unit { get; init; }

    [Description("Of the unit hour: the hours of the clock that it is of. The first item that contains an hour holds; left out, all hours.")]
    public HoursFile? Hours { get; init; }
}

/// <summary>What one of an item is.</summary>
internal enum ItemUnit
{
    /// <summary>An hour on duty.</summary>
    Hour,

    /// <summary>An hour of overtime.</summary>
    OvertimeHour,

    /// <summary>A kilometer.</summary>
    Kilometer,

    /// <summary>A shift that begins.</summary>
    ShiftStart,
}

/// <summary>A lot.</summary>
internal sealed record LotFile : Sourced
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Ids of its shifts.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Shifts { get; init; }

    [Description("Ways in which it may be awarded, each bid for by itself; left out, as it is.")]
    [Length(2, 10)]
    public IReadOnlyList<LotVariantFile>? Variants { get; init; }

    [Description("The frozen quantities a year by which prices are evaluated.")]
    [Length(1, 500)]
    public required IReadOnlyList<QuantityFile> Quantities { get; init; }

    [Description("Estimated value, kroner a year.")]
    [Range(0.0, 1_000_000_000.0)]
    public decimal? EstimatedDkk { get; init; }
}

/// <summary>A variant of a lot.</summary>
internal sealed record LotVariantFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people; left out, the short name.")]
    public string? Name { get; init; }

    [Description("Ids of shifts of the lot that are not driven.")]
    public IReadOnlyList<string> Without { get; init; } = [];
}

/// <summary>A frozen quantity.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record QuantityFile : Sourced
{
    [Description("Id of the item.")]
    public required string Item { get; init; }

    [Description("Id of the variant that it is of; left out, of every variant.")]
    public string? Variant { get; init; }

    [Description("How many a year.")]
    [Range(0.0, 100_000_000.0)]
    public required decimal Amount { get; init; }

    [Description("The least that is expected.")]
    [Range(0.0, 100_000_000.0)]
    public decimal? Low { get; init; }

    [Description("The most that is expected.")]
    [Range(0.0, 100_000_000.0)]
    public decimal? High { get; init; }
}

/// <summary>A shift that is in no lot.</summary>
internal sealed record ShiftOutsideFile
{
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    [Description("Why it is not put out.")]
    [MaxLength(Patterns.LongText)]
    public required string Reason { get; init; }
}

/// <summary>An option of the contracts.</summary>
internal sealed record TenderOptionFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("What it allows.")]
    public required OptionKind Kind { get; init; }

    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    [Description("Days of notice.")]
    [Range(0, 3650)]
    public required int NoticeDays { get; init; }
}

/// <summary>What an option allows.</summary>
internal enum OptionKind
{
    /// <summary>To take a shift out.</summary>
    RemoveShift,
}

/// <summary>How it may be bid for.</summary>
internal sealed record BiddingFile
{
    [Description("Most lots of a package; left out, there are no packages.")]
    [Range(2, TenderFile.MostLots)]
    public int? MaximumLotsInPackage { get; init; }

    [Description("Which discounts on condition may be offered.")]
    public DiscountKind Discounts { get; init; }
}

/// <summary>How prices follow an index.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record PriceIndexFile : Sourced
{
    [Description("Name of the index.")]
    public required string Name { get; init; }

    [Description("Months between adjustments.")]
    [Range(1, 60)]
    public required int MonthsBetween { get; init; }
}
