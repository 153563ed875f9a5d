using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Years;
using Korevagt.Tests.Plans;
using Interval = Korevagt.Evaluation.Interval;

namespace Korevagt.Tests.Answers;

/// <summary>
/// Answers to small questions about the fixture's plan, driven by a table: two districts, four shifts. They are really searched,
/// judged and told, with few years.
/// </summary>
internal static class AnswerFixture
{
    /// <summary>Name of the planner's own plan.</summary>
    public const string Memo = "Notatets plan";

    private const int Year = 2017;
    private const int YearsOfFigures = 8;

    private static readonly Lazy<Answer> EveryPlan = new(() => Run(new Asked()));
    private static readonly Lazy<Answer> NoPlan = new(() => Run(new Asked { P90AtMost = 1 }));
    private static readonly Lazy<Answer> ByWalking = new(() => Run(new Asked { MostCars = 9, Saves = null, Budget = new YearBudget(400, 600) }));

    /// <summary>All plans are judged, and one is chosen.</summary>
    public static Answer Chosen => EveryPlan.Value;

    /// <summary>No plan keeps the requirements: nobody is reached within a minute.</summary>
    public static Answer None => NoPlan.Value;

    /// <summary>There are too many plans to judge all: some were searched for.</summary>
    public static Answer Searched => ByWalking.Value;

    /// <summary>The chosen answer with every part that the fixture's plan does not fill of itself.</summary>
    public static Answer Full => Chosen with
    {
        Artefacts = Chosen.Artefacts! with
        {
            UnderDispatch =
            [
                (new Text("Planlæg forud", "Plan ahead"), new Estimate(1.25, 0.5, 2), new Estimate(-1.5, -2, -1)),
                (new Text("Først fremme", "First to arrive"), new Estimate(-0.25, -0.5, 0.25), null),
            ],
            DistrictsWithoutCar = ["Silkeborg"],
            AcrossOpening = ["Nattevagt Djursland"],
            GainWithoutCar = ["Djursland"],
        },
    };

    private static Answer Run(Asked asked)
    {
        using var folder = new PlanFolder();
        var baseline = MatrixPlan.Of(folder.LoadBaseline());
        var question = QuestionOf(baseline, folder.At(PlanFolder.Baseline), asked);
        var settings = new ChoosingSettings(Seed: 7, Threads: 2) { YearsOfFigures = YearsOfFigures };
        var looked = CheckedQuestion.Of(question);
        Assert.Empty(looked.Faults);
        var prepared = PreparedQuestion.Of(DiskFiles.Instance, looked.Value, settings, CancellationToken.None);
        Assert.Empty(prepared.Faults);
        var archive = new Archive(prepared.Value.Layout.Count, prepared.Value.Rounds(settings.Threads).Simulate);
        return new ChoosingRun(prepared.Value, archive, asked.Budget ?? BudgetRules.Usual(looked.Value)).Run(CancellationToken.None);
    }

    private static Question QuestionOf(LoadedPlan baseline, string file, Asked asked) => new()
    {
        File = file,
        Name = "Hvad kan spares?",
        Description = "En prøve.",
        Baseline = baseline,
        Year = Year,
        Decisions =
        [
            new CarsDecision("$.decide[0]", "nat-silkeborg", 0, asked.MostCars, 1, Heir: null),
            new CarsDecision("$.decide[0]", "aften-silkeborg", 1, asked.MostCars, 2, Heir: null),
            new CarsDecision("$.decide[0]", "aften-djursland", 1, asked.MostCars, 1, Heir: null),
            new DaysDecision(
                "$.decide[1]", "nat-djursland", [DaySelection.EveryDay, DaySelection.WorkingDays, DaySelection.NonWorkingDays],
                DaySelection.EveryDay),
            new HoursDecision("$.decide[2]", "aften-silkeborg", IsStart: true, [0, 60]),
        ],
        Requirements =
        [
            .. asked.Saves is { } least
                ? new[] { new QuestionRequirement("$.require[0]", QuestionFigure.ContractedSaving, null, [], QuestionLimit.AtLeast, least, 0, null) }
                : [],
            new QuestionRequirement(
                "$.require[1]", QuestionFigure.P90, null, ["silkeborg", "djursland"], QuestionLimit.RiseAtMost, 60, 0.5, null),
            .. asked.P90AtMost is { } most
                ? new[] { new QuestionRequirement("$.require[2]", QuestionFigure.P90, null, [], QuestionLimit.AtMost, most, 0, null) }
                : [],
        ],
        CarsOnDuty = [],
        Aims = [new QuestionAim("$.aims[0]", QuestionFigure.P90, null, 0.5), new QuestionAim("$.aims[1]", QuestionFigure.AnnualCost, null, 20_000)],
        Futures =
        [
            new QuestionFuture("$.futures[0]", "Længere ophold", baseline with
            {
                Plan = baseline.Plan with
                {
                    Process = baseline.Plan.Process with { OnSite = baseline.Plan.Process.OnSite with { MeanMinutes = 40 } },
                },
            }),
        ],
        AlsoConsider =
        [
            new QuestionPlan("$.alsoConsider[0]", Memo, "notat.json", [PlanChange.RemoveShift("nat-silkeborg")]),
        ],
    };

    /// <summary>What sets the questions apart.</summary>
    private sealed record Asked
    {
        public int MostCars { get; init; } = 2;

        public double? Saves { get; init; } = 100_000;

        public double? P90AtMost { get; init; }

        public YearBudget? Budget { get; init; }
    }
}
