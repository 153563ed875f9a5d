using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Selection;

namespace Korevagt.Choosing.Searching;

/// <summary>What a question requires and aims at, in measures of yearly figures.</summary>
public sealed class Promises
{
    private const double MinutesThatWeigh = 1;
    private const double ShareThatWeighs = 0.01;
    private const double DkkThatWeigh = 100_000;
    private const double VisitsThatWeigh = 20;

    private readonly FigureLayout layout;
    private readonly BaselineFigures baseline;

    /// <summary>Translates a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="space">What its vectors mean.</param>
    /// <param name="layout">What a row of figures holds.</param>
    /// <param name="baselineMeans">The baseline's mean figures over the first years of the search.</param>
    public Promises(Question question, PlanSpace space, FigureLayout layout, IReadOnlyList<double> baselineMeans)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(space);
        this.layout = layout;
        baseline = new BaselineFigures(space.ExactCost(space.Baseline), baselineMeans);
        var districts = question.Baseline.Plan.Districts.Select(district => district.Id).ToList();
        All =
        [
            .. space.Exact.SelectMany(OfExact),
            .. question.Requirements.Where(requirement => !ExactRequirement.IsExact(requirement.Figure))
                .SelectMany(requirement => requirement.Districts.Count == 0
                    ? [Of(requirement, null)]
                    : requirement.Districts.Select(district => Of(requirement, districts.IndexOf(district)))),
        ];
        Aims = [.. question.Aims.Select(aim => AimOf(aim))];
    }

    /// <summary>Every promise, one for each district it is made to.</summary>
    public IReadOnlyList<Promise> All { get; }

    /// <summary>The aims.</summary>
    public IReadOnlyList<Aim> Aims { get; }

    /// <summary>A figure of the region as a measure; of a target, the first.</summary>
    public YearlyMeasure MeasureOf(QuestionFigure figure) => layout.Measure(figure, null, null, baseline);

    /// <summary>The promises as a selection has them.</summary>
    /// <param name="placeOfBaseline">Place of the baseline among the plans.</param>
    public IReadOnlyList<Requirement> Requirements(int placeOfBaseline) =>
    [
        .. All.Select(promise => new Requirement(
            promise.Measure, promise.Limit, promise.IsLeast, promise.Tolerance,
            promise.IsOfDifference ? placeOfBaseline : null, promise.Requirement.ShareOfYears, promise.Scale)),
    ];

    /// <summary>How good a plan is by its means; what holds for a share of years is judged as if it held for the mean.</summary>
    public Merit Judge(double exactCost, ReadOnlySpan<double> means, ReadOnlySpan<double> ofBaseline)
    {
        var shortfall = 0.0;
        foreach (var promise in All)
        {
            var value = promise.Measure.Of(means, exactCost)
                - (promise.IsOfDifference ? promise.Measure.Of(ofBaseline, baseline.ExactCost) : 0);
            var missing = promise.IsLeast ? promise.Limit - value : value - promise.Limit;
            shortfall += Math.Max(0, missing) / promise.Scale;
        }

        var aim = Aims[0].Measure.Of(means, exactCost);
        return new Merit(shortfall, Aims[0].SmallerIsBetter ? aim : -aim);
    }

    private static IEnumerable<Promise> OfExact(ExactRequirement exact)
    {
        if (exact.MostDkk is { } most)
        {
            yield return new Promise(exact.Requirement, null, YearlyMeasure.ExactCost, (double)most, false, 0, false, DkkThatWeigh);
        }

        if (exact.LeastDkk is { } least)
        {
            yield return new Promise(exact.Requirement, null, YearlyMeasure.ExactCost, (double)least, true, 0, false, DkkThatWeigh);
        }
    }

    private Promise Of(QuestionRequirement requirement, int? district)
    {
        var measure = layout.Measure(requirement.Figure, requirement.Target, district, baseline);
        var scale = requirement.Figure switch
        {
            QuestionFigure.WithinTarget => ShareThatWeighs,
            QuestionFigure.Saving or QuestionFigure.AnnualCost => DkkThatWeigh,
            QuestionFigure.LateVisits or QuestionFigure.HandedToDaytime => VisitsThatWeigh,
            _ => MinutesThatWeigh,
        };
        var (limit, isLeast, isOfDifference) = requirement.Kind switch
        {
            QuestionLimit.AtLeast => (requirement.Limit, true, false),
            QuestionLimit.AtMost => (requirement.Limit, false, false),
            QuestionLimit.RiseAtMost => (requirement.Limit, false, true),
            _ => (-requirement.Limit, true, true),
        };
        if (requirement is { Figure: QuestionFigure.WithinTarget, Kind: QuestionLimit.AtLeast or QuestionLimit.AtMost, ShareOfYears: null })
        {
            // Visits within the target less the share of those settled: a mean of yearly numbers, unbiased, in the unit of shares.
            var settled = baseline.Means[layout.PlaceOfSettled(district)];
            measure = new YearlyMeasure(
                [.. measure.Terms, (layout.PlaceOfSettled(district), -limit / Math.Max(1, settled))], Constant: limit);
        }
        else if (requirement.Figure == QuestionFigure.Saving)
        {
            // Saved is what the baseline costs more in the same year.
            isOfDifference = true;
        }

        return new Promise(requirement, district, measure, limit, isLeast, requirement.Tolerance, isOfDifference, scale);
    }

    private Aim AimOf(QuestionAim aim) => aim.Figure switch
    {
        QuestionFigure.Saving => new Aim(
            layout.Measure(QuestionFigure.AnnualCost, null, null, baseline), SmallerIsBetter: true, aim.Indifference),
        QuestionFigure.ContractedSaving => new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, aim.Indifference),
        _ => new Aim(layout.Measure(aim.Figure, aim.Target, null, baseline), aim.SmallerIsBetter, aim.Indifference),
    };
}

/// <summary>A requirement of a question in one place, the region or a district.</summary>
/// <param name="Requirement">As it stands in the question.</param>
/// <param name="District">Place of the district; null for the region.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Limit">The limit, in the measure's unit.</param>
/// <param name="IsLeast">Whether it is a least, or else a most.</param>
/// <param name="Tolerance">How far beyond the limit still counts as kept.</param>
/// <param name="IsOfDifference">Whether the limit is one of the difference from the baseline in the same year.</param>
/// <param name="Scale">A shortfall that is as bad as the scale of any other promise.</param>
public sealed record Promise(
    QuestionRequirement Requirement,
    int? District,
    YearlyMeasure Measure,
    double Limit,
    bool IsLeast,
    double Tolerance,
    bool IsOfDifference,
    double Scale);
