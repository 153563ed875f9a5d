
namespace Korevagt.Store;

/// <summary>A night as it stands in the store.</summary>
public sealed record StoredNight
{
    /// <summary>Name of the settings that it is a night of.</summary>
    public required string Plan { get; init; }

    /// <summary>Its identity, such as <c>2026-03-29T02:30</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required NightState State { get; init; }

    /// <summary>How often somebody failed or died at it.</summary>
    public required int Attempts { get; init; }

    /// <summary>Hash of the settings' file as it was when the night began.</summary>
    public required string Settings { get; init; }

    /// <summary>Hash of the demand that it evaluates; null for the baseline's own.</summary>
    public required string? Demand { get; init; }

    /// <summary>Hash of the forecast that demand is held against, or null.</summary>
    public required string? Held { get; init; }

    /// <summary>The plans of its batch and the questions asked, as JSON; null before it is submitted.</summary>
    public required string? Plans { get; init; }

    /// <summary>Number of its batch; null before it is submitted.</summary>
    public required long? Batch { get; init; }

    /// <summary>What is known of it so far, as the nightly re-evaluation writes it.</summary>
    public required byte[] Record { get; init; }

    /// <summary>Path of its report; null before it is written, and where it could not be.</summary>
    public required string? ReportFile { get; init; }
}
