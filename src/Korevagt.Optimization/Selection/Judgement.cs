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
    /// <summary>The best plan that by the means keeps the requirements; it will be the chosen one if it does for sure.</summary>
    private int? leader;

    /// <summary>The plan that was chosen at the last barrier, or that led; others are compared with it.</summary>
    private int? reference;

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

    /// <summary>
    /// The plans that need years next, with how many each is to have in all; empty where no round fits the budget.
    /// </summary>
    public IReadOnlyList<(int Plan, int Years)> NextRound()
    {
        var isFirst = years.All(count => count == 0);
        if (isFirst)
        {
            return Next(Enumerable.Range(0, plans).Where(MayBeChosen), isFirst);
        }

        if (leader is not { } first)
        {
            return [];
        }

        // Where the leader has all the years it may have, the ones behind it have their turn.
        var next = Next(Focus(first), isFirst);
        return next.Count == 0 && statement.Chosen is { } chosen && chosen != leader ? Next(Focus(chosen), isFirst) : next;
    }

    private IReadOnlyList<(int Plan, int Years)> Next(IEnumerable<int> plansThatMatter, bool isFirst)
    {
        var wanted = plansThatMatter.ToHashSet();
        foreach (var compared in question.Requirements.Where(r => !r.IsExact).Select(r => r.ComparedWith).OfType<int>())
        {
            wanted.Add(compared);
        }

        return Rounds.Next(wanted, years, isFirst, settings);
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

        // The other way round: differences are remembered by the plan that is taken off, and few plans ever lead.
        var moments = aim.Difference(lessPlan, plan);
        return widths.Of(moments) - moments.Mean;
    }

    private Statement State()
    {
        var met = Enumerable.Range(0, plans).Where(plan => feasibility.Of(plan) == Verdict.SurelyMet).ToList();
        var leading = Leading([.. met.Where(plan => !isOut[plan] && (aim.IsExact || years[plan] > 0))]);
        for (var plan = 0; plan < plans; plan++)
        {
            isOut[plan] |= leading.Any(better => better != plan && Upper(better, plan) < 0);
        }

        var left = Enumerable.Range(0, plans).Where(MayBeChosen).ToList();
        leading.RemoveAll(plan => isOut[plan]);
        var bounds = leading.ConvertAll(plan => left.Select(other => Upper(plan, other)).Append(0).Max());
        int? chosen = leading.Count > 0 ? leading[bounds.IndexOf(bounds.Min())] : null;
        double? bound = chosen is null ? null : bounds.Min();
        var candidates = left.Where(plan => plan != chosen).ToList();
        var missed = Enumerable.Range(0, plans).Count(plan => feasibility.Of(plan) == Verdict.SurelyMissed);
        leader = left.Count == 0 ? null : InOrder(left, feasibility.Shortfall).First();
        reference = chosen ?? leader;
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

    /// <summary>
    /// The plans that lead by their means, and the one that led before: chosen is whichever has the least bound, so that a plan
    /// with few and lucky years does not take the place of one that is well known.
    /// </summary>
    private List<int> Leading(List<int> met)
    {
        var leading = InOrder(met, _ => 0).Take(Leaders).ToList();
        if (reference is { } before && met.Contains(before) && !leading.Contains(before))
        {
            leading.Add(before);
        }

        return leading;
    }

    /// <summary>
    /// By a number, then by the mean of the aim over the years that each shares with the leader, then by place.
    /// </summary>
    private IEnumerable<int> InOrder(IReadOnlyCollection<int> some, Func<int, double> first)
    {
        var against = reference ?? 0;
        return some.OrderBy(first)
            .ThenBy(plan => aim.IsExact ? aim.Exact(plan) : aim.Difference(plan, against).Mean)
            .ThenBy(plan => plan);
    }

    private int Nearest() =>
        InOrder([.. Enumerable.Range(0, plans)], feasibility.Shortfall).First();

    /// <summary>
    /// The plans whose years can change the statement: the leader, the chosen one, and whoever may be better than the leader by
    /// more than the indifference. Others stand aside, still candidates: they are only worth years if the leader turns out to
    /// break a requirement.
    /// </summary>
    private IEnumerable<int> Focus(int first)
    {
        var chosen = aim.IsExact ? null : statement.Chosen;
        return statement.Candidates.Where(plan => Upper(first, plan) > question.Aim.Indifference)
            .Append(first).Concat(chosen is { } known ? [known] : []).Distinct();
    }
}
