using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>Driving time over the time at the speed limit, by road environment.</summary>
internal sealed record DrivingFactorsFile
{
    [Description("On urban roads.")]
    [Range(0.1, 10.0)]
    public required double Urban { get; init; }

    [Description("On rural roads.")]
    [Range(0.1, 10.0)]
    public required double Rural { get; init; }

    [Description("On motorways.")]
    [Range(0.1, 10.0)]
    public required double Motorway { get; init; }
}
