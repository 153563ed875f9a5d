using System.ComponentModel;

namespace Korevagt.Reports.Results;

/// <summary>A batch with its runs: the answer of korevagt batch run --json. Times are UTC.</summary>
public sealed record BatchResult
{
    /// <summary>Number of the batch in its store.</summary>
    [Description("Number of the batch in its store.")]
    [Unit(Units.Count)]
    public required long Batch { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    [Description("What it is for.")]
    public required string Description { get; init; }

    /// <summary>planner or night.</summary>
    [Description("planner or night.")]
    public required string Priority { get; init; }

    /// <summary>active, paused, cancelled or finished.</summary>
    [Description("active, paused, cancelled or finished.")]
    public required string State { get; init; }

    /// <summary>Who submitted it.</summary>
    [Description("Who submitted it.")]
    public required string SubmittedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    [Description("When, in UTC.")]
    public required string SubmittedAt { get; init; }

    /// <summary>When its last run ended, in UTC; null before.</summary>
    [Description("When its last run ended, in UTC; null before.")]
    public required string? FinishedAt { get; init; }

    /// <summary>Runs it has.</summary>
    [Description("Runs it has.")]
    [Unit(Units.Count)]
    public required int RunsTotal { get; init; }

    /// <summary>Runs with a result.</summary>
    [Description("Runs with a result.")]
    [Unit(Units.Count)]
    public required int RunsDone { get; init; }

    /// <summary>Runs that failed.</summary>
    [Description("Runs that failed.")]
    [Unit(Units.Count)]
    public required int RunsFailed { get; init; }

    /// <summary>Blocks of simulated years that its runs are made of.</summary>
    [Description("Blocks of simulated years that its runs are made of.")]
    [Unit(Units.Count)]
    public required int BlocksTotal { get; init; }

    /// <summary>Blocks that are computed.</summary>
    [Description("Blocks that are computed.")]
    [Unit(Units.Count)]
    public required int BlocksDone { get; init; }

    /// <summary>The runs in their order.</summary>
    [Description("The runs in their order.")]
    public required IReadOnlyList<BatchRunResult> Runs { get; init; }
}
