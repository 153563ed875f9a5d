using Korevagt.Library;
using NodaTime;

namespace Korevagt.Server.Resources.Library;

/// <summary>A version of a baseline or a scenario.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="ChangedBy">Who made it.</param>
/// <param name="ChangedAt">When, UTC.</param>
/// <param name="Note">What was said about it; may be empty.</param>
public sealed record VersionView(int Number, string Hash, string ChangedBy, Instant ChangedAt, string Note)
{
    /// <summary>What is shown of a version.</summary>
    public static VersionView Of(LibraryVersion version) =>
        new(version.Number, version.Hash, version.ChangedBy, version.Changed, version.Note);
}
