using Korevagt.Demand.Fitting;
using Korevagt.Demand.Numerics;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Days of duty drawn from a forecast: a week's seven means, negative binomial, times a factor from some day on.</summary>
/// <param name="shape">Shape of the days' gamma factor; null for Poisson.</param>
/// <param name="relativeError">How unsure the forecast's level is; each history draws its own.</param>
internal sealed class SimulatedDays(double? shape, double relativeError, double scale = 1)
{
    public static readonly LocalDate First = new(2026, 1, 1);
    private static readonly double[] Means = [150, 148, 152, 160, 190, 260, 240];
    private readonly Dictionary<(int Weekday, double Factor), double[]> cumulative = [];
    private readonly DriftGrid levels = new(0.02, relativeError > 0 ? (int)Math.Ceiling(3 * relativeError / 0.02) : 0);

    /// <summary>A history.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="days">Its days.</param>
    /// <param name="driftsFrom">The day from which on demand is another.</param>
    /// <param name="factor">By how much.</param>
    public DriftSeries Draw(int number, int days, int driftsFrom = int.MaxValue, double factor = 1)
    {
        var stream = RandomStream.For(20_26, number, 0, default);
        var level = levels.FactorAt(Chosen(levels.Weights(relativeError), stream.NextUniform()));
        var drawn = new DriftDay[days];
        for (var day = 0; day < days; day++)
        {
            var table = Table(day % 7, level * (day >= driftsFrom ? factor : 1));
            var index = Array.BinarySearch(table, stream.NextUniform());
            drawn[day] = new DriftDay(First.PlusDays(day), Means[day % 7] * scale, index < 0 ? ~index : index);
        }

        return new DriftSeries(null, "Region", drawn, shape, relativeError);
    }

    private static int Chosen(double[] weights, double uniform)
    {
        var index = 0;
        for (var sum = weights[0]; sum < uniform && index < weights.Length - 1; sum += weights[index])
        {
            index++;
        }

        return index;
    }

    private double[] Table(int weekday, double factor)
    {
        lock (cumulative)
        {
            if (!cumulative.TryGetValue((weekday, factor), out var table))
            {
                var counts = new CountDistribution(Means[weekday] * scale * factor, shape ?? double.PositiveInfinity);
                table = [.. Enumerable.Range(0, counts.Quantile(1 - 1e-12) + 2).Select(counts.Cumulative)];
                cumulative.Add((weekday, factor), table);
            }

            return table;
        }
    }
}
