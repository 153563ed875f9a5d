using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// The fully sequential procedure of S.-H. Kim and B. L. Nelson (ACM TOMACS 11, 2001) with c = 1, for plans that meet the same
/// years: a second opinion. Where the best plan is better than every other by the indifference at least, it is chosen with the
/// stated probability. Of plans that tie it says nothing, for which <see cref="GoodSelection"/> is there.
/// </summary>
public static class KimNelson
{
    /// <summary>
    /// eta = ((2 error/(k-1))^(-2/(n-1)) - 1)/2 and h² = 2 eta (n-1), k plans with n first years. That the plans share their
    /// years is allowed for; the smaller eta for independent plans would not be valid here.
    /// </summary>
    /// <param name="plans">k, 2 or more.</param>
    /// <param name="firstYears">n, 2 or more.</param>
    /// <param name="error">Above 0 and below 1 - 1/k.</param>
    public static (double Eta, double SquaredH) Constants(int plans, int firstYears, double error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plans, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstYears, 2);
        if (!(error > 0 && error < 1 - 1.0 / plans))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, $"The error must be above 0 and below 1 - 1/{plans}.");
        }

        var eta = (Math.Pow(2 * error / (plans - 1), -2.0 / (firstYears - 1)) - 1) / 2;
        return (eta, 2 * eta * (firstYears - 1));
    }

    /// <summary>Takes years until one plan is left.</summary>
    /// <param name="plans">How many plans, 2 or more.</param>
    /// <param name="firstYears">In how many years the variances are estimated, 2 or more.</param>
    /// <param name="indifference">A difference that matters, above 0, in the unit of the values.</param>
    /// <param name="error">The probability of not choosing the best plan where it is better by the indifference.</param>
    /// <param name="value">
    /// The value of a plan in a year, both from 0; the smaller the better. Asked for plans that are left only.
    /// </param>
    /// <param name="mostYears">Where to end at last, no less than the first years.</param>
    public static KimNelsonResult Run(
        int plans, int firstYears, double indifference, double error, Func<int, int, double> value, int mostYears = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Run(plans, firstYears, indifference, error, value, (_, _) => { }, mostYears);
    }

    /// <summary>
    /// Takes years from an archive, in rounds, until one plan is left or one has as many as the settings allow.
    /// </summary>
    /// <param name="question">Plans and aim, with an indifference above 0; two plans or more, and no requirements.</param>
    /// <param name="settings">Confidence, first year, first years, years of a round; values are single years.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="cancellationToken">Ends it at once; the finished rounds are in the archive.</param>
    /// <exception cref="ArgumentException">The question or the settings are none, or there are requirements.</exception>
    public static KimNelsonResult Run(
        SelectionQuestion question, SelectionSettings settings, Archive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        QuestionCheck.ThrowIfFaulty(question, settings, archive.Figures);
        if (question.Requirements.Count > 0)
        {
            throw new ArgumentException("The procedure knows no requirements.", nameof(question));
        }

        var (aim, sign) = (question.Aim, question.Aim.SmallerIsBetter ? 1 : -1);
        var records = new YearsOfPlan[question.Plans.Count];
        var there = 0;
        return Run(
            question.Plans.Count,
            settings.FirstYears,
            aim.Indifference,
            1 - settings.Confidence,
            (plan, year) => sign * aim.Measure.Of(records[plan][year], question.ExactCosts[plan]),
            SeeTo,
            settings.MostYearsOfPlan);

        void SeeTo(IReadOnlyList<int> left, int years)
        {
            if (years <= there)
            {
                return;
            }

            there = Math.Min(settings.MostYearsOfPlan, Math.Max(years, there + settings.YearsPerRound));
            var round = archive.Round(
                [.. left.Select(plan => (question.Plans[plan], there))], settings.FirstYear, cancellationToken);
            for (var i = 0; i < left.Count; i++)
            {
                records[left[i]] = round[i];
            }
        }
    }

    private static KimNelsonResult Run(
        int plans,
        int firstYears,
        double indifference,
        double error,
        Func<int, int, double> value,
        Action<IReadOnlyList<int>, int> seeTo,
        int mostYears)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostYears, firstYears);
        if (!(indifference > 0 && double.IsFinite(indifference)))
        {
            throw new ArgumentOutOfRangeException(nameof(indifference), indifference, "The indifference must be above 0.");
        }

        var (_, squaredH) = Constants(plans, firstYears, error);
        var left = Enumerable.Range(0, plans).ToList();
        seeTo(left, firstYears);
        var first = left
            .Select(plan => Enumerable.Range(0, firstYears).Select(year => value(plan, year)).ToArray()).ToArray();
        var sums = first.Select(values => values.Sum()).ToArray();
        var variances = new double[plans, plans];
        for (var i = 0; i < plans; i++)
        {
            for (var j = 0; j < i; j++)
            {
                variances[i, j] = variances[j, i] = OfDifference(first[i], first[j]);
            }
        }

        var samples = (long)plans * firstYears;
        for (var years = firstYears; ; years++)
        {
            left = [.. left.Where(i => !left.Any(j => sums[i] - sums[j] > Slack(variances[i, j], years)))];
            if (left.Count == 1 || years == mostYears)
            {
                return new KimNelsonResult(left.MinBy(i => sums[i]), left, years, samples);
            }

            seeTo(left, years + 1);
            foreach (var plan in left)
            {
                sums[plan] += value(plan, years);
            }

            samples += left.Count;
        }

        double Slack(double variance, int years) =>
            Math.Max(0, indifference / 2 * (squaredH * variance / (indifference * indifference) - years));
    }

    private static double OfDifference(double[] a, double[] b)
    {
        var moments = default(RunningMoments);
        for (var year = 0; year < a.Length; year++)
        {
            moments.Add(a[year] - b[year]);
        }

        return moments.Variance;
    }
}

/// <summary>How the procedure ended.</summary>
/// <param name="Chosen">The plan that is left, or the one with the smallest mean of those.</param>
/// <param name="Left">The plans that are left; one, unless the years ended first.</param>
/// <param name="Years">How many years each of them has.</param>
/// <param name="Samples">How many years of all plans were taken.</param>
public sealed record KimNelsonResult(int Chosen, IReadOnlyList<int> Left, int Years, long Samples);
