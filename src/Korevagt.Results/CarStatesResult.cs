using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

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

/// <summary>The share of time in which exactly one set of cars is busy.</summary>
public sealed record CarStateResult
{
    /// <summary>The set: bit i is set where car i is busy.</summary>
    [Description("The set: bit i is set where car i is busy.")]
    [Unit(Units.None)]
    public required int BusyCars { get; init; }

    /// <summary>Share of time.</summary>
    [Description("Share of time.")]
    [Unit(Units.Share)]
    public required EstimateResult Share { get; init; }

    internal static CarStateResult Of(int state, Estimate share) => new()
    {
        BusyCars = state,
        Share = EstimateResult.Share(share),
    };
}

/// <summary>How much of an area one car takes at once.</summary>
public sealed record CarShareResult
{
    /// <summary>Id of the area.</summary>
    [Description("Id of the area.")]
    public required string Area { get; init; }

    /// <summary>Number of the car, from 0.</summary>
    [Description("Number of the car, from 0.")]
    [Unit(Units.None)]
    public required int Car { get; init; }

    /// <summary>Visits of the area that the car took at once, over all settled.</summary>
    [Description("Visits of the area that the car took at once, over all settled.")]
    [Unit(Units.Share)]
    public required EstimateResult Share { get; init; }

    internal static CarShareResult Of(CarShareOfArea taken) => new()
    {
        Area = taken.Area,
        Car = taken.Car,
        Share = EstimateResult.Share(taken.Share),
    };
}
