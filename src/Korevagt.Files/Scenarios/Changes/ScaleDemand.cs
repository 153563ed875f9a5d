using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>More or fewer visits arise: better triage, a growing town.</summary>
internal sealed record ScaleDemand : DemandChange
{
    [Description("Visits for each one of the baseline: 0.9 is 10 % fewer.")]
    [Range(0.0, 10.0)]
    [JsonPropertyOrder(-1)]
    public required double Factor { get; init; }

    public override Plan Apply(Plan plan) => Factor == 1 ? plan : Adjusted(plan, Factor, movesToDaytime: false);

    public override Text Describe(Plan plan)
    {
        var (percent, selection) = (InWords.Number(Math.Abs(Factor - 1) * 100), Selection(plan));
        return new Text(
            $"Der er {percent.Danish} % {(Factor < 1 ? "færre" : "flere")} besøg{selection.Danish}",
            $"There are {percent.English} % {(Factor < 1 ? "fewer" : "more")} visits{selection.English}");
    }
}
