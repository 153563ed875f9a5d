namespace Korevagt.Store.Access;

/// <summary>One thing that somebody may do. On the wire each has a name such as <c>scenarios:write</c>.</summary>
public enum Permission
{
    /// <summary><c>read</c>: baselines, scenarios, runs, comparisons, demand, maps, shifts and costs.</summary>
    Read,

    /// <summary><c>previews</c>: have unsaved scenarios simulated; nothing is stored.</summary>
    Preview,

    /// <summary><c>scenarios:write</c>: make, change, copy and archive scenarios.</summary>
    WriteScenarios,

    /// <summary><c>batches:write</c>: submit runs and batches, pause and cancel them.</summary>
    WriteBatches,

    /// <summary><c>demand:write</c>: import logs and fit the demand.</summary>
    WriteDemand,

    /// <summary><c>optimisations:write</c>: ask which plan to choose, within the budget of the role, and give it up.</summary>
    WriteOptimisations,

    /// <summary><c>nights:write</c>: acknowledge alerts and ask for a nightly evaluation.</summary>
    WriteNights,

    /// <summary><c>tenders:read</c>: tenders, their protocol, and their bids once they are opened.</summary>
    ReadTenders,

    /// <summary><c>tenders:design</c>: write tenders, lock them, and take bids in unread.</summary>
    DesignTenders,

    /// <summary><c>tenders:open</c>: open bids after the time limit, together with somebody else who may.</summary>
    OpenTenders,

    /// <summary><c>tenders:evaluate</c>: judge bids, award by the declared rules, analyse.</summary>
    EvaluateTenders,

    /// <summary><c>tenders:decide</c>: decide on an award, conclude, annul.</summary>
    DecideTenders,

    /// <summary><c>baselines:write</c>: bring in baselines and retire them.</summary>
    WriteBaselines,

    /// <summary><c>keys:manage</c>: make, list and revoke API keys.</summary>
    ManageKeys,

    /// <summary><c>audit:read</c>: see who changed what.</summary>
    ReadAudit,

    /// <summary><c>jobs:read</c>: look at what goes on in the job engine.</summary>
    ReadJobs,
}
