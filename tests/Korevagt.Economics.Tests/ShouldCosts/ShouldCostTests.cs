using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Time;
using Korevagt.Economics.ShouldCosts;
using NodaTime;

namespace Korevagt.Economics.Tests.ShouldCosts;

public sealed class ShouldCostTests
{
    private static readonly LocalDate Day = new(2017, 12, 31);
    private static readonly DutyShape Night = new(9, 7, new(5840, 5840, 3285));
    private static readonly DutyShape Evening = new(7, 0, new(5840, 5840, 2555));

    /// <summary>The figures of the tender's design, reckoned there by another hand; to a tenth of a krone.</summary>
    [Theory]
    [InlineData(2017, true, 259.3, 320.4, 404.0)]
    [InlineData(2017, false, 239.8, 303.8, 401.3)]
    [InlineData(2020, true, 275.0, 337.9, 424.6)]
    [InlineData(2020, false, 255.1, 321.2, 421.9)]
    [InlineData(2025, true, 327.5, 400.4, 498.8)]
    [InlineData(2025, false, 303.2, 379.7, 492.8)]
    public void HourOfADuty_CostsWhatTheDesignReckoned(int year, bool night, double low, double mid, double high)
    {
        var price = ShouldCost.Of(night ? Night : Evening, Of(year), Day).DkkPerHour;

        Assert.Equal(((decimal)low, (decimal)mid, (decimal)high), (Tenths(price.Low), Tenths(price.Mid), Tenths(price.High)));
    }

    /// <summary>By hand, without a computer's formula: the night of 2017 as expected.</summary>
    [Fact]
    public void Lines_AreThoseOfTheHandCalculation()
    {
        var lines = ShouldCost.Of(Night, Of(2017), Day).Lines.ToDictionary(line => line.Part, line => line.DkkPerHour.Mid);

        Assert.Equal(165.60m, Math.Round(lines[CostPart.Wage], 2));            // 147.20 x 1.125
        Assert.Equal(17.50m, Math.Round(lines[CostPart.NightSupplement], 2));  // 20 x 7/9 x 1.125
        Assert.Equal(13.02m, Math.Round(lines[CostPart.Pension], 2));          // 162.7556 x 8 %
        Assert.Equal(3m, lines[CostPart.OtherLabour]);
        Assert.Equal(8.20m, Math.Round(lines[CostPart.PayrollTax], 2));        // 199.1204 x 4.12 %
        Assert.Equal(11.52m, Math.Round(lines[CostPart.DeadHours], 2));        // 207.3242 x 0.5/9
        Assert.Equal(12.84m, Math.Round(lines[CostPart.CarFixed], 2));         // 75,000 / 5,840
        Assert.Equal(27.02m, Math.Round(lines[CostPart.DutyKilometers], 2));   // 14 x 1.93
        Assert.Equal(6.43m, Math.Round(lines[CostPart.DeadKilometers], 2));    // 30/9 x 1.93
        Assert.Equal(40m, lines[CostPart.Overhead]);
        Assert.Equal(15.26m, Math.Round(lines[CostPart.Margin], 2));           // 305.1395 x 5 %
        Assert.Equal(Enum.GetValues<CostPart>(), ShouldCost.Of(Night, Of(2017), Day).Lines.Select(line => line.Part));
    }

    [Fact]
    public void FigureOfADay_IsTheLastThatHasBegun()
    {
        var (early, late) = (Figure(FigureKind.Wage, 100) with { From = new(2017, 1, 1) }, Figure(FigureKind.Wage, 110) with { From = new(2017, 7, 1) });
        var table = Table([late, early]);

        Assert.Null(table.On(FigureKind.Wage, new(2016, 12, 31)));
        Assert.Same(early, table.On(FigureKind.Wage, new(2017, 6, 30)));
        Assert.Same(late, table.On(FigureKind.Wage, new(2017, 7, 1)));
        Assert.Null(table.On(FigureKind.Margin, new(2017, 7, 1)));
    }

    [Fact]
    public void FigureThatIsMissing_IsAnError() => Assert.Contains(
        "Wage", Assert.Throws<ArgumentException>(() => ShouldCost.Of(Night, Table([]), Day)).Message, StringComparison.Ordinal);

    [Fact]
    public void Car_OfEveningAndNight_IsSharedInAllButTheHighestPrice()
    {
        var plan = PlanFixture.Plan(
            PlanFixture.Flat(1), PlanFixture.Shift("aften", PlanFixture.EveryEvening), PlanFixture.Shift("nat", PlanFixture.EveryNight));

        var cost = ShouldCostOfShifts.Of(plan, _ => true, new DutyYear(2017, plan.Calendar), Of(2017), Day);

        Assert.Equal((1, 5840.0), (cost.PeakCars, cost.CarHours));
        var night = cost.Shifts[1];
        Assert.Equal((3285.0, 365), (night.CarHours, night.Starts));
        Assert.Equal(new Spread(259.3m, 320.4m, 404.0m), night.Cost.DkkPerHour.Select(Tenths));
        Assert.Equal(new Spread(239.8m, 303.8m, 401.3m), cost.Shifts[0].Cost.DkkPerHour.Select(Tenths));
        Assert.Equal(night.Cost.DkkPerHour * 3285 + cost.Shifts[0].Cost.DkkPerHour * 2555, cost.DkkPerYear);
    }

    [Fact]
    public void CarThatThePlanNames_SpreadsOverItsOwnShifts()
    {
        var plan = PlanFixture.Plan(
            PlanFixture.Flat(1), PlanFixture.Shift("aften", PlanFixture.EveryEvening) with { Vehicle = "v" },
            PlanFixture.Shift("nat", PlanFixture.EveryNight) with { Vehicle = "v" }, PlanFixture.Shift("dag", PlanFixture.Hours(DaySelection.EveryDay, 8, 16)));

        var cost = ShouldCostOfShifts.Of(plan, _ => true, new DutyYear(2017, plan.Calendar), Of(2017), Day);

        var fixedCost = cost.Shifts[0].Cost.Lines.Single(line => line.Part == CostPart.CarFixed).DkkPerHour;
        Assert.Equal(new Spread(38_400m / 5840, 75_000m / 5840, 110_000m / 5840), fixedCost);
    }

    [Fact]
    public void PeakCars_AreThoseOfTheSameTime()
    {
        var year = new DutyYear(2017, new DutyCalendar());
        var (evening, night) = (PlanFixture.Shift("a", PlanFixture.EveryEvening, cars: 2), PlanFixture.Shift("n", PlanFixture.EveryNight));

        Assert.Equal(0, PeakCars.Of([], year));
        Assert.Equal(2, PeakCars.Of([evening, night], year));
        Assert.Equal(3, PeakCars.Of([evening, PlanFixture.Shift("b", PlanFixture.Hours(DaySelection.EveryDay, 22, 1))], year));
    }

    private static decimal Tenths(decimal dkk) => Math.Round(dkk, 1, MidpointRounding.AwayFromZero);

    private static FigureTable Of(int year)
    {
        var (wage, night, savings, pension, kilometer, overhead) = year switch
        {
            2017 => (147.20m, 20m, 0m, 0.08m, 1.93m, new Spread(30, 40, 52)),
            2020 => (154.70m, 20m, 0.02m, 0.08m, 1.96m, new Spread(32, 42, 55)),
            _ => (170.85m, 22.4m, 0.09m, 0.11m, 2.23m, new Spread(38, 50, 66)),
        };
        return Table(
        [
            Figure(FigureKind.Wage, wage), Figure(FigureKind.NightSupplement, night), Figure(FigureKind.SpecialSavings, savings),
            Figure(FigureKind.HolidayPay, 0.125m), Figure(FigureKind.Pension, pension), Figure(FigureKind.OtherLabour, 3),
            Figure(FigureKind.PayrollTax, 0.0412m), Spanned(FigureKind.CarFixed, new(38_400, 75_000, 110_000)),
            Figure(FigureKind.CarKilometer, kilometer), Spanned(FigureKind.DutyKilometers, new(8, 14, 20)),
            Spanned(FigureKind.DeadHours, new(0, 0.5m, 1)), Spanned(FigureKind.DeadKilometers, new(0, 30, 60)),
            Spanned(FigureKind.Overhead, overhead), Spanned(FigureKind.Margin, new(0, 0.05m, 0.10m)),
        ]);
    }

    private static FigureTable Table(IReadOnlyList<CostFigure> figures) =>
        new("Prøve", PlanFixture.Hours(DaySelection.EveryDay, 23, 6), figures);

    private static CostFigure Figure(FigureKind kind, decimal value) => Spanned(kind, Spread.Of(value));

    private static CostFigure Spanned(FigureKind kind, Spread value) =>
        new(kind, new(2017, 1, 1), value, FigureConfidence.Assumed, Source: null, "Prøve.");
}
