namespace Korevagt.Roads.Vocabulary;

/// <summary>A kind of warning about a map: something unusual that was read all the same or left out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Examples">The first few, with their place.</param>
public sealed record MapWarning(string Kind, int Count, IReadOnlyList<string> Examples);
