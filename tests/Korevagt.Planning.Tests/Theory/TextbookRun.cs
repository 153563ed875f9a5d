using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using MathNet.Numerics.Distributions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>A textbook queue that is ready to be simulated.</summary>
internal sealed class TextbookRun(SimulationCase @case, TextbookModel model)
{
    private const double Level = 0.99;
    private const int FirstYears = 100;

    // The rarest tails ask for so many more years that they alone took two thirds of the time of all tests: their intervals
    // stay as wide as so many years leave them, and tests/soak/theory.sh lifts the limit.
    private static readonly int MostYears =
        Environment.GetEnvironmentVariable("KOREVAGT_SOAK_THEORY") is { Length: > 0 } ? int.MaxValue : 250;

    /// <summary>Simulates some years.</summary>
    public IReadOnlyList<ReplicationResult> Years(int count) =>
        SimulationRunner.Run([@case], first: 0, count, Environment.ProcessorCount)[0].Replications;

    /// <summary>
    /// Simulates as many years as the least precise of the probabilities needs (by the variance of a first stretch, and a
    /// quarter more) for a 99 % interval of half a percent, or the most that a test run has time for, and sets each figure
    /// beside its interval.
    /// </summary>
    public IReadOnlyList<Estimated> Estimate(string name, IReadOnlyList<TheoryFigure> figures)
    {
        var pilot = Years(FirstYears);
        var needed = figures.ToDictionary(figure => figure, figure => figure.WantsPrecision ? 1.25 * YearsFor(figure, pilot) : 0);
        var years = Years((int)Math.Ceiling(Math.Clamp(needed.Values.Max(), FirstYears, MostYears)));
        return
        [
            .. figures.Select(figure => new Estimated(
                name, figure, years.Average(figure.Of), HalfWidth(years, figure), IsPrecise: figure.WantsPrecision && needed[figure] <= MostYears)),
        ];
    }

    /// <summary>Mean wait in mean services.</summary>
    public double MeanWait(ReplicationResult year) => (double)year.WaitSeconds / year.Region.Visited / 60 / model.ServiceMinutes;

    private static double YearsFor(TheoryFigure figure, IReadOnlyList<ReplicationResult> pilot) =>
        pilot.Count * Math.Pow(HalfWidth(pilot, figure) / (Estimated.WantedRelativeHalfWidth * figure.Exact), 2);

    private static double HalfWidth(IReadOnlyList<ReplicationResult> years, TheoryFigure figure)
    {
        var values = years.Select(figure.Of).ToList();
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return StudentT.InvCDF(0, 1, values.Count - 1, (1 + Level) / 2) * Math.Sqrt(variance / values.Count);
    }
}
