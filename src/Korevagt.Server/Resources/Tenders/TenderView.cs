using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Library.Tenders;
using NodaTime;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>A tender of driving.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name shown to people; empty where its file says none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Version">How often it was changed, from 1.</param>
/// <param name="Lock">The hash under which it is locked; absent before.</param>
/// <param name="OpeningAskedBy">Who wants the bids opened and waits for a second person; absent where nobody does.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="Content">The file (<c>korevagt-tender/1</c>); absent in lists.</param>
/// <param name="Faults">Every fault of a draft and of the plan that it names; absent in lists and from the lock on.</param>
/// <param name="Warnings">What is allowed and seldom meant, of a draft without faults.</param>
public sealed record TenderView(
    string Id, string Name, TenderState State, int Version, string? Lock, string? OpeningAskedBy, string ChangedBy, Instant ChangedAt,
    JsonElement? Content = null, IReadOnlyList<FaultView>? Faults = null, IReadOnlyList<Text>? Warnings = null)
{
    /// <summary>What is shown of a tender in a list.</summary>
    public static TenderView Of(StoredTender tender)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return new TenderView(
            tender.Id, tender.Name, tender.State, tender.Version, tender.LockHash,
            tender.State == TenderState.Locked ? tender.OpenerName : null, tender.ChangedBy, tender.Changed);
    }
}
