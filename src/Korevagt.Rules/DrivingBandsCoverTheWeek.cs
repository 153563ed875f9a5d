using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>Some driving band holds each hour, and bands take whole hours.</summary>
internal sealed class DrivingBandsCoverTheWeek : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var bands = plan.Driving.Bands;
        foreach (var (i, band) in bands.Index())
        {
            if (!SampleHours.AreWhole(band.Hours) && scope.Has($"$.driving.bands[{i}].hours"))
            {
                yield return new PlacedFault(
                    $"$.driving.bands[{i}].hours",
                    new(
                        $"tidsrummet {Quoted.Text(band.Id)} holder sig ikke til hele timer",
                        $"driving band {Quoted.Text(band.Id)} does not keep to whole hours"),
                    SampleHours.WholeHours);
            }
        }

        if (!scope.Has("$.driving.bands[*].hours", "$.calendar.extraClosingDays"))
        {
            yield break;
        }

        foreach (var hour in SampleHours.Of(plan.Calendar)
            .Where(hour => !bands.Any(band => band.Hours.Contains(plan.Calendar, hour.Date, hour.Time))).Take(1))
        {
            var (danish, english) = SampleHours.InWords(plan.Calendar, hour);
            yield return new PlacedFault(
                "$.driving.bands",
                new($"intet tidsrum omfatter {danish}", $"no driving band holds {english}"),
                new("tidsrum, der dækker alle timer", "bands that cover every hour"));
        }
    }
}
