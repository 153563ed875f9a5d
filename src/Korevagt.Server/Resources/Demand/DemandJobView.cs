using System.Text.Json;
using Korevagt.Library.VisitLogs;
using Korevagt.Server.Resources.Runs;
using NodaTime;

namespace Korevagt.Server.Resources.Demand;

/// <summary>Work on a visit log: its reading, or the fitting of a demand to it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What is done.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Name">What the log, or the demand, is called by people.</param>
/// <param name="Plan">The plan whose areas and urgencies it uses.</param>
/// <param name="LogHash">SHA-256 of the log.</param>
/// <param name="MappingHash">SHA-256 of its mapping; absent where there is none, and once it is erased.</param>
/// <param name="BordersHash">SHA-256 of its borders; absent where there are none, and once they are erased.</param>
/// <param name="Import">The import whose log a fit uses; absent for an import.</param>
/// <param name="SubmittedBy">Who asked for it.</param>
/// <param name="SubmittedAt">When, UTC.</param>
/// <param name="FinishedAt">When it ended, UTC; absent before.</param>
/// <param name="Attempts">How often it was begun; after three that ended with their process it is given up.</param>
/// <param name="ErasedAt">When the log was erased, UTC; absent while it is there.</param>
/// <param name="Log">What was read of the log; absent for a fit and before it is read.</param>
/// <param name="Demand">The demand that was fitted; absent for an import and before it is.</param>
/// <param name="Faults">
/// What is wrong: first what keeps the log from being used, then its rows (the first thousand faults); none once the log is
/// erased.
/// </param>
public sealed record DemandJobView(
    long Id, DemandJobKind Kind, DemandJobState State, string Name, string Plan, string LogHash, string? MappingHash,
    string? BordersHash, long? Import,
    string SubmittedBy, Instant SubmittedAt, Instant? FinishedAt, int Attempts, Instant? ErasedAt, ImportedLogSummary? Log,
    FittedDemandSummary? Demand, IReadOnlyList<FaultView> Faults)
{
    /// <summary>What is shown of the work.</summary>
    public static DemandJobView Of(DemandJob job, bool withFaults = true) => new(
        job.Id, job.Kind, job.State, job.Asked.Name, job.Plan, job.Log, job.Mapping, job.Borders, job.Import, job.SubmittedBy,
        job.Submitted, job.Finished, job.Attempts, job.Erased,
        job is { Kind: DemandJobKind.Import, Result: { } log } ? JsonSerializer.Deserialize<ImportedLogSummary>(log) : null,
        job is { Kind: DemandJobKind.Fit, Result: { } demand } ? JsonSerializer.Deserialize<FittedDemandSummary>(demand) : null,
        withFaults ? RunView.FaultsOf(job.Faults) : []);
}
