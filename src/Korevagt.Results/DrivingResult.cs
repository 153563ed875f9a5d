using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Texts;

namespace Korevagt.Results;

/// <summary>How much longer driving takes than the road network says, or why that is unknown.</summary>
public sealed record DrivingResult
{
    /// <summary>Why it is unknown; left out where it is known, else the only member.</summary>
    [Description("Why it is unknown; left out where it is known, else the only member.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Text? NotFitted { get; init; }

    /// <summary>Median of logged over computed driving time.</summary>
    [Description("Median of logged over computed driving time.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Factor { get; init; }

    /// <summary>Lower end of the 95 % interval of the median.</summary>
    [Description("Lower end of the 95 % interval of the median.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    [Description("Upper end of it.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? High { get; init; }

    /// <summary>A quarter of the drives have a ratio below this.</summary>
    [Description("A quarter of the drives have a ratio below this.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LowerQuartile { get; init; }

    /// <summary>A quarter of the drives have a ratio above this.</summary>
    [Description("A quarter of the drives have a ratio above this.")]
    [Unit(Units.Factor)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? UpperQuartile { get; init; }

    /// <summary>Drives that were compared.</summary>
    [Description("Drives that were compared.")]
    [Unit(Units.Count)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Drives { get; init; }

    /// <summary>Drives too short to compare, logged as 0, or unknown to the network.</summary>
    [Description("Drives too short to compare, logged as 0, or unknown to the network.")]
    [Unit(Units.Count)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LeftOut { get; init; }

    internal static DrivingResult Of(DrivingFactorFit fit) => new()
    {
        Factor = RoundedNumbers.ShareOrNull(fit.Factor),
        Low = RoundedNumbers.ShareOrNull(fit.Lower),
        High = RoundedNumbers.ShareOrNull(fit.Upper),
        LowerQuartile = RoundedNumbers.ShareOrNull(fit.LowerQuartile),
        UpperQuartile = RoundedNumbers.ShareOrNull(fit.UpperQuartile),
        Drives = fit.Drives,
        LeftOut = fit.LeftOut,
    };
}
