using System.ComponentModel;
using Korevagt.Demand.Fitting;

namespace Korevagt.Reports.Results;

/// <summary>An area beside its district.</summary>
public sealed record AreaFitResult
{
    /// <summary>Id of the area.</summary>
    [Description("Id of the area.")]
    public required string Area { get; init; }

    /// <summary>Id of its district.</summary>
    [Description("Id of its district.")]
    public required string District { get; init; }

    /// <summary>Visits in the log.</summary>
    [Description("Visits in the log.")]
    [Unit(Units.Visits)]
    public required double? Came { get; init; }

    /// <summary>Visits that the model expects.</summary>
    [Description("Visits that the model expects.")]
    [Unit(Units.Visits)]
    public required double? Fitted { get; init; }

    /// <summary>Visits expected at the district's level.</summary>
    [Description("Visits expected at the district's level.")]
    [Unit(Units.Visits)]
    public required double? DistrictExpected { get; init; }

    /// <summary>The area's level over its district's.</summary>
    [Description("The area's level over its district's.")]
    [Unit(Units.Factor)]
    public required double? Ratio { get; init; }

    /// <summary>Lower end of the 95 % interval of the ratio.</summary>
    [Description("Lower end of the 95 % interval of the ratio.")]
    [Unit(Units.Factor)]
    public required double? RatioLow { get; init; }

    /// <summary>Upper end of it.</summary>
    [Description("Upper end of it.")]
    [Unit(Units.Factor)]
    public required double? RatioHigh { get; init; }

    /// <summary>Whether the area differs from its district beyond chance.</summary>
    [Description("Whether the area differs from its district beyond chance.")]
    public required bool Differs { get; init; }

    internal static AreaFitResult Of(AreaResidual area) => new()
    {
        Area = area.Area,
        District = area.District,
        Came = RoundedNumbers.AmountOrNull(area.Visits),
        Fitted = RoundedNumbers.AmountOrNull(area.Fitted),
        DistrictExpected = RoundedNumbers.AmountOrNull(area.DistrictExpected),
        Ratio = RoundedNumbers.AmountOrNull(area.Ratio),
        RatioLow = RoundedNumbers.AmountOrNull(area.Lower),
        RatioHigh = RoundedNumbers.AmountOrNull(area.Upper),
        Differs = area.Differs,
    };
}
