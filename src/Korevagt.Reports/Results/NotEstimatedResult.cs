using System.ComponentModel;
using Korevagt.Domain.Demand;

namespace Korevagt.Reports.Results;

/// <summary>A part of the demand that the log says too little of.</summary>
public sealed record NotEstimatedResult
{
    /// <summary>The part.</summary>
    [Description("The part.")]
    public required string Part { get; init; }

    /// <summary>Why it was not estimated.</summary>
    [Description("Why it was not estimated.")]
    public required string Reason { get; init; }

    internal static NotEstimatedResult Of(NotEstimated part) => new()
    {
        Part = part.Part,
        Reason = part.Reason,
    };
}
