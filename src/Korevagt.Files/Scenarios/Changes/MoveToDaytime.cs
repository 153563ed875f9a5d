using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>A share of the visits is seen by the daytime practice instead; these visits are counted, not forgotten.</summary>
internal sealed record MoveToDaytime : DemandChange
{
    [Description("Share of the visits that are seen in daytime instead, 0 to 1.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    [JsonPropertyOrder(-1)]
    public required double Share { get; init; }

    public override Plan Apply(Plan plan) => Adjusted(plan, 1 - Share, movesToDaytime: true);

    public override Text Describe(Plan plan)
    {
        var (percent, selection) = (InWords.Number(Share * 100), Selection(plan));
        return new Text(
            $"{percent.Danish} % af alle besøg{selection.Danish} flyttes til dagtiden",
            $"{percent.English} % of all visits{selection.English} move to the daytime practice");
    }
}
