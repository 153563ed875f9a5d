using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>
/// Differences between a scenario and its baseline, replication by replication: both met the same visits, so what differs
/// is the plan (common random numbers; Law, section 11.2).
/// </summary>
internal static class PairedDifferences
{
    private const double SecondsPerMinute = 60;

    public static RegionDelta Region(SimulatedPlan baseline, SimulatedPlan scenario) => new(
        Of(baseline, scenario, PrecisionFigure.MeanResponse),
        Of(baseline, scenario, PrecisionFigure.P90),
        Of(baseline, scenario, PrecisionFigure.WithinTarget));

    /// <summary>Differences by district of the scenario; null where a year had no visit in it or the baseline lacks it.</summary>
    public static IReadOnlyList<DistrictDelta> Districts(SimulatedPlan baseline, SimulatedPlan scenario) =>
    [
        .. scenario.Plan.Districts.Select((district, index) =>
        {
            var before = baseline.Plan.Districts.ToList().FindIndex(other => other.Id == district.Id);
            var comparable = before >= 0
                && baseline.Years.All(year => year.Districts[before].Visited > 0)
                && scenario.Years.All(year => year.Districts[index].Visited > 0);
            return new DistrictDelta(district.Id, district.Name, comparable ? District(baseline, before, scenario, index) : null);
        }),
    ];

    public static IReadOnlyList<AreaComparison> Areas(PlanEvaluation baseline, SimulatedPlan scenario, PlanEvaluation evaluation)
    {
        var before = baseline.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        return
        [
            .. evaluation.Areas.Zip(scenario.Plan.Areas, (figures, area) =>
            {
                var was = before.GetValueOrDefault(area.Id);
                return new AreaComparison(
                    area.Id, area.Name, area.District, figures.VisitsPerYear,
                    new BeforeAndAfter(was?.ResponseMinutes?.Mean, figures.ResponseMinutes?.Mean),
                    new BeforeAndAfter(was?.ResponseMinutes?.P90, figures.ResponseMinutes?.P90),
                    new BeforeAndAfter(was?.WithinTargetShare, figures.WithinTargetShare));
            }),
        ];
    }

    /// <summary>Every municipality of the scenario that has areas, before and after.</summary>
    public static IReadOnlyList<MunicipalityComparison> Municipalities(PlanEvaluation baseline, PlanEvaluation scenario)
    {
        var before = baseline.Municipalities.ToDictionary(municipality => municipality.Id, StringComparer.Ordinal);
        return
        [
            .. scenario.Municipalities.Select(after =>
            {
                var was = before.GetValueOrDefault(after.Id);
                return new MunicipalityComparison(
                    after.Id, after.Name, after.VisitsPerYear,
                    new BeforeAndAfter(was?.ResponseMinutes?.Mean, after.ResponseMinutes?.Mean),
                    new BeforeAndAfter(was?.ResponseMinutes?.P90, after.ResponseMinutes?.P90),
                    new BeforeAndAfter(was?.WithinTargetShare, after.WithinTargetShare));
            }),
        ];
    }

    private static RegionDelta District(SimulatedPlan baseline, int before, SimulatedPlan scenario, int after)
    {
        return new RegionDelta(
            Paired(year => year.Districts[before].MeanResponseSeconds / SecondsPerMinute, year => year.Districts[after].MeanResponseSeconds / SecondsPerMinute),
            Paired(year => ResponseLimit.Known(year.DistrictQuantiles[before].P90), year => ResponseLimit.Known(year.DistrictQuantiles[after].P90)),
            Paired(year => year.Districts[before].WithinTargetShare, year => year.Districts[after].WithinTargetShare));

        Estimate Paired(Func<ReplicationResult, double> was, Func<ReplicationResult, double> @is) =>
            scenario.IntervalOf(baseline.Years.Zip(scenario.Years, (first, second) => @is(second) - was(first)));
    }

    // Not a number where a year has none, or one that was cut: then nothing is known of the difference.
    private static Estimate Of(SimulatedPlan baseline, SimulatedPlan scenario, PrecisionFigure figure) =>
        scenario.IntervalOf(YearFigures.Difference(baseline, scenario, figure));
}
