using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>A place in degrees WGS84.</summary>
internal sealed record PositionFile
{
    [Description("Degrees north.")]
    [Range(-90.0, 90.0)]
    public required double Lat { get; init; }

    [Description("Degrees east.")]
    [Range(-180.0, 180.0)]
    public required double Lon { get; init; }
}
