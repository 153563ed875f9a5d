using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>What the finished rounds say about who dominates whom, and which years would say more.</summary>
internal sealed class Dominance
{
    private readonly FrontQuestion question;
    private readonly SelectionSettings settings;
    private readonly PairedYears[] aims;
    private readonly EndWidths widths;
    private readonly int[] years;
    private readonly bool[] isOut;
    private readonly bool[] isCovered;

    public Dominance(FrontQuestion question, SelectionSettings settings)
    {
        this.question = question;
        this.settings = settings;
        var plans = question.Plans.Count;
        aims =
        [
            .. question.Aims.Select(aim => new PairedYears(
                aim.Measure, question.ExactCosts, !aim.SmallerIsBetter, settings.YearsPerValue)),
        ];
        widths = new EndWidths((1 - settings.Confidence) / Math.Max(1, (long)plans * (plans - 1)));
        years = new int[plans];
        isOut = new bool[plans];
        isCovered = new bool[plans];
        Statement = State();
    }

    public FrontStatement Statement { get; private set; }

    public IReadOnlyList<(int Plan, int Years)> NextRound()
    {
        var isFirst = years.All(count => count == 0);
        var wanted = isFirst
            ? [.. Enumerable.Range(0, years.Length).Where(plan => !isOut[plan])]
            : Statement.OnFrontOfMeans.Concat(Statement.Undecided.Where(plan => !isCovered[plan])).ToList();
        return Rounds.Next(wanted, years, isFirst, settings);
    }

    public void Take(IReadOnlyList<(int Plan, int Years)> round, IReadOnlyList<YearsOfPlan> records)
    {
        for (var i = 0; i < round.Count; i++)
        {
            years[round[i].Plan] = round[i].Years;
            foreach (var aim in aims)
            {
                aim.Take(round[i].Plan, records[i], round[i].Years);
            }
        }

        Statement = State();
    }

    private FrontStatement State()
    {
        var left = Enumerable.Range(0, years.Length).Where(plan => !isOut[plan]).ToList();
        var front = FrontOfMeans(left);
        foreach (var plan in left)
        {
            isOut[plan] = front.Any(other => other != plan && SurelyDominates(other, plan));
            isCovered[plan] = front.Any(other => other != plan && Covers(other, plan));
        }

        front.RemoveAll(plan => isOut[plan]);
        var undecided = left.Where(plan => !isOut[plan]).Except(front).ToList();
        return new FrontStatement(
            front,
            undecided,
            [.. Enumerable.Range(0, years.Length).Where(plan => isOut[plan])],
            (years.Any(count => count > 0) || aims.All(aim => aim.IsExact)) && undecided.All(plan => isCovered[plan]),
            settings.Confidence,
            years.Sum(count => (long)count));
    }

    // By the years that a plan shares with the one that has most: the means of different years cannot be compared.
    private List<int> FrontOfMeans(List<int> left)
    {
        var against = left.MaxBy(plan => years[plan]);
        var means = left.ToDictionary(
            plan => plan,
            plan => aims.Select(aim => aim.IsExact ? aim.Exact(plan) : aim.Difference(plan, against).Mean).ToArray());
        var front = new List<int>();
        foreach (var plan in left.Order(Comparer<int>.Create((a, b) => Compare(means[a], means[b]))))
        {
            // In this order whoever dominates a plan comes before it, and on the front is one that dominates it too.
            if (!front.Any(other => Dominates(means[other], means[plan])))
            {
                front.Add(plan);
            }
        }

        front.Sort();
        return front;
    }

    private static int Compare(double[] a, double[] b) => ((ReadOnlySpan<double>)a).SequenceCompareTo(b);

    private static bool Dominates(double[] a, double[] b)
    {
        var isBetter = false;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] > b[i])
            {
                return false;
            }

            isBetter |= a[i] < b[i];
        }

        return isBetter;
    }

    private bool SurelyDominates(int plan, int other)
    {
        var isBetter = false;
        foreach (var aim in aims)
        {
            var upper = Upper(aim, plan, other);
            if (upper > 0)
            {
                return false;
            }

            isBetter |= upper < 0;
        }

        return isBetter;
    }

    private bool Covers(int plan, int other)
    {
        for (var i = 0; i < aims.Length; i++)
        {
            if (Upper(aims[i], plan, other) > question.Aims[i].Indifference)
            {
                return false;
            }
        }

        return true;
    }

    private double Upper(PairedYears aim, int plan, int lessPlan)
    {
        if (aim.IsExact)
        {
            return aim.Exact(plan) - aim.Exact(lessPlan);
        }

        // The other way round: differences are remembered by the plan that is taken off, and few plans are on the front.
        var moments = aim.Difference(lessPlan, plan);
        return widths.Of(moments) - moments.Mean;
    }
}
