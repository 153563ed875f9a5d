using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Economics.Room;
using NodaTime;

namespace Korevagt.Results;

/// <summary>How much room a contract leaves for what a scenario changes of it; changes are scenario less baseline.</summary>
public sealed record ContractRoomResult
{
    /// <summary>Id of the contract.</summary>
    [Description("Id of the contract.")]
    public required string Contract { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Who drives; null where it is not known.</summary>
    [Description("Who drives; null where it is not known.")]
    public required string? Contractor { get; init; }

    /// <summary>What it comes to: covered by clauses, within the limits of a change without a new tender, beyond, unknown, term over.</summary>
    [Description("What it comes to: covered by clauses, within the limits of a change without a new tender, beyond, unknown, term over.")]
    public required RoomVerdict Verdict { get; init; }

    /// <summary>What nobody has written down that an unknown verdict hangs on.</summary>
    [Description("What nobody has written down that an unknown verdict hangs on.")]
    public required IReadOnlyList<RoomGap> Unknown { get; init; }

    /// <summary>What is changed, and by what each change is covered.</summary>
    [Description("What is changed, and by what each change is covered.")]
    public required IReadOnlyList<ContractChangeResult> Changes { get; init; }

    /// <summary>Contracted car hours of the year in the baseline.</summary>
    [Description("Contracted car hours of the year in the baseline.")]
    [Unit(Units.Hours)]
    public required double HoursPerYear { get; init; }

    /// <summary>Change of the contracted car hours of the year.</summary>
    [Description("Change of the contracted car hours of the year.")]
    [Unit(Units.Hours)]
    public required double HoursChange { get; init; }

    /// <summary>Contracted hours and shift starts of the year in the baseline.</summary>
    [Description("Contracted hours and shift starts of the year in the baseline.")]
    [Unit(Units.Dkk)]
    public required decimal DkkPerYear { get; init; }

    /// <summary>Change of that.</summary>
    [Description("Change of that.")]
    [Unit(Units.Dkk)]
    public required decimal ChangeDkkPerYear { get; init; }

    /// <summary>The lots touched.</summary>
    [Description("The lots touched.")]
    public required IReadOnlyList<LotChangeResult> Lots { get; init; }

    /// <summary>The day from which the rest of the term is counted; null where the term is not known or over.</summary>
    [Description("The day from which the rest of the term is counted; null where the term is not known or over.")]
    public required LocalDate? CountedFrom { get; init; }

    /// <summary>Last day of the fixed term; null where it is not known.</summary>
    [Description("Last day of the fixed term; null where it is not known.")]
    public required LocalDate? TermEnds { get; init; }

    /// <summary>Change over the rest of the fixed term; null where the term is not known or over.</summary>
    [Description("Change over the rest of the fixed term; null where the term is not known or over.")]
    [Unit(Units.Dkk)]
    public required decimal? ChangeDkkOverRest { get; init; }

    /// <summary>The same with all extensions used; null without extensions.</summary>
    [Description("The same with all extensions used; null without extensions.")]
    [Unit(Units.Dkk)]
    public required decimal? ChangeDkkWithExtensions { get; init; }

    /// <summary>Original value of the contract by today's index, over the fixed term; null where it is not known.</summary>
    [Description("Original value of the contract by today's index, over the fixed term; null where it is not known.")]
    [Unit(Units.Dkk)]
    public required decimal? OriginalValueDkk { get; init; }

    /// <summary>Size of the change over the rest of the term as a share of the original value; null where either is not known.</summary>
    [Description("Size of the change over the rest of the term as a share of the original value; null where either is not known.")]
    [Unit(Units.Share)]
    public required double? ShareOfOriginal { get; init; }

    /// <summary>How much of the right to reduce is used, 1 is all; null where there is none or it is not needed.</summary>
    [Description("How much of the right to reduce is used, 1 is all; null where there is none or it is not needed.")]
    [Unit(Units.Share)]
    public required double? ReductionUsed { get; init; }

    /// <summary>The limits of a change without a new tender; null where they cannot be reckoned.</summary>
    [Description("The limits of a change without a new tender; null where they cannot be reckoned.")]
    public required ChangeLimitsResult? Limits { get; init; }

    /// <summary>Days from notice to effect; null where they are not known.</summary>
    [Description("Days from notice to effect; null where they are not known.")]
    [Unit(Units.Days)]
    public required int? NoticeDays { get; init; }

    /// <summary>Last day of notice for the scenario's effective date; null where the notice is not known.</summary>
    [Description("Last day of notice for the scenario's effective date; null where the notice is not known.")]
    public required LocalDate? NoticeBy { get; init; }

    /// <summary>First day of effect for the scenario's day of notice; null where either is not known.</summary>
    [Description("First day of effect for the scenario's day of notice; null where either is not known.")]
    public required LocalDate? EarliestFrom { get; init; }

    internal static ContractRoomResult Of(ContractRoom room) => new()
    {
        Contract = room.Contract.Id,
        Name = room.Contract.Name,
        Contractor = room.Contract.Terms?.Contractor?.Name,
        Verdict = room.Verdict,
        Unknown = room.Gaps,
        Changes = [.. room.Changes.Select(ContractChangeResult.Of)],
        HoursPerYear = RoundedNumbers.Amount(room.HoursPerYear),
        HoursChange = RoundedNumbers.Amount(room.HoursChange),
        DkkPerYear = RoundedNumbers.Dkk(room.DkkPerYear),
        ChangeDkkPerYear = RoundedNumbers.Dkk(room.ChangeDkkPerYear),
        Lots = [.. room.Lots.Select(LotChangeResult.Of)],
        CountedFrom = room.CountedFrom,
        TermEnds = room.Contract.Terms?.To,
        ChangeDkkOverRest = RoundedNumbers.DkkOrNull(room.ChangeDkkOverRest),
        ChangeDkkWithExtensions = RoundedNumbers.DkkOrNull(room.ChangeDkkWithExtensions),
        OriginalValueDkk = RoundedNumbers.DkkOrNull(room.OriginalValueDkk),
        ShareOfOriginal = RoundedNumbers.ShareOrNull(room.ShareOfOriginal),
        ReductionUsed = RoundedNumbers.ShareOrNull(room.ReductionUsed),
        Limits = room.Limits is { } limits ? ChangeLimitsResult.Of(limits, room.YearsToThreshold) : null,
        NoticeDays = room.NoticeDays,
        NoticeBy = room.NoticeBy,
        EarliestFrom = room.EarliestFrom,
    };

    /// <summary>Those of a scenario; null where no contract says what it allows.</summary>
    internal static IReadOnlyList<ContractRoomResult>? Of(IReadOnlyList<ContractRoom> rooms) =>
        rooms.Count == 0 ? null : [.. rooms.Select(Of)];
}

/// <summary>What is changed of a contract: one shift, or the prices of all.</summary>
public sealed record ContractChangeResult
{
    /// <summary>What is changed.</summary>
    [Description("What is changed.")]
    public required ContractChangeKind Change { get; init; }

    /// <summary>Id of the shift; left out for prices.</summary>
    [Description("Id of the shift; left out for prices.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shift { get; init; }

    /// <summary>Name of the shift; empty for prices.</summary>
    [Description("Name of the shift; empty for prices.")]
    public required string Name { get; init; }

    /// <summary>Change of the contracted car hours of the year.</summary>
    [Description("Change of the contracted car hours of the year.")]
    [Unit(Units.Hours)]
    public required double HoursChange { get; init; }

    /// <summary>Change of what is paid for hours and shift starts in the year.</summary>
    [Description("Change of what is paid for hours and shift starts in the year.")]
    [Unit(Units.Dkk)]
    public required decimal ChangeDkkPerYear { get; init; }

    /// <summary>By what it is covered: an option, the right to reduce, the limits of a change without a new tender, nothing, unknown, term over.</summary>
    [Description("By what it is covered: an option, the right to reduce, the limits of a change without a new tender, nothing, unknown, term over.")]
    public required RoomClause Clause { get; init; }

    /// <summary>Id of the option; left out where none covers it.</summary>
    [Description("Id of the option; left out where none covers it.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Option { get; init; }

    internal static ContractChangeResult Of(ContractChange change) => new()
    {
        Change = change.Kind,
        Shift = change.Shift,
        Name = change.Name,
        HoursChange = RoundedNumbers.Amount(change.HoursChange),
        ChangeDkkPerYear = RoundedNumbers.Dkk(change.DkkPerYear),
        Clause = change.Clause,
        Option = change.Option,
    };
}

/// <summary>A lot beside what is changed of it.</summary>
public sealed record LotChangeResult
{
    /// <summary>Id of the lot.</summary>
    [Description("Id of the lot.")]
    public required string Lot { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Contracted car hours of the year in the baseline.</summary>
    [Description("Contracted car hours of the year in the baseline.")]
    [Unit(Units.Hours)]
    public required double HoursPerYear { get; init; }

    /// <summary>Change of them.</summary>
    [Description("Change of them.")]
    [Unit(Units.Hours)]
    public required double HoursChange { get; init; }

    /// <summary>Size of the change as a share of them; null for a lot without hours.</summary>
    [Description("Size of the change as a share of them; null for a lot without hours.")]
    [Unit(Units.Share)]
    public required double? ShareOfHours { get; init; }

    /// <summary>Contracted hours and shift starts of the year in the baseline.</summary>
    [Description("Contracted hours and shift starts of the year in the baseline.")]
    [Unit(Units.Dkk)]
    public required decimal DkkPerYear { get; init; }

    /// <summary>Change of that.</summary>
    [Description("Change of that.")]
    [Unit(Units.Dkk)]
    public required decimal ChangeDkkPerYear { get; init; }

    internal static LotChangeResult Of(LotChange lot) => new()
    {
        Lot = lot.Lot.Id,
        Name = lot.Lot.Name,
        HoursPerYear = RoundedNumbers.Amount(lot.HoursPerYear),
        HoursChange = RoundedNumbers.Amount(lot.HoursChange),
        ShareOfHours = RoundedNumbers.ShareOrNull(lot.ShareOfHours),
        DkkPerYear = RoundedNumbers.Dkk(lot.DkkPerYear),
        ChangeDkkPerYear = RoundedNumbers.Dkk(lot.ChangeDkkPerYear),
    };
}

/// <summary>The limits of a change without a new tender beside what counts against them; sizes, over the rest of the term.</summary>
public sealed record ChangeLimitsResult
{
    /// <summary>The threshold of the day from which the change counts.</summary>
    [Description("The threshold of the day from which the change counts.")]
    [Unit(Units.Dkk)]
    public required decimal ThresholdDkk { get; init; }

    /// <summary>The share of the original value below which changes have to stay.</summary>
    [Description("The share of the original value below which changes have to stay.")]
    [Unit(Units.Share)]
    public required double ShareLimit { get; init; }

    /// <summary>What earlier changes have used.</summary>
    [Description("What earlier changes have used.")]
    [Unit(Units.Dkk)]
    public required decimal EarlierDkk { get; init; }

    /// <summary>Earlier changes and what no clause covers of this one.</summary>
    [Description("Earlier changes and what no clause covers of this one.")]
    [Unit(Units.Dkk)]
    public required decimal CountedDkk { get; init; }

    /// <summary>That as a share of the threshold; 1 or more is too much.</summary>
    [Description("That as a share of the threshold; 1 or more is too much.")]
    [Unit(Units.Share)]
    public required double ThresholdUsed { get; init; }

    /// <summary>That as a share of what the share limit allows; 1 or more is too much.</summary>
    [Description("That as a share of what the share limit allows; 1 or more is too much.")]
    [Unit(Units.Share)]
    public required double ShareUsed { get; init; }

    /// <summary>Earlier changes and all of this one, as if no clause covered anything.</summary>
    [Description("Earlier changes and all of this one, as if no clause covered anything.")]
    [Unit(Units.Dkk)]
    public required decimal WithoutClausesDkk { get; init; }

    /// <summary>Whether what counts stays below both limits.</summary>
    [Description("Whether what counts stays below both limits.")]
    public required bool Kept { get; init; }

    /// <summary>Years of the change after which its size alone reaches the threshold; null where nothing is paid more or less.</summary>
    [Description("Years of the change after which its size alone reaches the threshold; null where nothing is paid more or less.")]
    [Unit(Units.Years)]
    public required double? YearsToThreshold { get; init; }

    internal static ChangeLimitsResult Of(LimitsUsed limits, double? yearsToThreshold) => new()
    {
        ThresholdDkk = RoundedNumbers.Dkk(limits.ThresholdDkk),
        ShareLimit = RoundedNumbers.Share((double)limits.ShareLimit),
        EarlierDkk = RoundedNumbers.Dkk(limits.EarlierDkk),
        CountedDkk = RoundedNumbers.Dkk(limits.CountedDkk),
        ThresholdUsed = RoundedNumbers.Share(limits.OfThreshold),
        ShareUsed = RoundedNumbers.Share(limits.OfShare),
        WithoutClausesDkk = RoundedNumbers.Dkk(limits.WithoutClausesDkk),
        Kept = limits.AreKept,
        YearsToThreshold = RoundedNumbers.AmountOrNull(yearsToThreshold),
    };
}
