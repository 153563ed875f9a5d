using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Answers;

/// <summary>How plans stand to each requirement of a question, where they come nearest to breaking it.</summary>
internal sealed class HeldRequirements(Question question, PlanSpace space, Promises promises)
{
    private readonly double baselineCost = space.ExactCost(space.Baseline);

    /// <summary>The requirements on figures in the question's order, then those on cars.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="own">Its years.</param>
    /// <param name="ofBaseline">Those of the baseline.</param>
    /// <param name="years">How many.</param>
    public IReadOnlyList<HeldRequirement> Of(DecisionVector plan, YearsOfPlan own, YearsOfPlan ofBaseline, int years) =>
    [
        .. question.Requirements
            .Select(requirement => promises.All.Where(promise => ReferenceEquals(promise.Requirement, requirement))
                .Select(promise => Of(promise, plan, own, ofBaseline, years))
                .OrderBy(held => held.Margin).Select(held => held.Held).FirstOrDefault())
            .OfType<HeldRequirement>(),
        .. space.CarsOnDutyOf(plan).Where(held => held.Cars is not null).GroupBy(held => held.Requirement)
            .Select(held => held.MinBy(place => place.Cars!.Value))
            .Select(worst => new HeldRequirement(
                worst.Requirement.Place, worst.District, Certain(worst.Cars!.Value),
                worst.Cars < worst.Requirement.AtLeast ? RequirementStanding.Broken : RequirementStanding.Kept)),
    ];

    private (HeldRequirement Held, double Margin) Of(
        Promise promise, DecisionVector plan, YearsOfPlan own, YearsOfPlan ofBaseline, int years)
    {
        var (requirement, cost) = (promise.Requirement, space.ExactCost(plan));
        double[] values =
        [
            .. Enumerable.Range(0, years).Select(year => promise.Measure.Of(own[year], cost)
                - (promise.IsOfDifference ? promise.Measure.Of(ofBaseline[year], baselineCost) : 0)),
        ];
        Estimate value, margin;
        if (requirement.ShareOfYears is { } share)
        {
            // The single year has to keep it: what is told is the share of years that do.
            var held = Interval.Of([.. values.Select(year => Margin(promise, year) >= 0 ? 1.0 : 0)]);
            value = new Estimate(held.Mean, Math.Max(0, held.Low), Math.Min(1, held.High));
            margin = new Estimate(value.Mean - share, value.Low - share, value.High - share);
        }
        else
        {
            var measured = promise.Measure.IsExact ? Certain(values[0]) : Interval.Of(values);
            value = Mapped(measured, reached => AnswerParts.InUnitOfLimit(requirement, reached, baselineCost));
            margin = Mapped(measured, reached => Margin(promise, reached));
        }

        var district = promise.District is { } place ? question.Baseline.Plan.Districts[place].Id : null;
        return (new HeldRequirement(requirement.Place, district, value, StandingOf(margin)), margin.Mean);
    }

    /// <summary>By how much a limit is kept, its tolerance counted; below 0 where it is broken.</summary>
    private static double Margin(Promise promise, double value) =>
        (promise.IsLeast ? value - promise.Limit : promise.Limit - value) + promise.Tolerance;

    private static RequirementStanding StandingOf(Estimate margin) =>
        margin.High < 0 ? RequirementStanding.Broken
        : margin.Mean < 0 ? RequirementStanding.BrokenByMean
        : margin.Low < 0 ? RequirementStanding.KeptByMean
        : RequirementStanding.Kept;

    private static Estimate Certain(double value) => new(value, value, value);

    /// <summary>An estimate seen through a map that rises or falls everywhere.</summary>
    private static Estimate Mapped(Estimate estimate, Func<double, double> map)
    {
        var (one, other) = (map(estimate.Low), map(estimate.High));
        return new Estimate(map(estimate.Mean), Math.Min(one, other), Math.Max(one, other));
    }
}
