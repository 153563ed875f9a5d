using NodaTime;

namespace Korevagt.Domain.Costs;

/// <summary>
/// What a contract says beside its prices of who drives, for how long, and what the buyer may change: as far as anybody has
/// written it down. What is null or empty nobody has said; that is no promise that the contract does not say it.
/// </summary>
public sealed record ContractTerms
{
    /// <summary>Who drives.</summary>
    public Contractor? Contractor { get; init; }

    /// <summary>First local date.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last local date, extensions apart.</summary>
    public LocalDate? To { get; init; }

    /// <summary>By how much the buyer may prolong it, one after the other.</summary>
    public IReadOnlyList<ContractExtension> Extensions { get; init; } = [];

    /// <summary>Which shifts were put out to tender together; a shift is in one lot at most.</summary>
    public IReadOnlyList<ContractLot> Lots { get; init; } = [];

    /// <summary>What the buyer may change by a clause that names it.</summary>
    public IReadOnlyList<ContractOption> Options { get; init; } = [];

    /// <summary>How much the buyer may take out of the contract without a clause that names the shift.</summary>
    public ReductionRight? Reduction { get; init; }

    /// <summary>Days from notice to effect where no clause says otherwise, 0 or more.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>
    /// Its value when it was concluded, in kroner over the fixed term; null where only its hours and prices tell it.
    /// </summary>
    public decimal? OriginalValueDkk { get; init; }

    /// <summary>By what its prices are adjusted.</summary>
    public ContractIndex? Index { get; init; }

    /// <summary>What the contractor pays for what he fails at.</summary>
    public IReadOnlyList<ContractPenalty> Penalties { get; init; } = [];

    /// <summary>How far it may be changed without a new tender where no clause covers the change.</summary>
    public ChangeLimits? Limits { get; init; }

    /// <summary>The last local date when all extensions are used; null where the term is not known.</summary>
    public LocalDate? LatestTo() => Extensions.Aggregate(To, (to, extension) => to is { } date
        ? date.PlusDays(1).PlusMonths(extension.Months).PlusDays(-1)
        : null);
}

/// <summary>Who drives.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Cvr">Number in the Danish register of companies, 8 digits; null where it is not known.</param>
public sealed record Contractor(string Name, string? Cvr);

/// <summary>By how much the buyer may prolong a contract once.</summary>
/// <param name="Months">1 or more.</param>
/// <param name="NoticeDays">Days before the end at which he says so; null where it is not known.</param>
public sealed record ContractExtension(int Months, int? NoticeDays);

/// <summary>Shifts that were put out to tender together (delaftale).</summary>
/// <param name="Id">Short name.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Shifts">Ids of its shifts, at least one.</param>
public sealed record ContractLot(string Id, string Name, IReadOnlyList<string> Shifts);

/// <summary>What the buyer may change by a clause that names it.</summary>
public sealed record ContractOption
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>What it allows.</summary>
    public required ContractOptionKind Kind { get; init; }

    /// <summary>Id of the shift concerned.</summary>
    public required string Shift { get; init; }

    /// <summary>How many cars may go or come at most, 1 or more; null for a whole shift.</summary>
    public int? Cars { get; init; }

    /// <summary>Days from notice to effect; null: those of the contract.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>The first local date on which it may take effect; null: any of the term.</summary>
    public LocalDate? Earliest { get; init; }
}

/// <summary>What an option of a contract allows.</summary>
public enum ContractOptionKind
{
    /// <summary>The shift goes.</summary>
    RemoveShift,

    /// <summary>The shift has fewer cars.</summary>
    RemoveCars,

    /// <summary>The shift has more cars.</summary>
    AddCars,
}

/// <summary>How much the buyer may take out of a contract.</summary>
/// <param name="SharePerYear">Share of the yearly value that may go within a year, above 0 and at most 1.</param>
/// <param name="Of">What it is a share of.</param>
/// <param name="NoticeDays">Days from notice to effect; null: those of the contract.</param>
public sealed record ReductionRight(decimal SharePerYear, ReductionScope Of, int? NoticeDays);

/// <summary>What a right to reduce is a share of.</summary>
public enum ReductionScope
{
    /// <summary>The yearly value of the whole contract.</summary>
    Contract,

    /// <summary>The yearly value of each lot.</summary>
    Lot,
}

/// <summary>By what prices are adjusted.</summary>
/// <param name="Name">The index.</param>
/// <param name="Factor">Today's figure over that of the contract's conclusion, above 0; null where nobody has looked it up.</param>
public sealed record ContractIndex(string Name, decimal? Factor);

/// <summary>What the contractor pays for something he fails at.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Name">What it is for.</param>
/// <param name="DkkPerOccurrence">Kroner each time, 0 or more.</param>
public sealed record ContractPenalty(string Id, string Name, decimal DkkPerOccurrence);

/// <summary>
/// How far a contract may be changed without a new tender: below a threshold in kroner and below a share of its original
/// value, all changes of the contract together. The figures are the file's, with its source.
/// </summary>
public sealed record ChangeLimits
{
    /// <summary>Share of the original value, above 0 and at most 1.</summary>
    public required decimal Share { get; init; }

    /// <summary>The thresholds by the dates on which they hold; no two hold on one day.</summary>
    public required IReadOnlyList<ContractThreshold> Thresholds { get; init; }

    /// <summary>Changes that the contract has seen already and that no clause covered.</summary>
    public IReadOnlyList<EarlierChange> EarlierChanges { get; init; } = [];

    /// <summary>The threshold of a date; null where none is given for it.</summary>
    /// <param name="date">A local date.</param>
    public decimal? ThresholdOn(LocalDate date) =>
        Thresholds.FirstOrDefault(threshold => threshold.From <= date && (threshold.To is not { } to || to >= date))?.Dkk;
}

/// <summary>A threshold in kroner while it holds.</summary>
/// <param name="Dkk">Kroner without VAT, above 0.</param>
/// <param name="From">First local date.</param>
/// <param name="To">Last local date; null: until further notice.</param>
public sealed record ContractThreshold(decimal Dkk, LocalDate From, LocalDate? To);

/// <summary>A change that a contract has seen already.</summary>
/// <param name="On">Local date of its effect.</param>
/// <param name="Dkk">Its value over the rest of the term, in kroner; negative where less is paid. Its size is what counts.</param>
/// <param name="Name">What it was.</param>
public sealed record EarlierChange(LocalDate On, decimal Dkk, string Name);
