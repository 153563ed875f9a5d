using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Which plans keep the requirements, for sure but for an error shared evenly by all plans and requirements that years decide
/// (Bonferroni): D. Batur and S.-H. Kim, ACM TOMACS 20, 2010, with the t confidence sequence as boundary. A verdict, once
/// given, stays.
/// </summary>
internal sealed class Feasibility
{
    private readonly IReadOnlyList<Requirement> requirements;
    private readonly IReadOnlySet<int> barred;
    private readonly PairedYears[] margins;
    private readonly Verdict[,] verdicts;
    private readonly EndWidths widths;
    private readonly double error;

    public Feasibility(SelectionQuestion question, int yearsPerValue, double error)
    {
        requirements = question.Requirements;
        barred = question.Barred;
        margins = [.. requirements.Select(r => new PairedYears(
            r.Measure, question.ExactCosts, !r.IsLeast, r.ShareOfYears is null ? yearsPerValue : 1))];
        verdicts = new Verdict[question.Plans.Count, requirements.Count];
        this.error = error;
        widths = new EndWidths(error);
        for (var plan = 0; plan < question.Plans.Count; plan++)
        {
            Judge(plan);
        }
    }

    /// <summary>What is known about one requirement of a plan.</summary>
    public Verdict Of(int plan, int requirement) => verdicts[plan, requirement];

    /// <summary>What is known about all requirements of a plan together.</summary>
    public Verdict Of(int plan)
    {
        if (barred.Contains(plan))
        {
            return Verdict.SurelyMissed;
        }

        var all = Verdict.SurelyMet;
        for (var r = 0; r < requirements.Count; r++)
        {
            if (verdicts[plan, r] == Verdict.SurelyMissed)
            {
                return Verdict.SurelyMissed;
            }

            all = verdicts[plan, r] == Verdict.Undecided ? Verdict.Undecided : all;
        }

        return all;
    }

    /// <summary>By how many scales a plan falls short of its requirements by the means; 0 where it keeps all, infinite where it is barred.</summary>
    public double Shortfall(int plan)
    {
        var sum = barred.Contains(plan) ? double.PositiveInfinity : 0;
        for (var r = 0; r < requirements.Count; r++)
        {
            sum += Math.Max(0, -(MeanMargin(plan, r) + requirements[r].Tolerance)) / requirements[r].Scale;
        }

        return sum;
    }

    public void Take(int plan, YearsOfPlan record, int years)
    {
        foreach (var margin in margins)
        {
            margin.Take(plan, record, years);
        }
    }

    /// <summary>Looks at what a plan's years say now.</summary>
    public void Judge(int plan)
    {
        for (var r = 0; r < requirements.Count; r++)
        {
            if (verdicts[plan, r] == Verdict.Undecided)
            {
                verdicts[plan, r] = Judged(plan, r);
            }
        }
    }

    private Verdict Judged(int plan, int r)
    {
        var (low, high) = Range(plan, r);
        var tolerance = requirements[r].ShareOfYears is null ? requirements[r].Tolerance : 0;
        return low >= -tolerance ? Verdict.SurelyMet : high < 0 ? Verdict.SurelyMissed : Verdict.Undecided;
    }

    /// <summary>Where the margin lies: above 0 the requirement is kept.</summary>
    private (double Low, double High) Range(int plan, int r)
    {
        if (margins[r].IsExact || requirements[r].ComparedWith == plan)
        {
            var margin = ExactMargin(plan, r);
            return requirements[r].ShareOfYears is null ? (margin, margin)
                : margin + requirements[r].Tolerance >= 0 ? (1, 1) : (-1, -1);
        }

        if (requirements[r].ShareOfYears is { } share)
        {
            var (held, count) = YearsThatHold(plan, r);
            var (low, high) = ShareSequence.Interval(held, count, error);
            return (low - share, high - share);
        }

        var moments = Moments(plan, r);
        var mean = MeanMargin(plan, r);
        var width = widths.Of(moments);
        return (mean - width, mean + width);
    }

    private RunningMoments Moments(int plan, int r) => requirements[r].ComparedWith is { } other
        ? margins[r].Difference(plan, other)
        : margins[r].Alone(plan);

    private double MeanMargin(int plan, int r)
    {
        if (margins[r].IsExact || requirements[r].ComparedWith == plan)
        {
            return ExactMargin(plan, r);
        }

        if (requirements[r].ShareOfYears is { } share)
        {
            var (held, count) = YearsThatHold(plan, r);
            return (count == 0 ? 1 : (double)held / count) - share - requirements[r].Tolerance;
        }

        return Moments(plan, r).Mean - SignedLimit(r);
    }

    private double ExactMargin(int plan, int r)
    {
        var value = requirements[r].ComparedWith == plan ? 0 : margins[r].Exact(plan);
        var other = requirements[r].ComparedWith is { } compared && compared != plan ? margins[r].Exact(compared) : 0;
        return value - other - SignedLimit(r);
    }

    private (int Held, int Count) YearsThatHold(int plan, int r)
    {
        var own = margins[r].Values(plan);
        var other = requirements[r].ComparedWith is { } compared ? margins[r].Values(compared) : null;
        var count = Math.Min(own.Count, other?.Count ?? own.Count);
        var held = 0;
        for (var year = 0; year < count; year++)
        {
            held += own[year] - (other?[year] ?? 0) - SignedLimit(r) >= -requirements[r].Tolerance ? 1 : 0;
        }

        return (held, count);
    }

    private double SignedLimit(int r) => requirements[r].IsLeast ? requirements[r].Limit : -requirements[r].Limit;
}
