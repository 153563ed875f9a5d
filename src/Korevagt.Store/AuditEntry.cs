using NodaTime;

namespace Korevagt.Store;

/// <summary>A change that was made.</summary>
/// <param name="Id">Its number; later ones have higher ones.</param>
/// <param name="At">When, by the store's clock.</param>
/// <param name="Author">Who for good.</param>
/// <param name="AuthorName">Who, as they were called then.</param>
/// <param name="Action">What was done: <c>key.create</c>.</param>
/// <param name="Subject">To what, as a path: <c>keys/1f0c...</c>.</param>
/// <param name="Before">How it was, as JSON; null where it was not there.</param>
/// <param name="After">How it is, as JSON; null where it is gone.</param>
/// <param name="Trace">The trace of the request, or null.</param>
public sealed record AuditEntry(
    long Id, Instant At, string Author, string AuthorName, string Action, string Subject, string? Before, string? After, string? Trace);
