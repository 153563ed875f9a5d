using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Files.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>An answer in tables of words, each by itself.</summary>
/// <param name="answer">The answer.</param>
/// <param name="format">The language.</param>
internal sealed class OptimisationTables(Answer answer, ReportFormat format)
{
    private const int MostBarriers = 20;

    private readonly AskedWords asked = new(answer.Question, format);

    /// <summary>All that have rows, the most telling first.</summary>
    public IReadOnlyList<PlainTable> All =>
    [
        .. new[] { Figures(), Plans(), Changes(), Contributions(), Districts(), Regret(), UnderDispatch(), Requirements(), Trace() }
            .OfType<PlainTable>().Where(table => table.Rows.Count > 0),
    ];

    /// <summary>The plan that is told in detail: the chosen one, or the one that comes nearest; null where that is today's.</summary>
    public AnsweredPlan? Told => (answer.Chosen ?? answer.Nearest) is { } plan && !plan.Role.HasFlag(PlanRoles.Baseline) ? plan : null;

    /// <summary>The plans told, one a row.</summary>
    public PlainTable Plans()
    {
        var hasPrice = AnsweredMoney.HasPrice(answer);
        return new PlainTable(
            format.Say(TableTexts.Plans), format.Say(TableTexts.PlansNote),
            [
                format.Say(TableTexts.Plan), format.Say(TableTexts.Requirements),
                format.Say(hasPrice ? TableTexts.Saving : TableTexts.CarHours), asked.AimHeading, format.Say(TableTexts.P90Change),
                format.Say(TableTexts.LateChange), format.Say(TableTexts.WorstChange),
                .. hasPrice ? [format.Say(TableTexts.CostChange)] : Array.Empty<string>(),
                format.Say(TableTexts.Rank),
            ],
            [
                .. answer.Plans.Select(plan => (string[])
                [
                    PlanNames.Short(plan, format), Verdict(plan),
                    hasPrice ? format.Amount(plan.ContractedSavingDkk) : format.Number(plan.CarHoursSaved), asked.Aim.Amount(plan.Aim).Both,
                    format.SignedMinutes(plan.Differences.P90).Both, format.Signed(plan.Differences.LateVisits, 0).Both,
                    format.SignedMinutes(plan.Differences.WorstDistrictP90).Both,
                    .. hasPrice ? [Cost(plan.Differences.AnnualCost)] : Array.Empty<string>(),
                    plan.Rank is { } rank ? format.Number(rank) : ReportFormat.None,
                ]),
            ])
        {
            WordColumns = 2,
        };
    }

    /// <summary>The figures of the plan told in detail beside today's; null where no plan is.</summary>
    public PlainTable? Figures()
    {
        if (Told is not { } told)
        {
            return null;
        }

        var (figures, today, changes) = (told.Figures, answer.Plans[0].Figures, told.Differences);
        return new PlainTable(
            format.Say(TableTexts.Figures), format.Say(TableTexts.FiguresNote),
            [format.Say(TableTexts.Figure), format.Say(TableTexts.Change), format.Say(TableTexts.Now), format.Say(TableTexts.Then)],
            [
                Row(QuestionFigure.P90, today.P90, figures.P90, changes.P90),
                Row(QuestionFigure.MeanResponse, today.MeanResponse, figures.MeanResponse, changes.MeanResponse),
                Row(QuestionFigure.UrgentP90, today.UrgentP90, figures.UrgentP90, changes.UrgentP90),
                Row(QuestionFigure.WorstDistrictP90, today.WorstDistrictP90, figures.WorstDistrictP90, changes.WorstDistrictP90),
                Row(QuestionFigure.WithinTarget, today.WithinTarget, figures.WithinTarget, changes.WithinTarget),
                Row(QuestionFigure.LateVisits, today.LateVisits, figures.LateVisits, changes.LateVisits),
                Row(QuestionFigure.HandedToDaytime, today.HandedToDaytime, figures.HandedToDaytime, changes.HandedToDaytime),
                .. AnsweredMoney.HasPrice(answer)
                    ? new[] { Row(QuestionFigure.AnnualCost, today.AnnualCost, figures.AnnualCost, changes.AnnualCost) }
                    : [],
            ]);

        string[] Row(QuestionFigure figure, Estimate before, Estimate after, Estimate change)
        {
            var words = new FigureFormat(figure, format);
            return
            [
                format.Say(FigureTexts.Heading(figure, null)), words.Difference(change).Both, words.Amount(before.Mean), words.Amount(after.Mean),
            ];
        }
    }

    /// <summary>What each plan but today's changes.</summary>
    public PlainTable Changes() => new(
        format.Say(TableTexts.ChangesOfPlans), "", format.Say(TableTexts.Plan, TableTexts.Change),
        [
            .. answer.Plans.Where(plan => plan.ChangesDescribed.Count > 0).Select(plan => (string[])
            [
                PlanNames.Short(plan, format), string.Join("; ", plan.ChangesDescribed.Select(format.Say)),
            ]),
        ])
    {
        WordColumns = 2,
    };

    /// <summary>What each change of the chosen plan contributes.</summary>
    public PlainTable Contributions() => new(
        format.Say(TableTexts.Contributions), format.Say(TableTexts.ContributionsNote(asked.AimName)),
        [format.Say(TableTexts.Change), format.Say(TableTexts.Adds), format.Say(TableTexts.Saving)],
        [
            .. answer.Contributions.Select(contribution => (string[])
            [
                format.Say(contribution.Change), asked.Aim.Difference(contribution.Aim).Both,
                format.Amount(contribution.ContractedSavingDkk),
            ]),
        ]);

    /// <summary>The change of each district, the hardest hit first; null where no plan is told in detail.</summary>
    public PlainTable? Districts() => Told is not { } told ? null : new(
        format.Say(TableTexts.Districts), format.Say(TableTexts.DistrictsNote(PlanNames.Short(told, format))),
        format.Say(TableTexts.District, TableTexts.DistrictChange, TableTexts.Interval),
        [
            .. DistrictsByChange(told).Select(district => (string[])
            [
                district.Name, format.Signed(district.Change.Mean, 1), format.SignedMinutes(district.Change).Interval,
            ]),
        ]);

    /// <summary>Districts with their change, the hardest hit first.</summary>
    public IReadOnlyList<(string Id, string Name, Estimate Change)> DistrictsByChange(AnsweredPlan plan) =>
    [
        .. answer.Question.Baseline.Plan.Districts.Zip(plan.Districts, (district, change) => (district.Id, district.Name, change))
            .OrderByDescending(district => double.IsNaN(district.change.Mean) ? double.NegativeInfinity : district.change.Mean)
            .ThenBy(district => district.Name, StringComparer.Ordinal),
    ];

    /// <summary>The regret of the plans that a reader looks for; null without futures.</summary>
    public PlainTable? Regret() => answer.Futures.Count == 0 ? null : new(
        format.Say(TableTexts.Regret), format.Say(TableTexts.RegretNote(format.Say(asked.Aim.AxisUnit))),
        [
            format.Say(TableTexts.Plan), format.Say(TableTexts.MostRegret), .. answer.Futures.Select(future => future.Name),
        ],
        [
            .. RegretPlans().Select(plan => (string[])
            [
                PlanNames.Short(plan, format),
                asked.Aim.Cell(InFutures(plan).Max(there => there.Regret)),
                .. InFutures(plan).Select(there => there.Keeps ? asked.Aim.Cell(there.Regret) : format.Say(TableTexts.BreaksThere)),
            ]),
        ]);

    /// <summary>The plans whose regret is told: those that a reader looks for, and who comes next.</summary>
    public IEnumerable<AnsweredPlan> RegretPlans() => answer.Plans.Where(plan => PlanNames.IsNamed(plan) || plan.Role.HasFlag(PlanRoles.Next));

    /// <summary>A plan in each future, in their order.</summary>
    public IEnumerable<PlanInFuture> InFutures(AnsweredPlan plan) =>
        answer.Futures.Select(future => future.Plans.First(there => there.Number == plan.Number));

    /// <summary>The chosen plan under other dispatch rules; null where none was tried.</summary>
    public PlainTable? UnderDispatch()
    {
        if (answer.Artefacts is not { UnderDispatch.Count: > 0 } panel)
        {
            return null;
        }

        // Beside the planner's own plan, where there is one: whether the advantage over it comes from the rule.
        var own = answer.Plans.FirstOrDefault(plan => plan.Own.Contains(0) && !plan.Role.HasFlag(PlanRoles.Chosen));
        var note = format.Say(TableTexts.UnderDispatchNote(asked.AimName));
        return own is null || panel.UnderDispatch.All(under => under.AgainstOwn is null)
            ? new(
                format.Say(TableTexts.UnderDispatch), note, format.Say(TableTexts.Rule, TableTexts.Change),
                [.. panel.UnderDispatch.Select(under => (string[])[format.Say(under.Rule), Difference(under.Difference)])])
            : new(
                format.Say(TableTexts.UnderDispatch), note,
                [.. format.Say(TableTexts.Rule, TableTexts.Change), format.Say(TableTexts.Against(PlanNames.Short(own, format)))],
                [
                    .. panel.UnderDispatch.Select(under => (string[])
                        [format.Say(under.Rule), Difference(under.Difference), under.AgainstOwn is { } against ? Difference(against) : "–"]),
                ]);

        string Difference(Evaluation.Estimate difference) => asked.Aim.Difference(difference).Both;
    }

    /// <summary>What the requirements rule out.</summary>
    public PlainTable Requirements() => new(
        format.Say(TableTexts.RequirementCounts), format.Say(TableTexts.RequirementCountsNote),
        format.Say(TableTexts.Requirements, TableTexts.SurelyMissed, TableTexts.OnlyThis, TableTexts.BestReached),
        [
            .. answer.Requirements.Select(count => (string[])
            [
                asked.Requirement(count.Requirement), format.Number(count.SurelyMissed), format.Number(count.OnlyThis),
                asked.BestReached(count.Requirement, count.BestReached),
            ]),
        ]);

    /// <summary>The bound at some twenty barriers, the last among them.</summary>
    public PlainTable Trace() => new(
        format.Say(TableTexts.Trace), format.Say(TableTexts.TraceNote(format.Say(asked.Aim.AxisUnit))),
        format.Say(TableTexts.PlanYears, TableTexts.Bound, TableTexts.Left),
        [
            .. answer.Trace.Where((_, i) => i == answer.Trace.Count - 1 || i % Math.Max(1, answer.Trace.Count / MostBarriers) == 0)
                .Select(barrier => (string[])
                [
                    format.Number((double)barrier.Years),
                    barrier.Bound is not { } bound ? ReportFormat.None
                        : double.IsFinite(bound) ? asked.Aim.Cell(bound)
                        : format.Say(TableTexts.Unbounded),
                    format.Number(barrier.Left),
                ]),
        ]);

    /// <summary>Whether a plan keeps the requirements, in a word.</summary>
    public string Verdict(AnsweredPlan plan) => format.Say(
        plan.SurelyKeeps ? TableTexts.Kept : plan.SurelyBreaks ? TableTexts.Broken : TableTexts.NotDecided);

    private string Cost(Estimate change) => new FigureFormat(QuestionFigure.AnnualCost, format).Difference(change).Both;
}
