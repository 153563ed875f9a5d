using System.Text.Json;
using Korevagt.Library;
using NodaTime;

namespace Korevagt.Server.Resources.Library;

/// <summary>A baseline, a scenario or a question.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="File">The name by which other files name it.</param>
/// <param name="Baseline">Id of the baseline (or the scenario) that a scenario or a question is about; absent for a baseline.</param>
/// <param name="State">Whether it is still worked on.</param>
/// <param name="Version">Number of its newest version, from 1.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="Content">The file itself; absent in lists.</param>
public sealed record ItemView(
    string Id,
    string Name,
    string Description,
    string File,
    string? Baseline,
    LibraryState State,
    int Version,
    string Hash,
    string CreatedBy,
    Instant CreatedAt,
    string ChangedBy,
    Instant ChangedAt,
    JsonElement? Content = null)
{
    /// <summary>What is shown of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="content">Its content, or null where it is not shown.</param>
    public static ItemView Of(LibraryItem item, byte[]? content = null) => new(
        item.Id, item.Name, item.Description, $"{item.Id}.json", item.Baseline, item.State, item.Version, item.Hash,
        item.CreatedBy, item.Created,
        item.ChangedBy, item.Changed, content is null ? null : JsonElement.Parse(content));

    /// <summary>The version of what is shown.</summary>
    public static string VersionOf(LibraryItem item) =>
        FormattableString.Invariant($"{item.Version}.{item.Hash}{(item.State == LibraryState.Archived ? ".archived" : "")}");
}
