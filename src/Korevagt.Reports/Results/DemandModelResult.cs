using System.ComponentModel;
using Korevagt.Demand.Fitting;

namespace Korevagt.Reports.Results;

/// <summary>The size of the demand model.</summary>
public sealed record DemandModelResult
{
    /// <summary>Days of duty that the log covers, cut ones included.</summary>
    [Description("Days of duty that the log covers, cut ones included.")]
    [Unit(Units.Days)]
    public required int Days { get; init; }

    /// <summary>Hours of the week that are open.</summary>
    [Description("Hours of the week that are open.")]
    [Unit(Units.Count)]
    public required int OpenHoursOfWeek { get; init; }

    /// <summary>Factor of the roughness penalty on the hours of the week.</summary>
    [Description("Factor of the roughness penalty on the hours of the week.")]
    [Unit(Units.Factor)]
    public required double? Smoothing { get; init; }

    /// <summary>Effective degrees of freedom of the time effects.</summary>
    [Description("Effective degrees of freedom of the time effects.")]
    [Unit(Units.Count)]
    public required double? EffectiveParameters { get; init; }

    /// <summary>Rounds that the fit took.</summary>
    [Description("Rounds that the fit took.")]
    [Unit(Units.Count)]
    public required int Rounds { get; init; }

    internal static DemandModelResult Of(DemandDiagnostics diagnostics) => new()
    {
        Days = diagnostics.Days,
        OpenHoursOfWeek = diagnostics.OpenHoursOfWeek,
        Smoothing = RoundedNumbers.AmountOrNull(diagnostics.Smoothing),
        EffectiveParameters = RoundedNumbers.AmountOrNull(diagnostics.EffectiveParameters),
        Rounds = diagnostics.Rounds,
    };
}
