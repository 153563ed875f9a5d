using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>One municipality beside the baseline.</summary>
public sealed record MunicipalityResult
{
    /// <summary>Its code, four digits.</summary>
    [Description("Its code, four digits.")]
    public required string Municipality { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required BeforeAndAfterResult MeanResponseMinutes { get; init; }

    /// <summary>90 % response time.</summary>
    [Description("90 % response time.")]
    [Unit(Units.Minutes)]
    public required BeforeAndAfterResult P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required BeforeAndAfterResult WithinTargetShare { get; init; }

    internal static MunicipalityResult Of(MunicipalityComparison municipality) => new()
    {
        Municipality = municipality.Code,
        Name = municipality.Name,
        VisitsPerYear = RoundedNumbers.Amount(municipality.VisitsPerYear),
        MeanResponseMinutes = BeforeAndAfterResult.Minutes(municipality.MeanResponseMinutes),
        P90ResponseMinutes = BeforeAndAfterResult.Minutes(municipality.P90ResponseMinutes),
        WithinTargetShare = BeforeAndAfterResult.Share(municipality.WithinTargetShare),
    };
}
