using Korevagt.Demand.Numerics;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// The region's visits by hour as a penalised log-linear regression: hours of the week as a smooth curve, months, kinds of
/// day, trend. Visits of an hour are Poisson; where days vary beyond chance, all hours of a day share a gamma factor with
/// mean 1 and the day's total is negative binomial (the hours' shares of it stay multinomial).
/// </summary>
/// <remarks>
/// The penalty is chosen by restricted maximum likelihood through the Fellner-Schall update (Wood and Fasiolo, "A
/// generalized Fellner-Schall method for smoothing parameter optimization", Biometrics 73, 2017). The covariance is the
/// Bayesian one, the inverse of information plus penalty, which covers the smoothing bias on average over the curve (Nychka,
/// JASA 83, 1988; Wood, "Generalized Additive Models", 2nd ed., section 6.10).
/// </remarks>
internal sealed class TimeModel
{
    // Weak normal priors on the logarithmic scale, standard deviations 2 and 0.5: they move nothing that has visits, and
    // keep a month or kind of day without any from running off to minus infinity.
    private const double EffectPrecision = 1 / (2.0 * 2.0);
    private const double TrendPrecision = 1 / (0.5 * 0.5);
    private const double LeastSmoothing = 1e-3;
    private const double MostSmoothing = 1e9;
    private const int MostRounds = 200;
    private const int MostSteps = 60;
    // So many climbs in a row that reach no top, and the fit is given up.
    private const int MostClimbsInVain = 3;

    private readonly IReadOnlyList<DayType> types;
    private readonly int referenceYear;
    private readonly int[] active;
    private readonly double[] effects = new double[FittedEffects.Count];
    private readonly double[][] hourMeans;
    private readonly double[] dayMeans;
    private double smoothing = 10;
    private double? dayShape;

    /// <summary>Prepares a fit that begins at the average rate.</summary>
    /// <param name="types">The days.</param>
    /// <param name="referenceYear">The year in which the trend counts nothing.</param>
    /// <param name="estimated">Which effects are estimated; the hours of the week always are.</param>
    public TimeModel(IReadOnlyList<DayType> types, int referenceYear, bool[] estimated)
    {
        (this.types, this.referenceYear) = (types, referenceYear);
        active =
        [
            .. Enumerable.Range(0, FittedEffects.Count).Where(effect => effect < DutyHour.HoursOfWeek || estimated[effect]),
        ];
        hourMeans = [.. types.Select(type => new double[type.WeekHour.Length])];
        dayMeans = new double[types.Count];
        var visits = types.Sum(type => type.DayTotals.Sum());
        Array.Fill(
            effects, Math.Log(visits / types.Sum(type => (double)type.Days * type.WeekHour.Length)), 0, DutyHour.HoursOfWeek);
    }

    /// <summary>Fits, and fits on from where an earlier call ended.</summary>
    /// <param name="daysVary">Whether whole days vary beyond chance.</param>
    public TimeFit Fit(bool daysVary)
    {
        var (size, wavesBefore, inVain) = (active.Length, double.PositiveInfinity, 0);
        for (var round = 1; ; round++)
        {
            var settled = Climb();
            inVain = settled ? 0 : inVain + 1;
            var shapeBefore = dayShape;
            dayShape = daysVary ? ShapeOfDays() : null;
            var information = Information();
            var inverse = Cholesky.Inverse(Cholesky.Factor(Penalised(information), size), size);
            var (before, waves) = (smoothing, Waves(inverse));
            smoothing = Math.Clamp(NextSmoothing(waves), LeastSmoothing, MostSmoothing);
            var still = (Math.Abs(Math.Log(smoothing / before)) < 1e-3 || Math.Abs(waves - wavesBefore) < 1e-4)
                && Math.Abs(Math.Log((dayShape ?? 1) / (shapeBefore ?? 1))) < 1e-4 && shapeBefore.HasValue == daysVary;
            if (still || round == MostRounds || inVain == MostClimbsInVain)
            {
                return Result(inverse, information, round, settled && still);
            }

            wavesBefore = waves;
        }
    }

    /// <summary>Newton's method for the present penalty and shape, halving a step that does not climb.</summary>
    private bool Climb()
    {
        var size = active.Length;
        var height = Height();
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = Gradient();
            var move = (double[])gradient.Clone();
            Cholesky.Solve(Cholesky.Factor(Penalised(Information()), size), size, move);
            var from = (double[])effects.Clone();
            for (var share = 1.0; ; share /= 2)
            {
                for (var i = 0; i < size; i++)
                {
                    effects[active[i]] = from[active[i]] + share * move[i];
                }

                var reached = Height();
                if (reached >= height - 1e-9 * (1 + Math.Abs(height)) || share < 1e-6)
                {
                    height = reached;
                    break;
                }
            }

            // The gain still to be had, which is half the squared distance from the top in standard errors.
            if (gradient.Zip(move, (slope, way) => slope * way).Sum() < 1e-10)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The penalised log-likelihood without constants; leaves the means of all hours and days behind.</summary>
    private double Height()
    {
        var sum = -PenaltyOfEffects() / 2;
        for (var k = 0; k < types.Count; k++)
        {
            var (type, means, total) = (types[k], hourMeans[k], 0.0);
            for (var i = 0; i < means.Length; i++)
            {
                var (month, kind) = type.EffectsOf(i);
                var predictor = effects[type.WeekHour[i]] + effects[month]
                    + effects[kind] + effects[FittedEffects.Trend] * (type.Year[i] - referenceYear);
                means[i] = Math.Exp(predictor);
                total += means[i];
                sum += type.Visits[i] * predictor;
            }

            dayMeans[k] = total;
            sum -= dayShape is { } shape
                ? type.DayTotals.Sum(visits => shape + visits) * Math.Log(shape + total) - type.Days * shape * Math.Log(shape)
                : type.Days * total;
        }

        return double.IsNaN(sum) ? double.NegativeInfinity : sum;
    }

    private double[] Gradient()
    {
        var gradient = new double[FittedEffects.Count];
        for (var k = 0; k < types.Count; k++)
        {
            var type = types[k];
            var factors = DayFactors(k);
            for (var i = 0; i < type.WeekHour.Length; i++)
            {
                var (month, kind) = type.EffectsOf(i);
                var residual = type.Visits[i] - factors * hourMeans[k][i];
                gradient[type.WeekHour[i]] += residual;
                gradient[month] += residual;
                gradient[kind] += residual;
                gradient[FittedEffects.Trend] += residual * (type.Year[i] - referenceYear);
            }
        }

        for (var i = 0; i < DutyHour.HoursOfWeek; i++)
        {
            for (var j = 0; j < DutyHour.HoursOfWeek; j++)
            {
                gradient[i] -= smoothing * CyclicSmoothness.Between(i, j) * effects[j];
            }
        }

        for (var effect = DutyHour.HoursOfWeek; effect < FittedEffects.Count; effect++)
        {
            gradient[effect] -= Precision(effect) * effects[effect];
        }

        return Array.ConvertAll(active, effect => gradient[effect]);
    }

    /// <summary>
    /// The days of a type, each times its factor's posterior mean given its visits: (shape + visits) / (shape + expected).
    /// </summary>
    private double DayFactors(int k) => dayShape is { } shape
        ? types[k].DayTotals.Sum(visits => (shape + visits) / (shape + dayMeans[k]))
        : types[k].Days;

    /// <summary>
    /// The observed information: of each day the hours' means, less what its shared factor takes away. Never negative, so
    /// that Newton's method climbs.
    /// </summary>
    private double[] Information()
    {
        var full = new double[FittedEffects.Count * FittedEffects.Count];
        var ofDay = new double[FittedEffects.Count];
        List<int> touched = [];
        for (var k = 0; k < types.Count; k++)
        {
            AddHours(full, k);
            if (dayShape is { } shape)
            {
                AddDay(full, k, -DayFactors(k) / (shape + dayMeans[k]), ofDay, touched);
            }
        }

        var size = active.Length;
        var information = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                information[i * size + j] = information[j * size + i] = full[active[i] * FittedEffects.Count + active[j]];
            }
        }

        return information;
    }

    private void AddHours(double[] full, int k)
    {
        const int N = FittedEffects.Count;
        const int Trend = FittedEffects.Trend;
        var (type, days) = (types[k], DayFactors(k));
        for (var i = 0; i < type.WeekHour.Length; i++)
        {
            var (hour, (month, kind), year) = (type.WeekHour[i], type.EffectsOf(i), type.Year[i] - referenceYear);
            var weight = days * hourMeans[k][i];
            full[hour * N + hour] += weight;
            full[month * N + hour] += weight;
            full[month * N + month] += weight;
            full[kind * N + hour] += weight;
            full[kind * N + month] += weight;
            full[kind * N + kind] += weight;
            full[Trend * N + hour] += weight * year;
            full[Trend * N + month] += weight * year;
            full[Trend * N + kind] += weight * year;
            full[Trend * N + Trend] += weight * year * year;
        }
    }

    private void AddDay(double[] full, int k, double factor, double[] ofDay, List<int> touched)
    {
        var type = types[k];
        touched.Clear();
        void Add(int effect, double value)
        {
            if (ofDay[effect] == 0 && value != 0)
            {
                touched.Add(effect);
            }

            ofDay[effect] += value;
        }

        for (var i = 0; i < type.WeekHour.Length; i++)
        {
            var ((month, kind), mean) = (type.EffectsOf(i), hourMeans[k][i]);
            Add(type.WeekHour[i], mean);
            Add(month, mean);
            Add(kind, mean);
            Add(FittedEffects.Trend, mean * (type.Year[i] - referenceYear));
        }

        touched.Sort();
        for (var i = 0; i < touched.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                full[touched[i] * FittedEffects.Count + touched[j]] += factor * ofDay[touched[i]] * ofDay[touched[j]];
            }
        }

        touched.ForEach(effect => ofDay[effect] = 0);
    }

    private double[] Penalised(double[] information)
    {
        var (size, sum) = (active.Length, (double[])information.Clone());
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var ofTheWeek = i < DutyHour.HoursOfWeek && j < DutyHour.HoursOfWeek;
                sum[i * size + j] += ofTheWeek ? smoothing * CyclicSmoothness.Between(i, j)
                    : i == j ? Precision(active[i])
                    : 0;
            }
        }

        return sum;
    }

    private static double Precision(int effect) => effect == FittedEffects.Trend ? TrendPrecision : EffectPrecision;

    private double PenaltyOfEffects()
    {
        var sum = smoothing * CyclicSmoothness.Roughness(effects.AsSpan(0, DutyHour.HoursOfWeek));
        for (var effect = DutyHour.HoursOfWeek; effect < FittedEffects.Count; effect++)
        {
            sum += Precision(effect) * effects[effect] * effects[effect];
        }

        return sum;
    }

    /// <summary>
    /// Effective degrees of freedom of the curve's shape: rank - lambda tr(V S), V the posterior covariance, S the penalty.
    /// </summary>
    private double Waves(double[] inverse)
    {
        var trace = 0.0;
        for (var i = 0; i < DutyHour.HoursOfWeek; i++)
        {
            for (var j = 0; j < DutyHour.HoursOfWeek; j++)
            {
                trace += inverse[i * active.Length + j] * CyclicSmoothness.Between(i, j);
            }
        }

        return Math.Max(CyclicSmoothness.Rank - smoothing * trace, 1e-6);
    }

    /// <summary>Fellner-Schall: lambda = (rank - lambda tr(V S)) / (f' S f).</summary>
    private double NextSmoothing(double waves) =>
        waves / Math.Max(CyclicSmoothness.Roughness(effects.AsSpan(0, DutyHour.HoursOfWeek)), 1e-12);

    private double ShapeOfDays() => NegativeBinomialShape.Of(
        [.. types.SelectMany(type => type.DayTotals)],
        [.. types.SelectMany((type, k) => Enumerable.Repeat(dayMeans[k], type.Days))]);

    private TimeFit Result(double[] inverse, double[] information, int rounds, bool settled)
    {
        var (size, parameters) = (active.Length, 0.0);
        var covariance = new double[FittedEffects.Count * FittedEffects.Count];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                covariance[active[i] * FittedEffects.Count + active[j]] = inverse[i * size + j];
                parameters += inverse[i * size + j] * information[j * size + i];
            }
        }

        return new TimeFit(
            (double[])effects.Clone(), covariance, smoothing, parameters, dayShape, (double[])dayMeans.Clone(),
            [.. hourMeans.Select(means => (double[])means.Clone())], rounds, settled);
    }
}
