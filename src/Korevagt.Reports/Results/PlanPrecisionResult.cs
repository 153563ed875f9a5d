using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>How narrow the interval of one plan became.</summary>
public sealed record PlanPrecisionResult
{
    /// <summary>Name of the scenario or plan.</summary>
    [Description("Name of the scenario or plan.")]
    public required string Name { get; init; }

    /// <summary>Half the width; null where a year has no such figure.</summary>
    [Description("Half the width; null where a year has no such figure.")]
    [Unit(Units.FigureUnit)]
    public required double? HalfWidth { get; init; }

    /// <summary>Replications that the width wanted takes; null where no number could be run.</summary>
    [Description("Replications that the width wanted takes; null where no number could be run.")]
    [Unit(Units.Replications)]
    public required long? ReplicationsNeeded { get; init; }

    internal static PlanPrecisionResult Of(PlanPrecision plan) => new()
    {
        Name = plan.Name,
        HalfWidth = RoundedNumbers.HalfWidthOrNull(plan.HalfWidth),
        ReplicationsNeeded = plan.ReplicationsNeeded,
    };
}
