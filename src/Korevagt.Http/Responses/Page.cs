namespace Korevagt.Http.Responses;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
