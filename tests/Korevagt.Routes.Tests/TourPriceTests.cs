using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using Korevagt.Routes.Pricing;
using NodaTime;

namespace Korevagt.Routes.Tests;

/// <summary>What a contract pays for a tour.</summary>
public sealed class TourPriceTests
{
    private const int Hour = 3600;

    private static readonly Contract Contract = new()
    {
        Id = "k",
        Name = "Kontrakt",
        HourlyPrices =
        [
            new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(8, 0), new LocalTime(16, 0)), 300),
            new PriceBand(new RecurringHours(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(8, 0)), 400),
        ],
        DkkPerKilometer = 5,
        DkkPerShiftStart = 100,
        SpecialDayFactor = 1.5m,
        SpecialDays = [new AnnualDate(12, 24)],
    };

    private static TourPrice Of(LocalDate date, int from, int to, long meters = 0) => TourPrice.Of(Contract, new DutyCalendar(), date, from, to, meters);

    [Fact]
    public void HoursOfBandsAStartAndKilometres_EachHaveTheirLine()
    {
        var price = Of(new LocalDate(2017, 5, 3), 15 * Hour, 17 * Hour, 12_000);

        (TourPriceKind, decimal)[] expected = [(TourPriceKind.Hours, 300), (TourPriceKind.Hours, 400), (TourPriceKind.Start, 100), (TourPriceKind.Kilometers, 60)];
        Assert.Equal(expected, price.Lines.Select(line => (line.Kind, line.Dkk)));
        Assert.Equal(860, price.Dkk);
    }

    [Fact]
    public void ASpecialDay_HasItsSupplement_UntilMidnight() =>
        Assert.Equal(400 * 1.5m + 400 + 100, Of(new LocalDate(2017, 12, 24), 23 * Hour, 25 * Hour).Dkk);

    [Fact]
    public void TheNightOfTheSpringChange_HasAnHourLess() =>
        Assert.Equal(8 * 400 + 100, Of(new LocalDate(2017, 3, 25), 23 * Hour, 31 * Hour).Dkk);

    [Fact]
    public void AnHourThatNoBandHolds_IsFound()
    {
        var day = Contract with { HourlyPrices = [Contract.HourlyPrices[0]] };

        Assert.Equal(new LocalDateTime(2017, 5, 3, 16, 0), TourPrice.HourWithoutPrice(day, new DutyCalendar(), new LocalDate(2017, 5, 3), 9 * Hour, 18 * Hour));
        Assert.Null(TourPrice.HourWithoutPrice(day, new DutyCalendar(), new LocalDate(2017, 5, 3), 9 * Hour, 16 * Hour));
    }

    [Fact]
    public void TheMeanPriceOfAnHour_WeighsTheBands() =>
        Assert.Equal(350, TourPrice.MeanDkkPerHour(Contract, new DutyCalendar(), new LocalDate(2017, 5, 3), 15 * Hour, 17 * Hour));
}
