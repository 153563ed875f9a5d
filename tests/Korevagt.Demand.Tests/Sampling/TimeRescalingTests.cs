using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Tests.Sampling;

/// <summary>
/// The time-rescaling theorem (Brown, Barbieri, Ventura, Kass and Frank, "The time-rescaling theorem and its application to
/// neural spike train data analysis", Neural Computation 14, 2002): measured in expected visits instead of seconds, the gaps
/// between the visits of an inhomogeneous Poisson process are exponential with mean 1. So 1 - exp(-gap) is uniform, which
/// a Kolmogorov-Smirnov test at 5 % rejects once in twenty times.
/// </summary>
public sealed class TimeRescalingTests
{
    private const int Seeds = 100;

    /// <summary>Asymptotic 5 % point of Kolmogorov's distribution.</summary>
    private const double Critical = 1.3581;

    private static readonly Plan Plan = TestPlans.Region() with
    {
        Demand = (AssembledDemand)TestPlans.Region().Demand with { AnnualVisits = 20_000 },
    };

    private static readonly VisitRates Rates = RatesOfPlan.Of(Plan, new DutyYear(2016, Plan.Calendar));

    [Fact]
    public void AYearOfVisits_PassesAtTheRateOfTheTest() =>
        Assert.InRange(Rejected(Whole, shiftAfterMarch: 0), 2, 9);

    [Fact]
    [Trait("Pace", "Slow")]
    public void EachArea_PassesAtTheRateOfTheTest()
    {
        Assert.InRange(Rejected(Whole, shiftAfterMarch: 0, area: 0), 2, 9);
        Assert.InRange(Rejected(Whole, shiftAfterMarch: 0, area: 1), 2, 9);
    }

    [Fact]
    public void TheWeeksOfBothClockChanges_PassOnTheirOwn()
    {
        bool InTheWeeks(int hour) =>
            Rates.Year.Hours[hour].Date is { Month: 3, Day: >= 24 and <= 30 } or { Month: 10, Day: >= 27 };

        Assert.InRange(Rejected(InTheWeeks, shiftAfterMarch: 0), 2, 9);
    }

    [Fact]
    public void ASamplerThatMissedTheClockChangeOfMarch_WouldBeFoundOut() =>
        Assert.InRange(Rejected(Whole, shiftAfterMarch: NodaConstants.SecondsPerHour), 95, Seeds);

    [Fact]
    public void WholeSeconds_MakeNoDifferenceToTheTest() =>
        Assert.InRange(Rejected(Whole, shiftAfterMarch: 0, withinSecond: false), 2, 9);

    private static bool Whole(int hour) => hour >= 0;

    private static int Rejected(Func<int, bool> counts, int shiftAfterMarch, int? area = null, bool withinSecond = true)
    {
        var cumulative = CumulativeRates(counts, area);
        return Enumerable.Range(1, Seeds)
            .Count(seed => Distance(Times((ulong)seed, shiftAfterMarch, area, withinSecond), cumulative, counts) > Critical);
    }

    /// <summary>
    /// Order times in seconds, ascending. Visits are known to the second; their place within it is drawn, or left at its
    /// beginning.
    /// </summary>
    private static double[] Times(ulong seed, int shiftAfterMarch, int? area, bool withinSecond)
    {
        var visits = new VisitList();
        new VisitSampler(new VisitProcess(Plan, Rates, seed)).Draw(0, visits);
        var change = Rates.Year.SecondOf(new LocalDate(2016, 3, 27), new LocalTime(3, 0));
        var fractions = RandomStream.For(seed, 0, 0, (RandomPurpose)99);
        var times = new List<double>(visits.Count);
        for (var visit = 0; visit < visits.Count; visit++)
        {
            var fraction = withinSecond ? fractions.NextUniform() : 0;
            if (area is null || visits.Area[visit] == area)
            {
                var second = visits.OrderedSecond[visit];
                times.Add(second + (second >= change ? shiftAfterMarch : 0) + fraction);
            }
        }

        times.RemoveAll(time => time >= Rates.Year.Seconds);
        times.Sort();
        return [.. times];
    }

    /// <summary>Expected visits from the year's start to each hour, counted in the hours that count.</summary>
    private static double[] CumulativeRates(Func<int, bool> counts, int? area)
    {
        var cumulative = new double[Rates.Year.Hours.Count + 1];
        for (var hour = 0; hour < Rates.Year.Hours.Count; hour++)
        {
            var rate = area is { } one ? Rates[one, hour] : Rates[0, hour] + Rates[1, hour];
            cumulative[hour + 1] = cumulative[hour] + (counts(hour) ? rate : 0);
        }

        return cumulative;
    }

    /// <summary>
    /// Kolmogorov's distance with Stephens's correction for finite samples (M. A. Stephens, "EDF statistics for goodness of
    /// fit and some comparisons", JASA 69, 1974).
    /// </summary>
    private static double Distance(double[] times, double[] cumulative, Func<int, bool> counts)
    {
        var (uniform, before) = (new List<double>(), 0.0);
        foreach (var time in times)
        {
            var hour = (int)(time / NodaConstants.SecondsPerHour);
            if (!counts(hour))
            {
                continue;
            }

            var into = time / NodaConstants.SecondsPerHour - hour;
            var rescaled = cumulative[hour] + into * (cumulative[hour + 1] - cumulative[hour]);
            uniform.Add(1 - Math.Exp(before - rescaled));
            before = rescaled;
        }

        uniform.Sort();
        var (n, distance) = (uniform.Count, 0.0);
        for (var i = 0; i < n; i++)
        {
            distance = Math.Max(distance, Math.Max((i + 1.0) / n - uniform[i], uniform[i] - (double)i / n));
        }

        return distance * (Math.Sqrt(n) + 0.12 + 0.11 / Math.Sqrt(n));
    }
}
