using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Library.Tenders;

/// <summary>What came of a step of a tender: the tender as it is now, its faults, or why the step is not taken.</summary>
/// <param name="Tender">The tender as it is now; null where nothing was done.</param>
/// <param name="Faults">What is wrong with what was sent or stored.</param>
/// <param name="Refusal">Why the step is not taken, or null.</param>
/// <param name="IsStale">Whether somebody else changed the tender meanwhile.</param>
public sealed record TenderAnswer(StoredTender? Tender, IReadOnlyList<Fault> Faults, Text? Refusal = null, bool IsStale = false)
{
    internal static TenderAnswer Refused(Text why) => new(null, [], why);

    internal static TenderAnswer Faulty(IReadOnlyList<Fault> faults) => new(null, faults);

    internal static TenderAnswer Done(StoredTender? now) => now is null ? new(null, [], IsStale: true) : new(now, []);
}
