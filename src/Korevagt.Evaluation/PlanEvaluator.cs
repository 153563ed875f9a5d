using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Evaluation;

/// <summary>Turns what was simulated about a plan into the figures that are reported.</summary>
internal static class PlanEvaluator
{
    private const double SecondsPerMinute = 60;
    private const int HistogramSteps = 37;

    public static PlanEvaluation Evaluate(SimulatedPlan simulated)
    {
        var years = simulated.Years;
        return new PlanEvaluation
        {
            AnnualCostDkk = simulated.AnnualCosts is { } costs ? simulated.IntervalOfMoney(costs) : null,
            Costs = CostEvaluator.Of(simulated),
            ContractedCostDkk = simulated.Contracted.TotalDkk,
            ContractedHoursPerYear = simulated.Contracted.CarHours,
            VisitsPerYear = years.Average(year => year.Region.Arisen),
            VisitedPerYear = years.Average(year => year.Region.Visited),
            HandedToDaytimePerYear = years.Average(year => year.Region.HandedToDaytime),
            HeldForPracticePerYear = years.Average(year => year.Region.HeldForPractice),
            HandedOnPerYear = years.Average(year => year.Region.HandedOn),
            TakenAtOnceShare = simulated.IntervalOf(years.Select(year => PerVisit(year, year.TakenAtOnce))),
            MeanWaitMinutes = simulated.IntervalOf(years.Select(year => PerVisit(year, year.WaitSeconds) / SecondsPerMinute)),
            CarStates = CarStatesEvaluator.Of(simulated),
            StillOpenAtYearEnd = years.Average(year => year.Region.StillOpen),
            MovedToDaytimePerYear = years.Average(year => year.MovedToDaytime),
            Uncovered = UncoveredHours.Of(simulated.Plan, simulated.Year),
            ResponseMinutes = RegionMinutes(simulated),
            Intervals = ResponseIntervals.OfYears(simulated, year => year.RegionQuantiles),
            WithinTargetShare = simulated.IntervalOf(years.Select(year => year.Region.WithinTargetShare)),
            Targets = Targets(simulated),
            Shifts = Shifts(simulated),
            Districts =
            [
                .. Groups(simulated, simulated.Plan.Districts.Select(d => (d.Id, d.Name)), (_, index) => GroupLayout.District(index))
                    .Select((district, index) => district with { Intervals = ResponseIntervals.OfYears(simulated, year => year.DistrictQuantiles[index]) }),
            ],
            DistrictParts = DistrictParts(simulated),
            Areas = Groups(simulated, simulated.Plan.Areas.Select(a => (a.Id, a.Name)), (layout, index) => layout.Area(index)),
            Municipalities = Municipalities(simulated),
            Urgencies = Groups(simulated, simulated.Plan.Urgencies.Select(u => (u.Id, u.Name)), (layout, index) => layout.Urgency(index)),
            Hours = Hours(simulated),
            ResponseHistogram =
            [
                .. simulated.Result.Pooled.Responses
                    .Steps(GroupLayout.Region, PlanEvaluation.HistogramStepMinutes * (int)SecondsPerMinute, HistogramSteps)
                    .Select(count => (double)count / years.Count),
            ],
        };
    }

    private static double PerVisit(ReplicationResult year, long sum) =>
        year.Region.Visited == 0 ? double.NaN : (double)sum / year.Region.Visited;

    private static ResponseMinutes RegionMinutes(SimulatedPlan simulated)
    {
        var (years, pooled) = (simulated.Years, simulated.Result.Pooled.Responses);
        return new ResponseMinutes(
            years.Average(year => year.Region.MeanResponseSeconds) / SecondsPerMinute,
            Quantile(0.5, quantiles => quantiles.P50), Quantile(0.9, quantiles => quantiles.P90), Quantile(0.95, quantiles => quantiles.P95));

        // The mean of values some of which were cut would be too small without anybody seeing it.
        double Quantile(double share, Func<ResponseQuantiles, double> ofYear)
        {
            double[] seconds = [.. years.Select(year => ofYear(year.RegionQuantiles))];
            return (seconds.Any(value => value >= ResponseHistogram.LimitSeconds)
                ? pooled.Quantile(GroupLayout.Region, share)
                : seconds.Average()) / SecondsPerMinute;
        }
    }

    private static List<TargetFigures> Targets(SimulatedPlan simulated) =>
    [
        .. simulated.Plan.Targets.Select((target, index) => new TargetFigures(
            target.Id, target.Name, target.WithinMinutes, target.Share,
            simulated.IntervalOf(simulated.Years.Select(year => (double)year.WithinTargets[index] / year.Region.Settled)))),
    ];

    private static List<ShiftFigures> Shifts(SimulatedPlan simulated) =>
    [
        .. simulated.Plan.Shifts.Select((shift, index) => new ShiftFigures
        {
            Shift = shift.Id,
            Name = shift.Name,
            Cars = shift.Cars,
            HoursPerYear = simulated.Contracted.Shifts[index].Hours.CarHours,
            VisitsPerYear = simulated.Years.Average(year => year.Shifts[index].Visits),
            KilometersPerYear = simulated.Years.Average(year => year.Shifts[index].Meters) / 1000,
            OvertimeHoursPerYear = simulated.Years.Average(year => year.Shifts[index].OvertimeSeconds) / NodaConstants.SecondsPerHour,
            Utilization = simulated.Years.Average(year => year.Shifts[index].Utilization),
            AnnualCostDkk = simulated.Contracted.Shifts[index].TotalDkk
                + Prices.Sum(simulated.Simulated.Select(cost => cost.Shifts[index].TotalDkk)) / simulated.Years.Count,
        }),
    ];

    private static List<GroupFigures> Groups(
        SimulatedPlan simulated, IEnumerable<(string Id, string Name)> groups, Func<GroupLayout, int, int> indexOf)
    {
        var pooled = simulated.Result.Pooled;
        var (years, widening) = ((double)simulated.Years.Count, ResponseIntervals.Widening(simulated));
        return
        [
            .. groups.Select((group, place) =>
            {
                var index = indexOf(pooled.Layout, place);
                var tally = pooled[index];
                return new GroupFigures
                {
                    Id = group.Id,
                    Name = group.Name,
                    VisitsPerYear = tally.Arisen / years,
                    HandedToDaytimePerYear = tally.HandedToDaytime / years,
                    HeldForPracticePerYear = tally.HeldForPractice / years,
                    ResponseMinutes = tally.Visited == 0 ? null : PooledMinutes(pooled, index),
                    Intervals = ResponseIntervals.OfPooled(pooled, index, widening),
                    WithinTargetShare = Known(tally.WithinTargetShare),
                };
            }),
        ];
    }

    private static List<DutyPartFigures> DistrictParts(SimulatedPlan simulated)
    {
        var pooled = simulated.Result.Pooled;
        return
        [
            .. simulated.Plan.Districts.SelectMany((district, index) => Enum.GetValues<DutyPart>().Select(part =>
            {
                var group = pooled.Layout.DistrictPart(index, part);
                return new DutyPartFigures(
                    district.Id, district.Name, part,
                    pooled[group].Arisen / (double)simulated.Years.Count,
                    Known(pooled[group].MeanResponseSeconds / SecondsPerMinute),
                    Known(pooled.Responses.Quantile(group, 0.9) / SecondsPerMinute),
                    Known(pooled[group].WithinTargetShare));
            })),
        ];
    }

    /// <summary>The areas of each municipality counted together; none where the plan has no municipalities.</summary>
    private static List<GroupFigures> Municipalities(SimulatedPlan simulated)
    {
        var pooled = simulated.Result.Pooled;
        List<(Municipality Municipality, int[] Areas)> groups =
        [
            .. simulated.Plan.Municipalities
                .Select(municipality => (municipality, simulated.Plan.Areas.Index()
                    .Where(area => area.Item.Municipality == municipality.Code).Select(area => pooled.Layout.Area(area.Index)).ToArray()))
                .Where(group => group.Item2.Length > 0),
        ];
        return groups.ConvertAll(group =>
        {
            var (tally, responses) = pooled.Together(group.Areas);
            var quantiles = ResponseQuantiles.Of(responses, 0);
            return new GroupFigures
            {
                Id = group.Municipality.Code,
                Name = group.Municipality.Name,
                VisitsPerYear = tally.Arisen / (double)simulated.Years.Count,
                HandedToDaytimePerYear = tally.HandedToDaytime / (double)simulated.Years.Count,
                HeldForPracticePerYear = tally.HeldForPractice / (double)simulated.Years.Count,
                ResponseMinutes = tally.Visited == 0 ? null : Minutes(tally, quantiles),
                WithinTargetShare = Known(tally.WithinTargetShare),
            };
        });
    }

    private static ResponseMinutes PooledMinutes(PooledStatistics pooled, int group) =>
        Minutes(pooled[group], ResponseQuantiles.Of(pooled.Responses, group));

    private static ResponseMinutes Minutes(in GroupTally tally, ResponseQuantiles quantiles) => new(
        tally.MeanResponseSeconds / SecondsPerMinute,
        quantiles.P50 / SecondsPerMinute,
        quantiles.P90 / SecondsPerMinute,
        quantiles.P95 / SecondsPerMinute);

    private static List<HourFigures> Hours(SimulatedPlan simulated)
    {
        var pooled = simulated.Result.Pooled;
        return
        [
            .. Enumerable.Range(0, 24).Select(hour =>
            {
                var group = pooled.Layout.Hour(hour);
                return new HourFigures(
                    hour,
                    pooled[group].Arisen / (double)simulated.Years.Count,
                    Known(pooled[group].MeanResponseSeconds / SecondsPerMinute),
                    Known(pooled.Responses.Quantile(group, 0.9) / SecondsPerMinute),
                    Known(pooled[group].WithinTargetShare));
            }),
        ];
    }

    /// <summary>Not-a-number stands for "no visit" inside; outside it is null.</summary>
    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
