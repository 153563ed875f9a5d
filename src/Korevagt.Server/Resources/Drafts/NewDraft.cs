using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Korevagt.Server.Resources.Drafts;

/// <summary>What a draft is to say.</summary>
public sealed record NewDraft
{
    /// <summary>The scenario's file (<c>korevagt-scenario/1</c>) with all its changes; it may be faulty.</summary>
    public required JsonElement Content { get; init; }

    /// <summary>Places in <c>changes</c>, from 0, of those that are kept without effect; absent for none.</summary>
    [MaxLength(1_000)]
    public IReadOnlyList<int>? Off { get; init; }
}
