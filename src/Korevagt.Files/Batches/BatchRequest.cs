namespace Korevagt.Files.Batches;

/// <summary>What a batch file asks for, all of it checked except the plans themselves.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What it asks, or empty.</param>
/// <param name="Baseline">Name of the baseline's file; every run is compared with it, under the run's demand and prices.</param>
/// <param name="Runs">
/// The runs, 1 to <see cref="BatchFileLoader.MostRuns"/>, no two alike. A grid is in the order of the file: all runs of the
/// first scenario first, within it those of the first demand case, then of the first price reading, the seeds last. A list
/// of runs is in its own order, a run without a seed of its own once with each seed of the batch.
/// </param>
/// <param name="Priority">Who waits for it.</param>
public sealed record BatchRequest(
    string Name, string Description, string Baseline, IReadOnlyList<RunRequest> Runs, RequestedPriority Priority);
