using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Geography;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>How many times longer driving takes than in the baseline, by road environment.</summary>
[NeedsOneOf("urban", "rural", "motorway")]
internal sealed record TimeFactors
{
    [Description("On urban roads; without it as before.")]
    [Range(0.1, 10.0)]
    public double? Urban { get; init; }

    [Description("On rural roads; without it as before.")]
    [Range(0.1, 10.0)]
    public double? Rural { get; init; }

    [Description("On motorways; without it as before.")]
    [Range(0.1, 10.0)]
    public double? Motorway { get; init; }

    public DrivingFactors AppliedTo(DrivingFactors before) =>
        new(before.Urban * (Urban ?? 1), before.Rural * (Rural ?? 1), before.Motorway * (Motorway ?? 1));
}
