using Korevagt.Demand.Backtesting;
using Korevagt.Demand.Tests.Fitting;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Tests.Backtesting;

public sealed class BacktestTests
{
    private static readonly Lazy<(KnownDemand Known, VisitLog Log, Backtest Tested)> Steady = new(() =>
    {
        var known = new KnownDemand(31, areas: 60, visitsPerYear: 30_000) { DayShape = 40 };
        var log = known.Log(2012, 5);
        return (known, log, Backtest.Of(log, known.Plan).Value);
    });

    [Fact]
    [Trait("Pace", "Slow")]
    public void Intervals_HoldWhatTheyPromise_WhereDemandGoesOnAsItWas()
    {
        var tested = Steady.Value.Tested;

        Assert.Equal([2013, 2014, 2015, 2016], tested.Years.Select(year => year.Year));
        Assert.All([BacktestCells.AreaMonth, BacktestCells.Day, BacktestCells.WeekHour], kind =>
        {
            var score = tested.Score(kind);
            Assert.True(score.Cells >= 500);
            Assert.InRange(score.InsideWidest, 0.93, 0.97);
            Assert.All(score.Intervals, interval => Assert.Equal(interval.Promised, interval.Inside, tolerance: 0.05));
            Assert.All(score.Intervals, interval => Assert.True(interval.Promised >= interval.Probability));
        });
    }

    [Fact]
    public void TheModel_PredictsBetterThanLastYearAndThanRawRates()
    {
        Assert.All([BacktestCells.AreaMonth, BacktestCells.Day, BacktestCells.WeekHour], kind =>
        {
            var score = Steady.Value.Tested.Score(kind);
            Assert.True(score.Model.LogScore > score.LastYear.LogScore);
            Assert.True(score.Model.LogScore > score.RawRate.LogScore);
            Assert.True(score.Model.WeightedError < score.LastYear.WeightedError);
        });
    }

    [Fact]
    public void EveryKindOfGroup_CountsTheSameVisits()
    {
        var (_, log, tested) = Steady.Value;
        var since2013 = log.Visits.Count(visit => visit.Ordered >= Instant.FromUtc(2012, 12, 31, 23, 0));

        Assert.All(Enum.GetValues<BacktestCells>(), kind => Assert.Equal(since2013, tested.Score(kind).Came));
        var expected = tested.Score(BacktestCells.Year).Expected;
        Assert.All(Enum.GetValues<BacktestCells>(), kind => Assert.Equal(expected, tested.Score(kind).Expected, expected * 1e-9));
    }

    [Fact]
    public void ADemandThatJumps_ShowsInTheIntervalsOfThatYear()
    {
        var known = new KnownDemand(32, areas: 60, visitsPerYear: 30_000);
        var (calm, jump) = (known.Log(2012, 2), new KnownDemand(32, areas: 60, visitsPerYear: 40_000).Log(2014, 1));
        var tested = Backtest.Of(calm with { Visits = [.. calm.Visits, .. jump.Visits], To = jump.To }, known.Plan).Value;

        double Inside(int year, BacktestCells kind) =>
            BacktestScore.Of(tested.Years.Single(one => one.Year == year).Cells[kind]).InsideWidest;
        Assert.InRange(Inside(2013, BacktestCells.Day), 0.92, 0.98);
        Assert.True(Inside(2014, BacktestCells.Day) < 0.6);
        Assert.True(Inside(2014, BacktestCells.AreaMonth) < 0.8);
        Assert.Equal(0, Inside(2014, BacktestCells.Year));
    }

    [Fact]
    public void AYear_IsPredictedFromWhatLiesBeforeItOnly()
    {
        var (known, log, tested) = Steady.Value;
        var until2015 = log with
        {
            To = new LocalDate(2015, 1, 1),
            Visits = [.. log.Visits.Where(visit => visit.Ordered < Instant.FromUtc(2014, 12, 31, 23, 0))],
        };

        Assert.Equal(
            tested.Years[1].Cells[BacktestCells.AreaMonth],
            Backtest.Of(until2015, known.Plan, predictFrom: 2014).Value.Years.Single().Cells[BacktestCells.AreaMonth]);
    }

    [Fact]
    public void ALogOfOneYear_HasNothingToTestAgainst()
    {
        var known = new KnownDemand(33, areas: 8, visitsPerYear: 2_000);
        var fault = Assert.Single(Backtest.Of(known.Log(2012, 1), known.Plan).Faults);

        Assert.Contains("nothing to test against", fault.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("--", fault.Expected?.English, StringComparison.Ordinal);
        Assert.Contains("at least one year before it", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, "--to 2014-01-01")]
    [InlineData(2, 0, "--from 2012-01-01")]
    [InlineData(1, 3, "--from 2012-01-01 --to 2014-01-01")]
    [InlineData(0, 200, null)]
    public void ALogThatLacksAFewDaysOfWholeYears_IsTestedOnceItsPeriodIsStated(int first, int last, string? option)
    {
        var known = new KnownDemand(33, areas: 8, visitsPerYear: 2_000);
        var log = LogYears.Between(
            known.Log(2012, 2), new LocalDate(2012, 1, 1).PlusDays(first), new LocalDate(2014, 1, 1).PlusDays(-last));
        var fault = Assert.Single(Backtest.Of(log, known.Plan).Faults);

        Assert.Equal(option is not null, fault.Expected?.Danish.Contains($"angiv {option ?? "--"}", StringComparison.Ordinal));
        if (option is not null)
        {
            Assert.True(Backtest.Of(log with { From = new LocalDate(2012, 1, 1), To = new LocalDate(2014, 1, 1) }, known.Plan).Succeeded);
        }
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2017)]
    public void AFirstYearThatCannotBePredicted_IsAFaultWithTheYearsThatCan(int from)
    {
        var (known, log, _) = Steady.Value;
        var fault = Assert.Single(Backtest.Of(log, known.Plan, from).Faults);

        Assert.Equal(("predictFrom", "a year from 2013 to 2016"), (fault.File, fault.Expected?.English));
    }

    [Fact]
    public void AnAreaThatThePlanHasNot_IsAFaultEvenInTheLastYearOnly()
    {
        var (known, log, _) = Steady.Value;
        var strange = log with
        {
            Areas = [.. log.Areas, "elsewhere"],
            Visits = [.. log.Visits.SkipLast(1), log.Visits[^1] with { Area = log.Areas.Count }],
        };

        Assert.Equal("elsewhere", Assert.Single(Backtest.Of(strange, known.Plan).Faults).Place);
    }
}
