using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

public sealed class ContractedCostTests
{
    private static readonly DutyYear Year2017 = new(2017, new DutyCalendar());

    [Fact]
    public void TwoNightsAndAnEvening_CostTheMemosTwoPointFourMillion()
    {
        var plan = PlanFixture.Plan(
            PlanFixture.Flat(263.0137m),
            PlanFixture.Shift("silkeborg-nat", PlanFixture.EveryNight),
            PlanFixture.Shift("djursland-nat", PlanFixture.EveryNight),
            PlanFixture.Shift("tarm-aften", PlanFixture.EveryEvening));

        var cost = ContractedCost.Of(plan, Year2017);

        Assert.Equal(9125, cost.CarHours);
        Assert.InRange(cost.TotalDkk!.Value, 2_399_999m, 2_400_001m);
        Assert.Equal(0, cost.StartsDkk);
    }

    [Fact]
    public void TheTwoNightsAlone_CostTheSameInTheOtherReading()
    {
        var plan = PlanFixture.Plan(
            PlanFixture.Flat(365.2968m),
            PlanFixture.Shift("silkeborg-nat", PlanFixture.EveryNight),
            PlanFixture.Shift("djursland-nat", PlanFixture.EveryNight));

        var cost = ContractedCost.Of(plan, Year2017);

        Assert.Equal(6570, cost.CarHours);
        Assert.InRange(cost.TotalDkk!.Value, 2_399_999m, 2_400_001m);
    }

    [Fact]
    public void NightFactor_SplitsTheMemosTotalAsCalculatedByHand()
    {
        // 2,555 evening hours at r and 6,570 night hours at 1.125 r make 2.4 million: r = 241.3.
        var evening = 2_400_000m / (2555m + 1.125m * 6570m);
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(PlanFixture.EveryEvening, evening),
                new PriceBand(PlanFixture.EveryNight, 1.125m * evening),
            ],
        };
        var plan = PlanFixture.Plan(
            contract,
            PlanFixture.Shift("silkeborg-nat", PlanFixture.EveryNight),
            PlanFixture.Shift("djursland-nat", PlanFixture.EveryNight),
            PlanFixture.Shift("tarm-aften", PlanFixture.EveryEvening));

        var cost = ContractedCost.Of(plan, Year2017);

        Assert.Equal(241.3m, decimal.Round(evening, 1));
        Assert.InRange(cost.TotalDkk!.Value, 2_399_999.99m, 2_400_000.01m);
        Assert.Equal([892_000m, 892_000m, 617_000m], cost.Shifts.Select(shift => 1000 * decimal.Round(shift.TotalDkk!.Value / 1000)));
    }

    [Fact]
    public void SpecialDays_CostTheFactorByTheDateOfTheHour()
    {
        var contract = PlanFixture.Flat(100) with { SpecialDayFactor = 1.5m, SpecialDays = [new AnnualDate(12, 24)] };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));
        var christmasEve = new LocalDate(2017, 12, 24);

        // On 24 December eight hours of the night before and one of its own; the seven after midnight are the 25th.
        Assert.Equal(9 * 150m, ContractedCost.Of(plan, Year2017, christmasEve, christmasEve.PlusDays(1)).TotalDkk);
        Assert.Equal(9 * 100m, ContractedCost.Of(plan, Year2017, christmasEve.PlusDays(1), christmasEve.PlusDays(2)).TotalDkk);
        Assert.Equal((3285 + 9 * 0.5m) * 100m, ContractedCost.Of(plan, Year2017).TotalDkk);
    }

    [Fact]
    public void PriceBandInsideAShift_SplitsIt()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 16, 18), 300),
                new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 18, 23), 200),
            ],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("evening", PlanFixture.EveryEvening));

        Assert.Equal(365 * (2 * 300m + 5 * 200m), ContractedCost.Of(plan, Year2017).TotalDkk);
    }

    [Fact]
    public void BandsAndShiftsAtOddMinutes_AreSplitToTheMinute()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(17, 20)), 60),
                new PriceBand(PlanFixture.AllDay, 120),
            ],
        };
        var shift = PlanFixture.Shift(
            "odd", new RecurringHours(DaySelection.EveryDay, new LocalTime(16, 45), new LocalTime(18, 5)));
        var plan = PlanFixture.Plan(contract, shift);

        // 35 minutes at 1 kr and 45 minutes at 2 kr a minute.
        Assert.Equal(365 * (35m + 90m), decimal.Round(ContractedCost.Of(plan, Year2017).TotalDkk!.Value, 6));
    }

    [Fact]
    public void FirstBandThatHoldsAnHour_Wins()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(PlanFixture.AllDay with { Days = DaySelection.NonWorkingDays }, 450),
                new PriceBand(PlanFixture.AllDay, 400),
            ],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("evening", PlanFixture.EveryEvening));

        Assert.Equal(7 * (252 * 400m + 113 * 450m), ContractedCost.Of(plan, Year2017).TotalDkk);
    }

    [Theory]
    [InlineData(3, 25, 1 * 100 + 2 * 10 + 5 * 1)] // 23, 00-01, 03-07: the hour from 02 is skipped
    [InlineData(10, 28, 1 * 100 + 4 * 10 + 5 * 1)] // 02 comes twice, both at the band's price
    [InlineData(6, 10, 1 * 100 + 3 * 10 + 5 * 1)]
    public void BandEdgesInTheClockChange_PriceWhatTheClockShows(int month, int day, int dkk)
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 23, 0), 100),
                new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 0, 3), 10),
                new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 3, 8), 1),
            ],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));
        var date = new LocalDate(2017, month, day);

        var twoDates = ContractedCost.Of(plan, Year2017, date, date.PlusDays(2)).TotalDkk;

        Assert.Equal(dkk, twoDates - (3 * 10 + 5 * 1) - 100); // less the night before and the hour of the night after
    }

    [Fact]
    public void BandEdgeInsideTheRepeatedHour_CutsBothTimes()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(2, 0), new LocalTime(2, 30)), 60),
                new PriceBand(PlanFixture.AllDay, 0),
            ],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));
        var changeDay = new LocalDate(2017, 10, 29);

        Assert.Equal(60m, ContractedCost.Of(plan, Year2017, changeDay, changeDay.PlusDays(1)).TotalDkk);
    }

    [Fact]
    public void BandEdgeInsideTheSkippedHour_LiesAtTheClockChange()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices =
            [
                new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(2, 30)), 10),
                new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(2, 30), new LocalTime(23, 0)), 1),
            ],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));
        var changeDay = new LocalDate(2017, 3, 26);

        // 00-02 at 10 kr, 03-08 at 1 kr, and the next night's first hour.
        Assert.Equal(2 * 10m + 5 * 1m + 10m, ContractedCost.Of(plan, Year2017, changeDay, changeDay.PlusDays(1)).TotalDkk);
    }

    [Fact]
    public void SpecialDay_BeginsAtMidnightThoughNoBandDoes()
    {
        var contract = PlanFixture.Flat(0) with
        {
            HourlyPrices = [new PriceBand(PlanFixture.Hours(DaySelection.EveryDay, 8, 8), 100)],
            SpecialDayFactor = 2m,
            SpecialDays = [new AnnualDate(12, 25)],
        };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));

        // 24 and 25 December: nine hours at the price, nine at twice the price.
        var both = ContractedCost.Of(plan, Year2017, new LocalDate(2017, 12, 24), new LocalDate(2017, 12, 26));
        Assert.Equal(9 * 100m + 9 * 200m, both.TotalDkk);
    }

    [Fact]
    public void Starts_CostTheirPriceForEachCar()
    {
        var plan = PlanFixture.Plan(
            PlanFixture.Flat(0) with { DkkPerShiftStart = 90 },
            PlanFixture.Shift("evening", PlanFixture.EveryEvening, cars: 2));

        var cost = ContractedCost.Of(plan, Year2017);

        Assert.Equal(365 * 2 * 90m, cost.StartsDkk);
        Assert.Equal(cost.StartsDkk, cost.TotalDkk);
    }

    [Fact]
    public void HourWithoutBand_IsADefect()
    {
        var contract = PlanFixture.Flat(0) with { HourlyPrices = [new PriceBand(PlanFixture.EveryEvening, 300)] };
        var plan = PlanFixture.Plan(contract, PlanFixture.Shift("night", PlanFixture.EveryNight));

        Assert.Throws<InvalidOperationException>(() => ContractedCost.Of(plan, Year2017));
    }
}
