using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using MathNet.Numerics.Distributions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>A textbook queue that is ready to be simulated.</summary>
internal sealed class TextbookRun(SimulationCase @case, TextbookModel model)
{
    private const double Level = 0.99;
    private const double WantedRelativeHalfWidth = 0.005;
    private const int FirstYears = 100;

    /// <summary>Simulates some years.</summary>
    public IReadOnlyList<ReplicationResult> Years(int count) =>
        SimulationRunner.Run([@case], first: 0, count, Environment.ProcessorCount)[0].Replications;

    /// <summary>
    /// Simulates as many years as the least precise of the probabilities needs (by the variance of a first stretch, and a
    /// tenth more) for a 99 % interval of half a percent, and says which figures of theory lie outside their interval.
    /// </summary>
    public IEnumerable<string> Disagreements(string name, IReadOnlyList<TheoryFigure> figures)
    {
        var pilot = Years(FirstYears);
        var needed = figures.Where(figure => figure.IsProbability && figure.Exact > 0.01)
            .Max(figure => pilot.Count * Math.Pow(HalfWidth(pilot, figure) / (WantedRelativeHalfWidth * figure.Exact), 2));
        var years = Years(Math.Max(FirstYears, (int)Math.Ceiling(1.1 * needed)));
        foreach (var figure in figures)
        {
            var (mean, half) = (years.Average(figure.Of), HalfWidth(years, figure));
            if (figure.IsProbability && figure.Exact > 0.01 && half > WantedRelativeHalfWidth * figure.Exact)
            {
                yield return FormattableString.Invariant($"{name}, {figure.Name}: ± {half / figure.Exact:0.00%} is wider than {WantedRelativeHalfWidth:0.0%}");
            }

            if (Math.Abs(mean - figure.Exact) > half)
            {
                yield return FormattableString.Invariant($"{name}, {figure.Name}: {mean:0.000000} ± {half:0.000000}, exact {figure.Exact:0.000000}");
            }
        }
    }

    /// <summary>Mean wait in mean services.</summary>
    public double MeanWait(ReplicationResult year) => (double)year.WaitSeconds / year.Region.Visited / 60 / model.ServiceMinutes;

    private static double HalfWidth(IReadOnlyList<ReplicationResult> years, TheoryFigure figure)
    {
        var values = years.Select(figure.Of).ToList();
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return StudentT.InvCDF(0, 1, values.Count - 1, (1 + Level) / 2) * Math.Sqrt(variance / values.Count);
    }
}
