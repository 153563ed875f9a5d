using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Nights;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Nights made by hand from the small comparison of the reports' tests.</summary>
internal static class NightFixture
{
    public const string Baseline = "scenarios/midtjylland.json";
    public const string Scenario = "scenarios/uden-nat.json";

    public static Fault Fault { get; } = new(
        Scenario, "$.changes[0].shift", new("vagten \"nat\" findes ikke", "there is no shift \"nat\""),
        Text.Same("\"nat-silkeborg\""));

    /// <summary>A question about a recommended plan that is still the choice.</summary>
    public static QuestionNight Question() => new()
    {
        Question = "spoergsmaal.json",
        Recommended = "uden-nat.json",
        RecommendedHash = "f1",
        Optimisation = 7,
        Answer = new QuestionAnswer
        {
            Name = "Hvad kan undværes?",
            Recommended = "Uden nattevagten",
            Statement = new("Ingen er bedre.", "None is better."),
            Chosen = new ChosenPlanNight("uden-nat.json", Text.Same("Uden nattevagten"), IsRecommended: true),
            Bound = 0.3,
            Judged = 4,
            Requirements =
            [
                new RequirementNight(
                    new("90 %-fraktilen er højst 60 minutter", "the 90% response time is at most 60 minutes"), new Estimate(60.4, 59.8, 61),
                    new("60,4 min (59,8 til 61,0)", "60.4 min (59.8 to 61.0)"), TargetState.Met, IsCertain: true),
            ],
            Disadvantage = null,
        },
    };

    /// <summary>The same question where the requirement is in another state.</summary>
    public static QuestionNight With(this QuestionNight question, TargetState state, bool isCertain = true) => question with
    {
        Answer = question.Answer! with
        {
            Requirements = [question.Answer.Requirements[0] with { State = state, IsCertain = isCertain }],
        },
    };

    /// <summary>The same question where another plan would be chosen.</summary>
    public static QuestionNight Against(this QuestionNight question, string file, double mean, double low, double high) => question with
    {
        Answer = question.Answer! with
        {
            Chosen = new ChosenPlanNight(file, Text.Same("Plan B"), IsRecommended: false),
            Disadvantage = new DisadvantageNight(
                new Estimate(mean, low, high), 0.5, new("den gennemsnitlige responstid", "the mean response time"),
                new("+2,0 min (+1,5 til +2,5)", "+2.0 min (+1.5 to +2.5)")),
        },
    };

    public static NightFigures Figures(string night = "2026-11-22T03:30")
    {
        var comparison = ComparisonFixture.Comparison();
        return new NightFigures
        {
            Night = night,
            Year = 2026,
            Plans = [ScenarioNight.OfBaseline(Baseline, "f0", comparison), ScenarioNight.Of(Scenario, "f1", comparison.Scenarios[0])],
        };
    }

    /// <summary>Another night on which only so much is another.</summary>
    public static NightFigures With(this NightFigures figures, string file, Func<ScenarioNight, ScenarioNight> change) =>
        figures with { Plans = [.. figures.Plans.Select(plan => plan.File == file ? change(plan) : plan)] };

    public static NightFigures WithTarget(this NightFigures figures, string file, double mean, double low, double high) => figures.With(
        file, plan => plan with { Targets = [plan.Targets[0] with { Reached = new Estimate(mean, low, high) }] });

    public static NightFigures WithP90(this NightFigures figures, string file, string area, double mean, double half) => figures.With(
        file, plan => plan with { Areas = [.. plan.Areas.Select(other => other.Id == area ? other with { P90 = new Estimate(mean, mean - half, mean + half) } : other)] });

    public static NightFigures WithSaving(this NightFigures figures, decimal mean) => figures.With(
        Scenario, plan => plan with { Saving = plan.Saving! with { Estimate = new MoneyEstimate(mean, mean - 5_000, mean + 5_000) } });

    public static NightFigures WithDrift(this NightFigures figures, LocalDate? alarmed, string? district = null) => figures with
    {
        Drift =
        [
            new DriftResult
            {
                District = district,
                Name = district is null ? "Midtjylland 2016" : "Djursland",
                FalseAlarmRate = 0.005,
                Days = 200,
                Expected = 35_000.5,
                Came = 36_400,
                Log10EValue = alarmed is null ? 0.4 : 3.1,
                HighestLog10EValue = alarmed is null ? 0.9 : 3.2,
                AlarmedOn = alarmed,
                Drift = alarmed is null ? null : new DriftFactor(new LocalDate(2026, 10, 25), 1.14, 1.08, 1.21),
            },
        ],
    };
}
