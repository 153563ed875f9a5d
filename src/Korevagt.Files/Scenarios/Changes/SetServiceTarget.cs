using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>Changes a service target.</summary>
[NeedsOneOf("share", "withinMinutes")]
internal sealed record SetServiceTarget : ScenarioChange
{
    [Description("Id of the service target.")]
    public required string Target { get; init; }

    [Description("The new share, 0 to 1.")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double? Share { get; init; }

    [Description("The new response time in minutes that must not be exceeded.")]
    [Range(0.0, Patterns.LongestMinutes, MinimumIsExclusive = true)]
    public double? WithinMinutes { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place) =>
        place.Known("target", Target, KnownThings.Targets(plan));

    public override Plan Apply(Plan plan) => plan with
    {
        Targets = [.. plan.Targets.Select(target => target.Id == Target ? Change(target) : target)],
    };

    public override Text Describe(Plan plan)
    {
        var target = Change(plan.Targets.First(target => target.Id == Target));
        var (percent, minutes) = (InWords.Number(target.Share * 100), InWords.Number(target.WithinMinutes));
        return new Text(
            $"Servicemålet {target.Name} bliver {percent.Danish} % inden for {minutes.Danish} minutter",
            $"The service target {target.Name} becomes {percent.English} % within {minutes.English} minutes");
    }

    private ServiceTarget Change(ServiceTarget target) =>
        target with { Share = Share ?? target.Share, WithinMinutes = WithinMinutes ?? target.WithinMinutes };
}
