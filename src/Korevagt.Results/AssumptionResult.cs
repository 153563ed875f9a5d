using System.ComponentModel;
using Korevagt.Domain.Plans;

namespace Korevagt.Results;

/// <summary>A figure of a plan that rests on no source: assumed, or calibrated to a known total.</summary>
public sealed record AssumptionResult
{
    /// <summary>Where it stands, as a JSON path of the file.</summary>
    [Description("Where it stands, as a JSON path of the file.")]
    public required string Place { get; init; }

    /// <summary>What is assumed and why, as the file says it.</summary>
    [Description("What is assumed and why, as the file says it.")]
    public required string Text { get; init; }

    internal static AssumptionResult Of(Assumption assumption) => new()
    {
        Place = assumption.Place,
        Text = assumption.Text,
    };
}
