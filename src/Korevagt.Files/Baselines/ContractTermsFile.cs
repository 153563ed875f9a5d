using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Baselines;

/// <summary>What a contract says beside its prices; whatever is left out nobody knows.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ContractTermsFile : Sourced
{
    [Description("Who drives.")]
    public ContractorFile? Contractor { get; init; }

    [Description("From when to when it runs, extensions apart.")]
    public ContractTermFile? Term { get; init; }

    [Description("By how much it can be prolonged, one after the other.")]
    [MaxLength(20)]
    public IReadOnlyList<ContractExtensionFile> Extensions { get; init; } = [];

    [Description("Which shifts were put out to tender together; a shift is in one lot at most.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<ContractLotFile> Lots { get; init; } = [];

    [Description("What the buyer may change by a clause that names it.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<ContractOptionFile> Options { get; init; } = [];

    [Description("How much the buyer may take out without a clause that names the shift.")]
    public ReductionFile? Reduction { get; init; }

    [Description("Days from notice to effect where no clause says otherwise.")]
    [Range(0, 3660)]
    public int? NoticeDays { get; init; }

    [Description("Value over the fixed term when it was concluded; left out, it is that of its hours and shift starts.")]
    [Range(0.0, 1e12, MinimumIsExclusive = true)]
    public decimal? OriginalValueDkk { get; init; }

    [Description("By what its prices are adjusted.")]
    public ContractIndexFile? Index { get; init; }

    [Description("What the contractor pays for what he fails at.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<ContractPenaltyFile> Penalties { get; init; } = [];

    [Description("How far it may be changed without a new tender where no clause covers the change.")]
    public ChangeLimitsFile? ChangeLimits { get; init; }

    /// <summary>The terms in the words of the domain.</summary>
    public ContractTerms ToTerms() => new()
    {
        Contractor = Contractor is null ? null : new Contractor(Contractor.Name, Contractor.Cvr),
        From = Term?.From,
        To = Term?.To,
        Extensions = [.. Extensions.Select(extension => new ContractExtension(extension.Months, extension.NoticeDays))],
        Lots = [.. Lots.Select(lot => new ContractLot(lot.Id, lot.Name, lot.Shifts))],
        Options =
        [
            .. Options.Select(option => new ContractOption
            {
                Id = option.Id,
                Kind = option.Kind,
                Shift = option.Shift,
                Cars = option.Cars,
                NoticeDays = option.NoticeDays,
                Earliest = option.Earliest,
            }),
        ],
        Reduction = Reduction is null ? null : new ReductionRight(Reduction.SharePerYear, Reduction.Of, Reduction.NoticeDays),
        NoticeDays = NoticeDays,
        OriginalValueDkk = OriginalValueDkk,
        Index = Index is null ? null : new ContractIndex(Index.Name, Index.Factor),
        Penalties = [.. Penalties.Select(penalty => new ContractPenalty(penalty.Id, penalty.Name, penalty.DkkPerOccurrence))],
        Limits = ChangeLimits is null ? null : new ChangeLimits
        {
            Share = ChangeLimits.Share,
            Thresholds = [.. ChangeLimits.Thresholds.Select(one => new ContractThreshold(one.Dkk, one.From, one.To))],
            EarlierChanges = [.. ChangeLimits.EarlierChanges.Select(one => new EarlierChange(one.On, one.Dkk, one.Name))],
        },
    };
}

/// <summary>Who drives.</summary>
internal sealed record ContractorFile
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Number in the Danish register of companies.")]
    [TextPattern("[0-9]{8}", "et CVR-nummer på 8 cifre", "a CVR number of 8 digits")]
    public string? Cvr { get; init; }
}

/// <summary>From when to when a contract runs.</summary>
internal sealed record ContractTermFile
{
    [Description("First day.")]
    public required LocalDate From { get; init; }

    [Description("Last day.")]
    public required LocalDate To { get; init; }
}

/// <summary>By how much a contract can be prolonged once.</summary>
internal sealed record ContractExtensionFile
{
    [Description("Months.")]
    [Range(1, 120)]
    public required int Months { get; init; }

    [Description("Days before the end at which the buyer says so.")]
    [Range(0, 3660)]
    public int? NoticeDays { get; init; }
}

/// <summary>Shifts that were put out to tender together.</summary>
internal sealed record ContractLotFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("Ids of its shifts.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Shifts { get; init; }
}

/// <summary>What the buyer may change by a clause that names it.</summary>
internal sealed record ContractOptionFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("What it allows.")]
    public required ContractOptionKind Kind { get; init; }

    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    [Description("How many cars may go or come at most; for removeCars and addCars.")]
    [Range(1, 50)]
    public int? Cars { get; init; }

    [Description("Days from notice to effect; left out, those of the contract.")]
    [Range(0, 3660)]
    public int? NoticeDays { get; init; }

    [Description("The first day on which it may take effect; left out, any of the term.")]
    public LocalDate? Earliest { get; init; }
}

/// <summary>How much the buyer may take out of a contract.</summary>
internal sealed record ReductionFile
{
    [Description("Share of the yearly value that may go within a year.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required decimal SharePerYear { get; init; }

    [Description("What it is a share of: the contract, or each lot.")]
    public ReductionScope Of { get; init; }

    [Description("Days from notice to effect; left out, those of the contract.")]
    [Range(0, 3660)]
    public int? NoticeDays { get; init; }
}

/// <summary>By what prices are adjusted.</summary>
internal sealed record ContractIndexFile : Sourced
{
    [Description("The index.")]
    public required string Name { get; init; }

    [Description("Its figure today over that when the contract was concluded; an originalValueDkk is multiplied by it.")]
    [Range(0.0, 100.0, MinimumIsExclusive = true)]
    public decimal? Factor { get; init; }
}

/// <summary>What the contractor pays for something he fails at.</summary>
internal sealed record ContractPenaltyFile
{
    [Description("Short name.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string Id { get; init; }

    [Description("What it is for.")]
    public required string Name { get; init; }

    [Description("Kroner each time.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerOccurrence { get; init; }
}

/// <summary>How far a contract may be changed without a new tender.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ChangeLimitsFile : Sourced
{
    [Description("Share of the original value below which a change has to stay.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required decimal Share { get; init; }

    [Description("Thresholds below which a change has to stay, by the days on which they hold.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ContractThresholdFile> Thresholds { get; init; }

    [Description("Changes that the contract has seen already and that no clause covered.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<EarlierChangeFile> EarlierChanges { get; init; } = [];
}

/// <summary>A threshold while it holds.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ContractThresholdFile : Sourced
{
    [Description("Kroner without VAT.")]
    [Range(0.0, 1e12, MinimumIsExclusive = true)]
    public required decimal Dkk { get; init; }

    [Description("First day.")]
    public required LocalDate From { get; init; }

    [Description("Last day; left out, it holds until further notice.")]
    public LocalDate? To { get; init; }
}

/// <summary>A change that a contract has seen already.</summary>
internal sealed record EarlierChangeFile : Sourced
{
    [Description("Day of effect.")]
    public required LocalDate On { get; init; }

    [Description("Value over the rest of the term in kroner, negative where less is paid; its size is what counts.")]
    [Range(-1e12, 1e12)]
    public required decimal Dkk { get; init; }

    [Description("What it was.")]
    public required string Name { get; init; }
}
