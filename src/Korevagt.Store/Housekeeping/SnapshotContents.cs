namespace Korevagt.Store.Housekeeping;

/// <summary>What an archive of a store holds.</summary>
/// <param name="Format">Format of the archive.</param>
/// <param name="Schema">Schema of the store.</param>
/// <param name="Tables">Its tables.</param>
public sealed record SnapshotContents(string Format, int Schema, IReadOnlyList<SnapshotTable> Tables);
