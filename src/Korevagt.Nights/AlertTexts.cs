using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>The sentences of the alerts.</summary>
internal static class AlertTexts
{
    public static Text TheRegion { get; } = new("regionen", "the region");

    public static Text TargetMissed(string plan, string target, string share) => new(
        $"{plan}: servicemålet {target} holdes ikke længere: {share}.",
        $"{plan}: the service target {target} is no longer met: {share}.");

    public static Text TargetInDoubt(string plan, string target, string share) => new(
        $"{plan}: servicemålet {target} holdes måske ikke længere: {share}.",
        $"{plan}: the service target {target} is perhaps no longer met: {share}.");

    public static Text Saving(string plan, string saving, string oldInterval) => new(
        $"{plan}: besparelsen er nu {saving} om året og har forladt sit hidtidige interval ({oldInterval}).",
        $"{plan}: the saving is now {saving} a year and has left its old interval ({oldInterval}).");

    public static Text Slower(string plan, string area, string now, string before, string date, string change) => new(
        $"{plan}: i {area} nås 90 % af besøgene nu først inden for {now} mod {before} pr. {date} ({change}).",
        $"{plan}: in {area} 90% of the visits are now reached within {now} only, against {before} as of {date} ({change}).");

    public static Text MoreVisits(string place, string change, string since) => new(
        $"Der bestilles flere besøg end forventet i {place}: {change} siden omkring {since}.",
        $"More visits are ordered than forecast in {place}: {change} since about {since}.");

    public static Text FewerVisits(string place, string change, string since) => new(
        $"Der bestilles færre besøg end forventet i {place}: {change} siden omkring {since}.",
        $"Fewer visits are ordered than forecast in {place}: {change} since about {since}.");

    public static Text SetAside(string log, string fault) => new(
        $"Loggen {log} kunne ikke bruges og er lagt til side: {fault}.",
        $"The log {log} could not be used and is set aside: {fault}.");

    public static Text Failed(string scenario, string fault) => new(
        $"Scenariet {scenario} kan ikke længere beregnes: {fault}.",
        $"The scenario {scenario} can no longer be evaluated: {fault}.");

    public static Text OneOfFaults(string first, int others) => OneOfFaults(Text.Same(first), others);

    public static Text OneOfFaults(Text first, int others) => new(
        $"{first.Danish} (+{others} fejl)", $"{first.English} (+{others} faults)");

    public static Text YearTurned(int before, int now) => new(
        $"Fra i nat beregnes {now} og ikke længere {before}; tallene sammenlignes på ny fra i nat.",
        $"From this night on {now} is evaluated and no longer {before}; figures are compared anew from this night.");
}
