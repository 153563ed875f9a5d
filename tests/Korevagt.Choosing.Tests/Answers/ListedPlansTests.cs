using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Tests.Questions;
using Korevagt.Optimization.Selection;

namespace Korevagt.Choosing.Tests.Answers;

/// <summary>A question that is asked of listed plans alone, and how plans stand to its requirements.</summary>
[Trait("Pace", "Slow")]
public sealed class ListedPlansTests
{
    private const string NightCars = """
        { "figure": "carsOnDuty", "atLeast": 1, "in": ["silkeborg"], "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" } }
        """;

    [Fact]
    public void ThoseAndTheBaselineAreJudged_WhetherTheyKeepWhatIsExactOrNot_AndNoOthers()
    {
        using var asked = new AskedQuestion(require: """{ "figure": "contractedSaving", "atLeast": 1500000 }""");
        var answer = asked.AnswerOf("uden-to-nattevagter.json", "uden-nattevagt-silkeborg.json");

        Assert.Equal((3, 3, 0L), (answer.Space.Judged, answer.Space.Allowed, (long)answer.Space.Seen));
        Assert.Equal([[], [0], [1]], answer.Plans.OrderBy(plan => plan.Own.FirstOrDefault(-1)).Select(plan => plan.Own.ToArray()));
        Assert.Equal([0], answer.Chosen!.Own);
        Assert.Equal(Verdict.SurelyMissed, answer.Plans.Single(plan => plan.Own.Contains(1)).Verdict);
        Assert.All(answer.Plans, plan =>
        {
            var held = Assert.Single(plan.Requirements);
            Assert.Equal(("$.require[0].atLeast", Math.Round((double)plan.ContractedSavingDkk, 2)), (held.Place, Math.Round(held.Value.Mean, 2)));
            Assert.Equal(
                plan.ContractedSavingDkk >= 1_500_000 ? RequirementStanding.Kept : RequirementStanding.Broken, held.Standing);
        });
    }

    [Fact]
    public void ARequirement_IsToldInItsOwnUnit_WhereItIsWorst_AsItsIntervalHasIt()
    {
        using var asked = new AskedQuestion(require: """
            { "figure": "p90", "atMost": 1 },
            { "figure": "p90", "riseAtMost": 500, "in": "everyDistrict" },
            { "figure": "withinTarget", "fallAtMost": 0.5 },
            { "figure": "meanResponse", "atMost": 1000, "inShareOfYears": 0.75 },
            { "figure": "saving", "atLeast": 0 }
            """);
        var plan = asked.AnswerOf("uden-to-nattevagter.json").Plans.Single(plan => plan.Own.Count == 1);
        var (p90, rise, fall, share, saving) = (
            plan.Requirements[0], plan.Requirements[1], plan.Requirements[2], plan.Requirements[3], plan.Requirements[4]);

        Assert.Equal((plan.Figures.P90, RequirementStanding.Broken), (p90.Value, p90.Standing));
        var worst = plan.Districts.Max(district => district.Mean);
        Assert.Equal((worst, RequirementStanding.Kept), (rise.Value.Mean, rise.Standing));
        Assert.NotNull(rise.District);
        Assert.Equal(-plan.Differences.WithinTarget.Mean, fall.Value.Mean, 9);
        Assert.Equal(1, share.Value.Mean);
        Assert.Equal(-plan.Differences.AnnualCost.Mean, saving.Value.Mean, 4);
        Assert.Equal(RequirementStanding.Kept, saving.Standing);
    }

    [Fact]
    public void APlanWithTooFewCarsOnDuty_IsNeverChosen_HoweverCheap()
    {
        using var asked = new AskedQuestion(require: NightCars, aims: """{ "figure": "contractedCost" }""");
        var answer = asked.AnswerOf("uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json");
        var (silkeborg, djursland) = (answer.Plans.Single(plan => plan.Own.Contains(0)), answer.Plans.Single(plan => plan.Own.Contains(1)));

        Assert.Same(djursland, answer.Chosen);
        Assert.Equal(Verdict.SurelyMissed, silkeborg.Verdict);
        Assert.Equal((0, RequirementStanding.Broken, "silkeborg"), Cars(silkeborg));
        Assert.Equal((1, RequirementStanding.Kept, "silkeborg"), Cars(djursland));

        static (double, RequirementStanding, string?) Cars(AnsweredPlan plan) =>
            (plan.Requirements[^1].Value.Mean, plan.Requirements[^1].Standing, plan.Requirements[^1].District);
    }
}
