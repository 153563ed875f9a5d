namespace Korevagt.Batches.Tests.Jobs;

/// <summary>The job engines that must all keep the same promises.</summary>
public enum EngineKind
{
    /// <summary>In the process.</summary>
    Embedded,

    /// <summary>On a PostgreSQL server.</summary>
    Postgres,
}
