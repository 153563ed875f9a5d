using Korevagt.Domain.Faults;

namespace Korevagt.Files.Batches;

/// <summary>Loads batch files.</summary>
public static class BatchFileLoader
{
    /// <summary>The most runs of a batch.</summary>
    public const int MostRuns = 10_000;

    /// <summary>
    /// Reads a batch, or tells all that is wrong with it. Its baseline, demand cases and price readings are there; what they
    /// say and what the scenarios are is not looked at, since a scenario that has faults must not keep the others from
    /// being run.
    /// </summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the batch file.</param>
    public static Outcome<BatchRequest> Load(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return JsonFile<BatchFile>.Read(files, path).Then(batch => new BatchExpansion(files, path, batch).Expand());
    }
}
