namespace Korevagt.Store;

/// <summary>A batch to be taken in: its runs known by their identities, its faulty ones by their faults.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Priority">Whose turn it is.</param>
/// <param name="SubmittedBy">Who submitted it, as shown to people.</param>
/// <param name="Runs">The runs in their order, at least one.</param>
public sealed record NewBatch(
    string Name, string Description, BatchPriority Priority, string SubmittedBy, IReadOnlyList<NewRun> Runs);
