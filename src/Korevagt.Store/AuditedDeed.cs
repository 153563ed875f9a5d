namespace Korevagt.Store;

/// <summary>A change that somebody asked for, as the audit log is to have it, for whoever makes the change to enter with it.</summary>
/// <param name="Author">Who, and within which request.</param>
/// <param name="Action">What is done: <c>batches.submit</c>.</param>
/// <param name="Subject">To what, as a path: <c>batches/17</c>.</param>
/// <param name="Before">How it was, or null where it was not there.</param>
/// <param name="After">How it is, or null where it is gone.</param>
public sealed record AuditedDeed(Author Author, string Action, string Subject, object? Before, object? After);
