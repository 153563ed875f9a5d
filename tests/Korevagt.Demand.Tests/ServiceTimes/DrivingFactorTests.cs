using Korevagt.Demand.Numerics;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Tests.ServiceTimes;

public sealed class DrivingFactorTests
{
    [Fact]
    public void TheFactor_LiesInIts95PercentInterval_AsOftenAsThatSays()
    {
        var covered = Enumerable.Range(0, 200).Select(log => DrivingFactorFit.Of(Drives(200, log, nonsense: false)).Value)
            .Count(fit => fit.Lower <= 1.25 && 1.25 <= fit.Upper);

        // 95 % of 200, within three standard deviations.
        Assert.InRange(covered, 181, 199);
    }

    [Fact]
    public void ATenthOfNonsense_MovesTheFactorLittle() => Assert.All(Enumerable.Range(0, 20), log =>
        Assert.InRange(DrivingFactorFit.Of(Drives(1_000, log, nonsense: true)).Value.Factor, 1.2, 1.33));

    [Fact]
    public void TheIntervalOf30Ratios_RunsFromTheTenthToThe21st()
    {
        // Binomial(30, 1/2): P(at most 9) = 0.0214, P(at most 10) = 0.0494; so the interval is from the 10th to the 21st value.
        var fit = DrivingFactorFit.Of([.. Enumerable.Range(1, 30).Select(i => (i * 1000.0, 1000.0))]).Value;

        Assert.Equal((10, 15.5, 21), (fit.Lower, fit.Factor, fit.Upper));
        Assert.Equal((8.25, 22.75), (fit.LowerQuartile, fit.UpperQuartile));
    }

    [Fact]
    public void DrivesThatCannotBeCompared_AreCounted()
    {
        var log = new VisitLog
        {
            Visits =
            [
                .. Enumerable.Range(0, 60).Select(i => new LoggedVisit(Instant.FromUnixTimeSeconds(1_460_000_000 + i), 0, 0)
                {
                    DrivingSeconds = i % 6 == 0 ? null : 600,
                }),
            ],
            From = new LocalDate(2016, 1, 1),
            To = new LocalDate(2017, 1, 1),
            Areas = ["a"],
            Urgencies = ["u"],
        };
        var fit = DrivingFactorFit.Of(log, visit => visit.Ordered.ToUnixTimeSeconds() % 6 == 1 ? null : 500).Value;

        Assert.Equal(1.2, fit.Factor);
        Assert.Equal(50, fit.Drives + fit.LeftOut);
        Assert.InRange(fit.LeftOut, 1, 10);
    }

    [Fact]
    public void TooFewDrives_AreAFault() =>
        Assert.Equal("driving", Assert.Single(DrivingFactorFit.Of([(100, 100)]).Faults).Place);

    private static (double Logged, double Network)[] Drives(int count, int log, bool nonsense)
    {
        var random = RandomStream.For(9, log, 0, RandomPurpose.Visit);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var network = 150 + 1500 * random.NextUniform();
                return (nonsense && i % 10 == 0 ? 1 + 9_000
                    * random.NextUniform() : network * 1.25 * Math.Exp(0.25 * random.NextNormal()), network);
            }),
        ];
    }
}
