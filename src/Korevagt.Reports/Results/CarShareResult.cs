using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

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
