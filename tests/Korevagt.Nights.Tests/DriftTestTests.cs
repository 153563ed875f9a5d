using Korevagt.Nights;
using MathNet.Numerics.Distributions;
using NodaTime;
using Xunit.Abstractions;

namespace Korevagt.Nights.Tests;

/// <summary>The test of drift: how often it cries wolf, and how soon it sees one.</summary>
public sealed class DriftTestTests(ITestOutputHelper output)
{
    private const double Alpha = 0.01;

    /// <summary>
    /// Were the probability of an alarm above alpha, so few alarms as were seen would come with less than 99.9 %
    /// probability only: the bound is the exact binomial one.
    /// </summary>
    [Theory]
    [InlineData(10_000, 365, 100.0, 0.0, 1.0)]
    [InlineData(2_000, 365, 100.0, 0.03, 1.0)]
    [InlineData(2_000, 1_461, null, 0.0, 0.03)]
    [Trait("Pace", "Slow")]
    public void WhileTheForecastIsRight_SoManyYearsOfNightsAlarmNoMoreOftenThanStated(
        int histories, int days, double? shape, double relativeError, double scale)
    {
        var simulated = new SimulatedDays(shape, relativeError, scale);

        var alarms = Enumerable.Range(0, histories).AsParallel().Count(number => DriftTest.Run(simulated.Draw(number, days), Alpha).AlarmedOn is not null);

        output.WriteLine($"{alarms} of {histories} histories of {days} days alarmed: {100.0 * alarms / histories:0.00} %");
        var most = Enumerable.Range(0, histories).First(count => Binomial.CDF(Alpha, histories, count) >= 0.999);
        Assert.InRange(alarms, 0, most);
    }

    /// <summary>The evidence is a fair bet: over all histories its mean stays 1. An alarm can cost no more than its threshold, so wealth is stopped there.</summary>
    [Fact]
    public void WhileTheForecastIsRight_TheEvidenceIsOneOnAverage()
    {
        const int Histories = 4_000;
        var simulated = new SimulatedDays(100, 0.02);

        var wealth = Enumerable.Range(0, Histories).AsParallel().AsOrdered().Select(number =>
        {
            var process = new DriftProcess(100, 0.02);
            foreach (var day in simulated.Draw(number, 60).Days.TakeWhile(_ => process.LogEvidence < Math.Log(20)))
            {
                process.Add(day);
            }

            return Math.Exp(process.LogEvidence);
        }).ToList();

        var mean = wealth.Average();
        var error = Math.Sqrt(wealth.Sum(value => (value - mean) * (value - mean)) / (Histories - 1.0) / Histories);
        output.WriteLine($"mean evidence {mean:0.000} +- {error:0.000}");
        Assert.InRange(mean, 1 - 4 * error, 1 + 4 * error);
    }

    [Theory]
    [InlineData(0, 1.15, 21)]
    [InlineData(365, 1.15, 35)]
    [InlineData(365, 0.85, 35)]
    [InlineData(365, 1.30, 14)]
    [Trait("Pace", "Slow")]
    public void ADrift_IsSeenWithinSoManyNightsInTheMedian(int from, double factor, int nights)
    {
        const int Histories = 300;
        var simulated = new SimulatedDays(100, 0.02);

        var delays = Enumerable.Range(0, Histories).AsParallel().Select(number =>
        {
            var result = DriftTest.Run(simulated.Draw(number, from + 150, from, factor), Alpha);
            return result.AlarmedOn is { } date ? Period.DaysBetween(SimulatedDays.First, date) - from + 1 : int.MaxValue;
        }).Order().ToList();

        output.WriteLine($"x{factor} from day {from}: median {delays[Histories / 2]}, 90 % {delays[Histories * 9 / 10]} nights");
        Assert.InRange(delays[Histories / 2], 1, nights);
    }

    [Fact]
    public void TheFactorAndItsBeginning_AreFound()
    {
        const int Histories = 200;
        const int From = 200;
        var simulated = new SimulatedDays(100, 0);

        var drifts = Enumerable.Range(0, Histories).AsParallel().AsOrdered()
            .Select(number => DriftTest.Run(simulated.Draw(number, From + 120, From, 1.15), Alpha).Drift!).ToList();

        var covered = drifts.Count(drift => drift.Low <= 1.15 && drift.High >= 1.15);
        var days = drifts.Select(drift => Period.DaysBetween(SimulatedDays.First, drift.Since) - From).Order().ToList();
        output.WriteLine($"{covered} of {Histories} intervals hold the factor; beginnings {days[Histories / 20]} to {days[Histories * 19 / 20]} days off, median {days[Histories / 2]}");
        Assert.InRange(covered, 180, Histories);
        Assert.InRange(days[Histories / 2], -2, 2);
        Assert.InRange(drifts.Average(drift => drift.Factor), 1.13, 1.17);
    }

    [Fact]
    public void ADriftThatIsSeen_StaysSeen()
    {
        var simulated = new SimulatedDays(100, 0);
        var series = simulated.Draw(3, 120, 30, 1.3);
        var seen = DriftTest.Run(series, Alpha).AlarmedOn!.Value;

        Assert.All(
            Enumerable.Range(Period.DaysBetween(SimulatedDays.First, seen) + 1, 20),
            days => Assert.Equal(seen, DriftTest.Run(series with { Days = [.. series.Days.Take(days)] }, Alpha).AlarmedOn));
    }

    [Fact]
    public void DaysOnWhichNothingCanCome_ChangeNothingButTheirNumber()
    {
        var open = new SimulatedDays(100, 0.02).Draw(1, 50);
        var closed = open with { Days = [.. open.Days.Select(day => day with { Expected = 0, Came = 0 })] };

        var result = DriftTest.Run(closed, Alpha);

        Assert.Equal(0, result.Log10EValue, 12);
        Assert.Equal((50, 0, 0.0), (result.Days, result.Came, result.Expected));
    }

    [Fact]
    public void CountsBeyondAllMeasure_AlarmAtOnceAndStayFinite()
    {
        var days = Enumerable.Range(0, 400).Select(day => new DriftDay(SimulatedDays.First.PlusDays(day), 2_000, day % 2 == 0 ? 0 : 40_000)).ToList();

        foreach (var shape in new double?[] { null, 0.5, 1e6 })
        {
            var result = DriftTest.Run(new DriftSeries(null, "Region", days, shape, 0.01), Alpha);

            Assert.True(double.IsFinite(result.Log10EValue) && double.IsFinite(result.HighestLog10EValue));
            Assert.True(shape == 0.5 || result.AlarmedOn == SimulatedDays.First);
        }
    }

    [Fact]
    public void TheStakesOnAllStartingDays_AddUpToOne()
    {
        var staked = Enumerable.Range(1, 1_000_000).Sum(DriftProcess.StartWeight);

        Assert.Equal(1 - Math.Log(2) / Math.Log(1_000_002), staked, 9);
    }
}
