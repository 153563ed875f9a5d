namespace Korevagt.Store.Housekeeping;

/// <summary>A table in an archive.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of the values.</param>
/// <param name="Rows">Number of its rows.</param>
/// <param name="Sha256">Hash of its lines.</param>
public sealed record SnapshotTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);
