using System.Text.Json;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>A change as operators see it.</summary>
/// <param name="Id">Its number; later ones have higher ones.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Author">Who for good.</param>
/// <param name="AuthorName">Who, as they were called then.</param>
/// <param name="Action">What was done, for instance <c>key.create</c>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Before">How it was; absent where it was not there.</param>
/// <param name="After">How it is; absent where it is gone.</param>
/// <param name="TraceId">The trace of the request.</param>
public sealed record AuditView(
    long Id, Instant At, string Author, string AuthorName, string Action, string Subject, JsonElement? Before,
    JsonElement? After, string? TraceId)
{
    /// <summary>What is shown of a change.</summary>
    public static AuditView Of(AuditEntry entry) => new(
        entry.Id, entry.At, entry.Author, entry.AuthorName, entry.Action, entry.Subject, Read(entry.Before), Read(entry.After),
        entry.Trace);

    private static JsonElement? Read(string? json) => json is null ? null : JsonElement.Parse(json);
}
