namespace Korevagt.Library;

/// <summary>A content to be stored as an item's newest version, with what lists show of it.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Baseline">Id of the item that a scenario names as its baseline, or null.</param>
public sealed record LibraryContent(ReadOnlyMemory<byte> Bytes, string Name, string Description, string? Baseline);
