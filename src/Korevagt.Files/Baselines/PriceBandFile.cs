using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Baselines;

/// <summary>A price per hour that holds in some hours of the week.</summary>
internal sealed record PriceBandFile : Sourced
{
    [Description("When it holds; whole hours.")]
    public required HoursFile Hours { get; init; }

    [Description("Price of one car with driver per hour, in kroner.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerHour { get; init; }
}
