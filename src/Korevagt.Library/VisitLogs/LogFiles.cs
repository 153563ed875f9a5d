namespace Korevagt.Library.VisitLogs;

/// <summary>A visit log as it was sent, with what tells how to read it.</summary>
/// <param name="Log">The log, a CSV file.</param>
/// <param name="Mapping">The log's names of things (JSON), or null for the product's own format.</param>
/// <param name="Borders">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
public sealed record LogFiles(ReadOnlyMemory<byte> Log, ReadOnlyMemory<byte>? Mapping = null, ReadOnlyMemory<byte>? Borders = null);
