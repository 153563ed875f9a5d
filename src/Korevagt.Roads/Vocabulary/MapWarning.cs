namespace Korevagt.Roads.Vocabulary;

/// <summary>Something in the map that was read in spite of being odd.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Examples">The first few, with their place.</param>
public sealed record MapWarning(string Kind, int Count, IReadOnlyList<string> Examples);
