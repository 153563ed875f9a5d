using Korevagt.Domain.Texts;

namespace Korevagt.Tenders.Quantities;

/// <summary>A tender with its quantities.</summary>
public sealed class FrozenTender
{
    private readonly TenderDraft draft;
    private readonly string path;

    internal FrozenTender(string name, IReadOnlyList<FrozenLot> lots, TenderDraft draft, string path) =>
        (Name, Lots, this.draft, this.path) = (name, lots, draft, path);

    /// <summary>Name of the tender.</summary>
    public string Name { get; }

    /// <summary>The lots in the order of the file.</summary>
    public IReadOnlyList<FrozenLot> Lots { get; }

    /// <summary>The tender's file with these quantities in place of those it had, all else as it stands.</summary>
    /// <param name="target">Where it is to lie: paths that the file names are written as seen from there.</param>
    public byte[] FileFor(string target) => draft.With(Lots, path, target);
}

/// <summary>The quantities of a lot.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantities">Its quantities, in the order of the items.</param>
public sealed record FrozenLot(string Lot, string Name, IReadOnlyList<FrozenQuantity> Quantities);

/// <summary>A quantity of a year.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Unit">What one of it is, in words.</param>
/// <param name="Variant">Id of the variant that it is of; null where it is of every one.</param>
/// <param name="Amount">How many a year: the mean of the simulated years where it is simulated.</param>
/// <param name="Low">What 5 % of the simulated years do not exceed; at most the amount.</param>
/// <param name="High">What 95 % of them do not exceed; at least the amount.</param>
/// <param name="Decimals">Decimals that it is rounded to.</param>
/// <param name="IsSimulated">Whether it is simulated; else it follows from the duties and has no interval.</param>
public sealed record FrozenQuantity(
    string Item, Text Unit, string? Variant, decimal Amount, decimal Low, decimal High, int Decimals, bool IsSimulated)
{
    /// <summary>Where it is from, as the file says it: in Danish.</summary>
    public required string Basis { get; init; }
}
