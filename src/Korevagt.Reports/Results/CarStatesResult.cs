using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>Which cars were busy together, for plans of at most 12 cars that are always on duty.</summary>
public sealed record CarStatesResult
{
    /// <summary>Id of the shift of each car; car i is bit i of a state.</summary>
    [Description("Id of the shift of each car; car i is bit i of a state.")]
    public required IReadOnlyList<string> Cars { get; init; }

    /// <summary>Every set of busy cars.</summary>
    [Description("Every set of busy cars.")]
    public required IReadOnlyList<CarStateResult> States { get; init; }

    /// <summary>By area and car, visits taken at once.</summary>
    [Description("By area and car, visits taken at once.")]
    public required IReadOnlyList<CarShareResult> TakenAtOnce { get; init; }

    internal static CarStatesResult Of(CarStates states) => new()
    {
        Cars = states.Cars,
        States = [.. states.Shares.Select((share, state) => CarStateResult.Of(state, share))],
        TakenAtOnce = [.. states.TakenAtOnce.Select(CarShareResult.Of)],
    };
}
