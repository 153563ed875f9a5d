using Korevagt.Domain.Faults;

namespace Korevagt.Store;

/// <summary>One run of a new batch.</summary>
/// <param name="Labels">What the batch calls it.</param>
/// <param name="Work">What is to be computed, or why it cannot be.</param>
public sealed record NewRun(RunLabels Labels, Outcome<RunWork> Work);
