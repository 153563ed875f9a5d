using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>What the finished rounds of a selection say, and which years would say more.</summary>
/// <remarks>
/// Why it holds. Let b be the best plan that keeps the requirements. With the stated confidence no verdict is ever wrong, and for
/// every other plan i the upper end of the mean of i less b never falls below the truth: only these k - 1 one-sided ends have
/// to share the error, whichever plan is chosen and whenever. Then b is never thrown out (neither as missed nor as surely worse
/// than a plan that is surely met), so the greatest upper end over the plans that are left bounds what b is better by.
/// </remarks>
internal sealed class Judgement
{
    /// <summary>How many of the leading plans every other is held against.</summary>
    private const int Leaders = 3;

    private readonly SelectionQuestion question;
    private readonly SelectionSettings settings;
    private readonly PairedYears aim;
    private readonly Feasibility feasibility;
    private readonly EndWidths widths;
    private readonly int[] years;
    private readonly bool[] isOut;
    private readonly int plans;

    private Statement statement;
    private int? leader;

    public Judgement(SelectionQuestion question, SelectionSettings settings)
    {
        this.question = question;
        this.settings = settings;
        plans = question.Plans.Count;
        years = new int[plans];
        isOut = new bool[plans];
        aim = new PairedYears(question.Aim.Measure, question.ExactCosts, !question.Aim.SmallerIsBetter, settings.YearsPerValue);
        var (ofSelection, ofFeasibility) = Errors();
        widths = new EndWidths(ofSelection);
        feasibility = new Feasibility(question, settings.YearsPerValue, ofFeasibility);
        statement = State();
    }

    public Statement Statement => statement;

    public IReadOnlyList<int> Years => years;

    /// <summary>The plans that need years next, with how many each is to have in all; empty where no round fits the budget.</summary>
    public IReadOnlyList<(int Plan, int Years)> NextRound()
    {
        var isFirst = years.All(count => count == 0);
        var wanted = (isFirst ? Enumerable.Range(0, plans).Where(MayBeChosen) : Focus()).ToHashSet();
        foreach (var compared in question.Requirements.Select(r => r.ComparedWith).OfType<int>())
        {
            wanted.Add(compared);
        }

        var most = wanted.Max(plan => years[plan]);
        var step = isFirst ? settings.FirstYears : Math.Max(settings.YearsPerRound, most / 5);
        var left = settings.MostYears - statement.YearsInAll;
        while (step > 0 && wanted.Sum(plan => Math.Max(0L, Next(plan) - years[plan])) > left)
        {
            step -= settings.YearsPerValue;
        }

        return step <= 0 ? [] : [.. wanted.Where(plan => Next(plan) > years[plan]).Order().Select(plan => (plan, Next(plan)))];

        // Whoever stood aside catches up: only years that both have count for a pair.
        int Next(int plan) => (most + step) / settings.YearsPerValue * settings.YearsPerValue;
    }

    /// <summary>Takes a finished round.</summary>
    public void Take(IReadOnlyList<(int Plan, int Years)> round, IReadOnlyList<YearsOfPlan> records)
    {
        for (var i = 0; i < round.Count; i++)
        {
            var (plan, count) = round[i];
            years[plan] = count;
            aim.Take(plan, records[i], count);
            feasibility.Take(plan, records[i], count);
        }

        for (var plan = 0; plan < plans; plan++)
        {
            feasibility.Judge(plan);
        }

        statement = State();
    }

    public PlanJudgement Of(int plan) => new(
        [.. question.Requirements.Select((_, r) => feasibility.Of(plan, r))],
        feasibility.Of(plan),
        isOut[plan],
        years[plan],
        question.Aim.SmallerIsBetter ? aim.Mean(plan) : -aim.Mean(plan),
        statement.Chosen is { } chosen ? Upper(chosen, plan) : null,
        statement.Chosen is { } against && !aim.IsExact ? aim.Difference(plan, against).SkewnessInStandardErrors : 0);

    private bool MayBeChosen(int plan) => !isOut[plan] && feasibility.Of(plan) != Verdict.SurelyMissed;

    /// <summary>
    /// The errors of one end: the whole error, or a half for each kind where both plans and requirements are judged by years
    /// (C. Healey, S. Andradóttir and S.-H. Kim, ACM TOMACS 24, 2014), shared by the plans that are not broken exactly.
    /// </summary>
    private (double OfSelection, double OfFeasibility) Errors()
    {
        var all = 1 - settings.Confidence;
        var sampled = question.Requirements.Count(r => !r.IsExact);
        var share = sampled > 0 && !aim.IsExact ? all / 2 : all;
        var exact = new Feasibility(question, settings.YearsPerValue, share);
        var left = Enumerable.Range(0, plans).Count(plan => exact.Of(plan) != Verdict.SurelyMissed);
        return (share / Math.Max(1, left - 1), share / Math.Max(1, (long)left * sampled));
    }

    /// <summary>What the mean of one plan less that of another is at most.</summary>
    private double Upper(int plan, int lessPlan)
    {
        if (plan == lessPlan)
        {
            return 0;
        }

        if (aim.IsExact)
        {
            return aim.Exact(plan) - aim.Exact(lessPlan);
        }

        var moments = aim.Difference(plan, lessPlan);
        return moments.Mean + widths.Of(moments);
    }

    private Statement State()
    {
        var met = Enumerable.Range(0, plans).Where(plan => feasibility.Of(plan) == Verdict.SurelyMet).ToList();
        var hasYears = aim.IsExact || met.Any(plan => years[plan] > 0);
        var leading = hasYears
            ? met.Where(plan => !isOut[plan] && (aim.IsExact || years[plan] > 0)).OrderBy(aim.Mean).ThenBy(plan => plan).Take(Leaders).ToList()
            : [];
        for (var plan = 0; plan < plans; plan++)
        {
            isOut[plan] |= leading.Any(better => better != plan && Upper(better, plan) < 0);
        }

        int? chosen = leading.Count > 0 ? leading[0] : null;
        var candidates = Enumerable.Range(0, plans).Where(plan => plan != chosen && MayBeChosen(plan)).ToList();
        double? bound = chosen is { } best ? candidates.Select(plan => Upper(best, plan)).Append(0).Max() : null;
        var missed = Enumerable.Range(0, plans).Count(plan => feasibility.Of(plan) == Verdict.SurelyMissed);
        leader = chosen ?? Leader(candidates);
        return new Statement(
            chosen,
            bound,
            missed == plans || bound <= question.Aim.Indifference,
            settings.Confidence,
            candidates,
            plans,
            met.Count,
            missed,
            chosen is null ? Nearest() : null,
            chosen is null ? 0 : years[chosen.Value],
            years.Sum(count => (long)count));
    }

    /// <summary>The best plan that by the means keeps the requirements; it will be the chosen one if it does for sure.</summary>
    private int? Leader(List<int> candidates) => candidates.Count == 0
        ? null
        : candidates.OrderBy(feasibility.Shortfall).ThenBy(aim.Mean).ThenBy(plan => plan).First();

    private int Nearest() =>
        Enumerable.Range(0, plans).OrderBy(feasibility.Shortfall).ThenBy(aim.Mean).ThenBy(plan => plan).First();

    /// <summary>
    /// The plans whose years can change the statement: the leader, and whoever may be better than it by more than the indifference.
    /// Others stand aside, still candidates: they are only worth years if the leader turns out to break a requirement.
    /// </summary>
    private IEnumerable<int> Focus() => statement.Candidates.Append(leader!.Value).Distinct()
        .Where(plan => plan == leader || Upper(leader.Value, plan) > question.Aim.Indifference);
}
