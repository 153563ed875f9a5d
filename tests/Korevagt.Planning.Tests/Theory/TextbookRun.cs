using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using MathNet.Numerics.Distributions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>A textbook queue that is ready to be simulated.</summary>
internal sealed class TextbookRun(SimulationCase @case, TextbookModel model)
{
    private const double Level = 0.99;
    private const int FirstYears = 100;

    /// <summary>Simulates some years.</summary>
    public IReadOnlyList<ReplicationResult> Years(int count) =>
        SimulationRunner.Run([@case], first: 0, count, Environment.ProcessorCount)[0].Replications;

    /// <summary>
    /// Simulates as many years as the least precise of the probabilities needs (by the variance of a first stretch, and a
    /// quarter more) for a 99 % interval of half a percent, and sets each figure beside its interval.
    /// </summary>
    public IReadOnlyList<Estimated> Estimate(string name, IReadOnlyList<TheoryFigure> figures)
    {
        var pilot = Years(FirstYears);
        var needed = figures.Where(figure => figure.WantsPrecision)
            .Max(figure => pilot.Count * Math.Pow(HalfWidth(pilot, figure) / (Estimated.WantedRelativeHalfWidth * figure.Exact), 2));
        var years = Years(Math.Max(FirstYears, (int)Math.Ceiling(1.25 * needed)));
        return [.. figures.Select(figure => new Estimated(name, figure, years.Average(figure.Of), HalfWidth(years, figure)))];
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
