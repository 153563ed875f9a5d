using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Previews.Years;
using Korevagt.Reports;
using Korevagt.Results;

namespace Korevagt.Previews.Figures;

/// <summary>Makes figures of a comparison of as many years as a stage has, rounded as a run's result rounds them.</summary>
internal static class FiguresOfStage
{
    private const int VisitDecimals = 3;

    /// <summary>The figures.</summary>
    /// <param name="comparison">The baseline, and the scenario on it if there is one.</param>
    /// <param name="before">The baseline's years.</param>
    /// <param name="after">The scenario's years; the baseline's where there is no scenario.</param>
    public static PreviewFigures Of(Comparison comparison, StageResult before, StageResult after)
    {
        var result = ComparisonResult.Of(comparison);
        var baseline = result.Baseline.Evaluation;
        return comparison.Scenarios is [var scenario]
            ? Of(comparison, scenario, baseline, result.Scenarios[0], before, after)
            : Alone(baseline, before);
    }

    private static PreviewFigures Of(
        Comparison comparison, ScenarioComparison scenario, EvaluationResult was, ScenarioResult result, StageResult before, StageResult after)
    {
        var @is = result.Evaluation;
        var districtsBefore = was.Districts.ToDictionary(district => district.Id, StringComparer.Ordinal);
        var changes = AreaChanges.Of(
            comparison.Baseline.Plan, scenario.Plan, before, after,
            result.Areas.Select(area => new FigurePair(area.MeanResponseMinutes.Baseline, area.MeanResponseMinutes.Scenario)));
        return new PreviewFigures
        {
            Years = after.Years.Replications.Count,
            Region = new RegionPreview(
                @is.VisitsPerYear,
                new ComparedFigure(was.ResponseMinutes.P90, @is.ResponseMinutes.P90, FigureInterval.Of(result.Delta.P90ResponseMinutes)),
                new ComparedFigure(was.ResponseMinutes.Mean, @is.ResponseMinutes.Mean, FigureInterval.Of(result.Delta.MeanResponseMinutes)),
                new ComparedFigure(was.WithinTargetShare.Mean, @is.WithinTargetShare.Mean, FigureInterval.Of(result.Delta.WithinTargetShare)),
                Late(before, after),
                new FigurePair(Unserved(was), Unserved(@is))),
            Saving = result.SavingDkkPerYear is { } saving
                ? new SavingPreview(new CertainAmount(saving.Contracted), new AmountInterval(saving.Mean, saving.Low, saving.High))
                : null,
            Sentences = new SentencesPreview(
                PlainAnswer.For(scenario, comparison, Language.Da), PlainAnswer.For(scenario, comparison, Language.En)),
            Districts =
            [
                .. @is.Districts.Zip(result.Districts, (district, difference) =>
                {
                    var earlier = districtsBefore.GetValueOrDefault(district.Id);
                    return new DistrictPreview(
                        district.Id, district.VisitsPerYear,
                        new ComparedFigure(
                            earlier?.ResponseMinutes?.P90, district.ResponseMinutes?.P90,
                            difference.Delta is { } delta ? FigureInterval.Of(delta.P90ResponseMinutes) : null),
                        new FigurePair(earlier?.WithinTargetShare, district.WithinTargetShare));
                }),
            ],
            Areas =
            [
                .. result.Areas.Zip(changes, (area, change) => new AreaPreview(
                    area.Area, area.VisitsPerYear,
                    new ComparedFigure(area.MeanResponseMinutes.Baseline, area.MeanResponseMinutes.Scenario, change),
                    AreaChanges.IsCertain(change))),
            ],
            Hours = Hours(was, @is),
            Shifts = Shifts(was, @is),
            Histogram = new HistogramPreview(@is.HistogramStepMinutes, was.ResponseHistogram, @is.ResponseHistogram),
        };
    }

    private static PreviewFigures Alone(EvaluationResult plan, StageResult years) => new()
    {
        Years = years.Years.Replications.Count,
        Region = new RegionPreview(
            plan.VisitsPerYear, ComparedFigure.Unchanged(plan.ResponseMinutes.P90), ComparedFigure.Unchanged(plan.ResponseMinutes.Mean),
            ComparedFigure.Unchanged(plan.WithinTargetShare.Mean), Late(years, years), new FigurePair(Unserved(plan), Unserved(plan))),
        Saving = null,
        Sentences = new SentencesPreview(new PlainAnswer([], []), new PlainAnswer([], [])),
        Districts =
        [
            .. plan.Districts.Select(district => new DistrictPreview(
                district.Id, district.VisitsPerYear, ComparedFigure.Unchanged(district.ResponseMinutes?.P90),
                new FigurePair(district.WithinTargetShare, district.WithinTargetShare))),
        ],
        Areas =
        [
            .. plan.Areas.Select(area =>
                new AreaPreview(area.Id, area.VisitsPerYear, ComparedFigure.Unchanged(area.ResponseMinutes?.Mean), Certain: false)),
        ],
        Hours = Hours(plan, plan),
        Shifts = Shifts(plan, plan),
        Histogram = new HistogramPreview(plan.HistogramStepMinutes, plan.ResponseHistogram, plan.ResponseHistogram),
    };

    private static List<HourPreview> Hours(EvaluationResult was, EvaluationResult @is) =>
    [
        .. was.Hours.Zip(@is.Hours, (before, after) =>
            new HourPreview(after.Hour, after.VisitsPerYear, new FigurePair(before.P90ResponseMinutes, after.P90ResponseMinutes))),
    ];

    private static List<ShiftPreview> Shifts(EvaluationResult was, EvaluationResult @is)
    {
        var before = was.Shifts.ToDictionary(shift => shift.Shift, StringComparer.Ordinal);
        var after = @is.Shifts.Select(shift => shift.Shift).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. @is.Shifts.Select(shift => Shift(before.GetValueOrDefault(shift.Shift), shift, shift)),
            .. was.Shifts.Where(shift => !after.Contains(shift.Shift)).Select(shift => Shift(shift, null, shift)),
        ];

        static ShiftPreview Shift(ShiftResult? before, ShiftResult? after, ShiftResult shown) => new(
            shown.Shift, shown.VisitsPerYear, shown.Utilization, shown.OvertimeHoursPerYear, YearOf(before), YearOf(after));

        static ShiftYear? YearOf(ShiftResult? shift) => shift is null
            ? null
            : new ShiftYear(shift.Cars, shift.HoursPerYear, shift.VisitsPerYear, shift.Utilization, shift.OvertimeHoursPerYear);
    }

    private static ComparedFigure Late(StageResult before, StageResult after)
    {
        var (was, @is) = (LateByYear(before), LateByYear(after));
        var change = Interval.Of([.. was.Zip(@is, (first, second) => second - first)]);
        return new ComparedFigure(
            Visits(was.Average()), Visits(@is.Average()), new FigureInterval(Visits(change.Mean), Visits(change.Low), Visits(change.High)));
    }

    private static List<double> LateByYear(StageResult stage) =>
        [.. stage.Years.Replications.Select(year => (double)(year.Region.Settled - year.Region.WithinTarget))];

    private static double Unserved(EvaluationResult plan) => Visits(plan.HandedToDaytimePerYear + plan.HandedOnPerYear);

    private static double Visits(double value) => Math.Round(value, VisitDecimals, MidpointRounding.AwayFromZero) + 0.0;
}
