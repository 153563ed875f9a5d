namespace Korevagt.Nights;

/// <summary>
/// Tells whether demand drifts from its forecast. The probability of ever telling so while the forecast is right - counts
/// vary from day to day as fitted, and its level is off by no more than the log left open - is at most the false-alarm rate,
/// however often one looks.
/// </summary>
public static class DriftTest
{
    private const double Step = 0.01;
    private const int Widest = 100;
    private const double TypicalDrift = 0.2;

    /// <summary>Tests a series from its beginning.</summary>
    /// <param name="series">The days, in order; the forecast was made before the first of them.</param>
    /// <param name="falseAlarmRate">Between 0 and 1.</param>
    public static DriftResult Run(DriftSeries series, double falseAlarmRate)
    {
        var process = new DriftProcess(series.DayShape, series.RelativeError);
        var (highest, alarm) = (0.0, -1);
        for (var day = 0; day < series.Days.Count; day++)
        {
            process.Add(series.Days[day]);
            highest = Math.Max(highest, process.LogEvidence);
            alarm = alarm < 0 && process.LogEvidence >= -Math.Log(falseAlarmRate) ? day : alarm;
        }

        return new DriftResult
        {
            District = series.District,
            Name = series.Name,
            FalseAlarmRate = falseAlarmRate,
            Days = series.Days.Count,
            Expected = series.Days.Sum(day => day.Expected),
            Came = series.Days.Sum(day => day.Came),
            Log10EValue = process.LogEvidence / Math.Log(10),
            HighestLog10EValue = highest / Math.Log(10),
            AlarmedOn = alarm < 0 ? null : series.Days[alarm].Date,
            Drift = alarm < 0 ? null : Estimate(series),
        };
    }

    /// <summary>
    /// Bayes' theorem over the day on which it began and the factor: since the likelihoods of the days before do not depend
    /// on the factor, each start needs only the sums of the days after it.
    /// </summary>
    private static DriftFactor Estimate(DriftSeries series)
    {
        var grid = new DriftGrid(Step, Widest);
        var prior = Array.ConvertAll(grid.Weights(TypicalDrift, withoutOne: true), Math.Log);
        var (sums, day) = (new double[grid.Count], new double[grid.Count]);
        var (logOfStart, logOfFactor) = (new double[series.Days.Count], Enumerable.Repeat(double.NegativeInfinity, grid.Count).ToArray());
        for (var start = series.Days.Count - 1; start >= 0; start--)
        {
            if (series.Days[start].Expected > 0)
            {
                grid.LogLikelihoods(series.Days[start], series.DayShape, day);
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += day[i] - day[Widest];
                }
            }

            var logStart = Math.Log(DriftProcess.StartWeight(start + 1));
            logOfStart[start] = double.NegativeInfinity;
            for (var i = 0; i < sums.Length; i++)
            {
                var joint = logStart + prior[i] + sums[i];
                logOfStart[start] = LogSum(logOfStart[start], joint);
                logOfFactor[i] = LogSum(logOfFactor[i], joint);
            }
        }

        var since = series.Days[Array.IndexOf(logOfStart, logOfStart.Max())].Date;
        return new DriftFactor(since, Quantile(0.5), Quantile(0.025), Quantile(0.975));

        double Quantile(double probability)
        {
            var largest = logOfFactor.Max();
            var wanted = probability * logOfFactor.Sum(log => Math.Exp(log - largest));
            var index = 0;
            for (var below = Math.Exp(logOfFactor[0] - largest); below < wanted && index < logOfFactor.Length - 1; index++)
            {
                below += Math.Exp(logOfFactor[index + 1] - largest);
            }

            return grid.FactorAt(index);
        }
    }

    private static double LogSum(double a, double b) =>
        double.IsNegativeInfinity(Math.Max(a, b)) ? double.NegativeInfinity : Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
