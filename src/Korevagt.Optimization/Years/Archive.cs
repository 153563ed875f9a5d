namespace Korevagt.Optimization.Years;

/// <summary>
/// Every figure that has been simulated, by plan and year, and the barrier between rounds: what a round asks for and is there
/// already is not simulated again, and the rest becomes part of the archive all at once.
/// </summary>
/// <remarks>
/// A search or a selection asks for nothing but rounds, and decides from finished rounds only. Run again on an archive that
/// was stopped at any barrier, it therefore asks for the same rounds and goes on where it stood: resuming is running again.
/// Not for several threads at once.
/// </remarks>
public sealed class Archive
{
    private readonly SimulateRound simulate;
    private readonly Action<FinishedRound>? atBarrier;
    private readonly int mostYearsAtOnce;
    private readonly Dictionary<YearsOfPlan, int> used = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(DecisionVector Plan, int FirstYear), YearsOfPlan> records = [];
    private readonly List<YearsOfPlan> inOrder = [];

    /// <summary>An empty archive.</summary>
    /// <param name="figures">How many figures a year has, 1 or more.</param>
    /// <param name="simulate">Where figures come from.</param>
    /// <param name="atBarrier">
    /// Is told of each round once it is part of the archive, on the thread that asked for the round; the place to store what is
    /// new, to show how far the work is, and to stop (by throwing <see cref="OperationCanceledException"/>).
    /// </param>
    /// <param name="mostYearsAtOnce">
    /// A round that asks for more years of plans is simulated in parts, each with a barrier of its own: what is lost when the
    /// work is stopped, and held in memory by the simulation, stays small. No figure depends on it.
    /// </param>
    public Archive(int figures, SimulateRound simulate, Action<FinishedRound>? atBarrier = null, int mostYearsAtOnce = 2_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(figures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostYearsAtOnce, 1);
        this.mostYearsAtOnce = mostYearsAtOnce;
        ArgumentNullException.ThrowIfNull(simulate);
        Figures = figures;
        this.simulate = simulate;
        this.atBarrier = atBarrier;
    }

    /// <summary>How many figures a year has.</summary>
    public int Figures { get; }

    /// <summary>
    /// How many years of plans the rounds have taken from the archive since it was made, simulated now or before.
    /// </summary>
    public long YearsUsed { get; private set; }

    /// <summary>How many of those were simulated since the archive was made.</summary>
    public long YearsSimulated { get; private set; }

    /// <summary>How many rounds, or parts of a round, have been simulated since the archive was made.</summary>
    public int Rounds { get; private set; }

    /// <summary>All records in the order in which they came.</summary>
    public IReadOnlyList<YearsOfPlan> Records => inOrder;

    /// <summary>Puts stored figures back, as they were told at a barrier.</summary>
    /// <param name="wanted">Which plan and years: the first year of a record, or the one after its last.</param>
    /// <param name="origin">The first year of the record that they belong to.</param>
    /// <param name="values">Year by year.</param>
    /// <exception cref="ArgumentException">
    /// They leave a gap, are of another length, or hold a number that is not finite.
    /// </exception>
    public void Restore(YearsWanted wanted, int origin, ReadOnlySpan<double> values)
    {
        ThrowIfFaulty(wanted);
        var record = Find(wanted.Plan, origin);
        var next = origin + (record?.Count ?? 0);
        if (wanted.FirstYear != next)
        {
            throw new ArgumentException(
                $"Year {wanted.FirstYear} of plan {wanted.Plan} does not follow: {next} is next.", nameof(wanted));
        }

        ThrowIfFaulty(wanted, values);
        RecordOf(wanted.Plan, origin).Add(values);
    }

    /// <summary>Sees to it that plans have their first years.</summary>
    /// <param name="plans">
    /// Each plan with how many years it must have at least, counted from the first; none of them twice.
    /// </param>
    /// <param name="firstYear">Number of the first year, from 0.</param>
    /// <param name="cancellationToken">Ends the round; the archive is as it was.</param>
    /// <returns>
    /// The records, in the order of the plans; one may have more years than asked for, and none is to be read there.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The simulation's answer has another shape, or a number that is not finite.
    /// </exception>
    public IReadOnlyList<YearsOfPlan> Round(
        IReadOnlyList<(DecisionVector Plan, int Years)> plans, int firstYear, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var missing = Missing(plans, firstYear);
        var years = plans.ToDictionary(plan => plan.Plan, plan => plan.Years);
        foreach (var wanted in missing)
        {
            years.Remove(wanted.Plan);
        }

        Use(years, firstYear);
        foreach (var part in Parts(missing))
        {
            var answer = simulate(part, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Add(part, answer, firstYear);
            Use(part.ToDictionary(wanted => wanted.Plan, wanted => wanted.FirstYear - firstYear + wanted.Count), firstYear);
            Rounds++;
            atBarrier?.Invoke(new FinishedRound(Rounds, firstYear, part, YearsUsed, YearsSimulated));
        }

        return [.. plans.Select(plan => records[(plan.Plan, firstYear)])];
    }

    /// <summary>The record of a plan from a first year on, or null.</summary>
    public YearsOfPlan? Find(DecisionVector plan, int firstYear) => records.GetValueOrDefault((plan, firstYear));

    private void Use(Dictionary<DecisionVector, int> years, int firstYear)
    {
        foreach (var (plan, count) in years)
        {
            var record = records[(plan, firstYear)];
            YearsUsed += Math.Max(0, count - used.GetValueOrDefault(record));
            used[record] = Math.Max(count, used.GetValueOrDefault(record));
        }
    }

    private IEnumerable<List<YearsWanted>> Parts(List<YearsWanted> missing)
    {
        var (part, sum) = (new List<YearsWanted>(), 0L);
        foreach (var wanted in missing)
        {
            if (part.Count > 0 && sum + wanted.Count > mostYearsAtOnce)
            {
                yield return part;
                (part, sum) = ([], 0);
            }

            part.Add(wanted);
            sum += wanted.Count;
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private List<YearsWanted> Missing(IReadOnlyList<(DecisionVector Plan, int Years)> plans, int firstYear)
    {
        var missing = new List<YearsWanted>();
        var seen = new HashSet<DecisionVector>(plans.Count);
        foreach (var (plan, years) in plans)
        {
            ThrowIfFaulty(new YearsWanted(plan, firstYear, years));
            if (!seen.Add(plan))
            {
                throw new ArgumentException($"Plan {plan} stands in the round twice.", nameof(plans));
            }

            var there = Find(plan, firstYear)?.Count ?? 0;
            if (years > there)
            {
                missing.Add(new YearsWanted(plan, firstYear + there, years - there));
            }
        }

        return missing;
    }

    private void Add(List<YearsWanted> wanted, IReadOnlyList<double[]> answer, int firstYear)
    {
        if (answer.Count != wanted.Count)
        {
            throw new InvalidOperationException($"The simulation answered {answer.Count} plans of {wanted.Count}.");
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (FaultOf(wanted[i], answer[i]) is { } fault)
            {
                throw new InvalidOperationException(fault);
            }
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            RecordOf(wanted[i].Plan, firstYear).Add(answer[i]);
            YearsSimulated += wanted[i].Count;
        }
    }

    private YearsOfPlan RecordOf(DecisionVector plan, int firstYear)
    {
        if (!records.TryGetValue((plan, firstYear), out var record))
        {
            records.Add((plan, firstYear), record = new YearsOfPlan(plan, firstYear, Figures));
            inOrder.Add(record);
        }

        return record;
    }

    private static void ThrowIfFaulty(YearsWanted wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted.Plan);
        ArgumentOutOfRangeException.ThrowIfNegative(wanted.FirstYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted.Count, 1);
    }

    private void ThrowIfFaulty(YearsWanted wanted, ReadOnlySpan<double> values)
    {
        if (FaultOf(wanted, values) is { } fault)
        {
            throw new ArgumentException(fault, nameof(values));
        }
    }

    private string? FaultOf(YearsWanted wanted, ReadOnlySpan<double> values)
    {
        if (values.Length != (long)wanted.Count * Figures)
        {
            return $"Plan {wanted.Plan}: {values.Length} figures came for {wanted.Count} years of {Figures}.";
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                return $"Plan {wanted.Plan}, year {wanted.FirstYear + i / Figures}: figure {i % Figures} is {values[i]}.";
            }
        }

        return null;
    }
}

/// <summary>A finished round, or a part of one.</summary>
/// <param name="Round">Its number, from 1.</param>
/// <param name="FirstYear">The first year of the records that it belongs to.</param>
/// <param name="Simulated">What was simulated in it, now part of the archive.</param>
/// <param name="YearsUsed">Years of plans that the rounds so far have used: the budget spent, the same after resuming.</param>
/// <param name="YearsSimulated">How many of those were simulated since the archive was made.</param>
public sealed record FinishedRound(
    int Round, int FirstYear, IReadOnlyList<YearsWanted> Simulated, long YearsUsed, long YearsSimulated);
