using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Library;
using Korevagt.Library.Drafts;
using Korevagt.Server.Resources.Library;
using NodaTime;

namespace Korevagt.Server.Resources.Drafts;

/// <summary>A draft of a scenario.</summary>
/// <param name="Id">Its id: who has it, and may write scenarios, may work on the draft.</param>
/// <param name="Name">Name shown to people; empty where its file says none.</param>
/// <param name="Baseline">Id of the plan that it names; absent where it names none.</param>
/// <param name="Version">How often it was stored, from 1.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="ExpiresAt">When it is cleared away unless somebody changes it, UTC; absent for never.</param>
/// <param name="Content">The file, with all its changes; absent in lists and where it was just sent.</param>
/// <param name="Off">Places in <c>changes</c>, from 0, of those that are kept without effect; absent where the file is.</param>
/// <param name="Changes">What those in effect change, in words; empty where there are faults, absent in lists.</param>
/// <param name="Faults">Every fault of what is in effect and of what it builds on; absent in lists.</param>
public sealed record DraftView(
    string Id,
    string Name,
    string? Baseline,
    int Version,
    string CreatedBy,
    Instant CreatedAt,
    string ChangedBy,
    Instant ChangedAt,
    Instant? ExpiresAt,
    JsonElement? Content = null,
    IReadOnlyList<int>? Off = null,
    IReadOnlyList<ChangeView>? Changes = null,
    IReadOnlyList<FaultView>? Faults = null)
{
    /// <summary>What is shown of a draft in a list.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="kept">How long it is kept after its last change, or null for ever.</param>
    public static DraftView Of(Draft draft, Duration? kept) => new(
        draft.Id, draft.Name, draft.Baseline, draft.Version, draft.CreatedBy, draft.Created, draft.ChangedBy, draft.Changed, draft.Changed + kept);

    /// <summary>The same with what a check of it has found.</summary>
    /// <param name="content">What was checked.</param>
    /// <param name="check">The check, of what is in effect.</param>
    public DraftView With(DraftContent content, Outcome<CheckedContent> check) => this with
    {
        Changes = check.Succeeded ? [.. check.Value.Changes.Select(change => new ChangeView(change.Danish, change.English))] : [],
        Faults =
        [
            .. check.Faults.Select(fault => FaultView.Of(
                fault.File == LibraryFiles.Unsaved ? fault with { Place = content.InWhole(fault.Place) } : fault, LibraryFiles.Unsaved)),
        ],
    };
}
