using System.ComponentModel;

namespace Korevagt.Results;

/// <summary>The durations of the log.</summary>
public sealed record ServiceTimesResult
{
    /// <summary>Time at the patient.</summary>
    [Description("Time at the patient.")]
    public required DurationFitResult OnSite { get; init; }

    /// <summary>Time from the order until the dispatcher has it.</summary>
    [Description("Time from the order until the dispatcher has it.")]
    public required DurationFitResult DispatchDelay { get; init; }

    internal static ServiceTimesResult Of(DurationFitResult onSite, DurationFitResult dispatchDelay) => new()
    {
        OnSite = onSite,
        DispatchDelay = dispatchDelay,
    };
}
