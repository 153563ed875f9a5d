using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

public sealed class ContractedCostProperties
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(60);
    private static readonly DutyYear Year2017 = new(2017, new DutyCalendar());

    private static readonly Gen<RecurringHours> AnyHours =
        from days in Gen.Elements(DaySelection.EveryDay, DaySelection.WorkingDays, DaySelection.NonWorkingDays)
        from begin in Gen.Choose(0, 24 * 60 - 1)
        from end in Gen.Choose(0, 24 * 60 - 1)
        select new RecurringHours(days, AtMinute(begin), AtMinute(end));

    private static readonly Gen<Shift> AnyShift =
        from hours in AnyHours
        from cars in Gen.Choose(1, 4)
        select PlanFixture.Shift("shift", hours, cars);

    private static readonly Gen<Contract> AnyContract =
        from hours in AnyHours
        from bandPrice in Gen.Choose(0, 60000)
        from otherPrice in Gen.Choose(0, 60000)
        from startPrice in Gen.Choose(0, 20000)
        from factor in Gen.Choose(100, 200)
        select PlanFixture.Flat(0) with
        {
            HourlyPrices = [new PriceBand(hours, bandPrice / 100m), new PriceBand(PlanFixture.AllDay, otherPrice / 100m)],
            DkkPerShiftStart = startPrice / 100m,
            SpecialDayFactor = factor / 100m,
            SpecialDays = [new AnnualDate(1, 1), new AnnualDate(3, 26), new AnnualDate(12, 24), new AnnualDate(12, 31)],
        };

    [Fact]
    public void Cost_AddsUpOverShifts() =>
        Prop.ForAll(
            (from contract in AnyContract from first in AnyShift from second in AnyShift select (contract, first, second))
                .ToArbitrary(),
            given =>
            {
                var together = CostOf(given.contract, given.first, given.second);
                return Same(together, CostOf(given.contract, given.first) + CostOf(given.contract, given.second));
            }).Check(Repeatable);

    [Fact]
    public void Cost_IsLinearInThePrices() =>
        Prop.ForAll(
            (from contract in AnyContract from shift in AnyShift from times in Gen.Choose(0, 7) select (contract, shift, times))
                .ToArbitrary(),
            given =>
            {
                var dearer = given.contract with
                {
                    HourlyPrices =
                    [
                        .. given.contract.HourlyPrices.Select(band => band with { DkkPerHour = band.DkkPerHour * given.times }),
                    ],
                    DkkPerShiftStart = given.contract.DkkPerShiftStart * given.times,
                };
                return Same(CostOf(dearer, given.shift), given.times * CostOf(given.contract, given.shift));
            }).Check(Repeatable);

    [Fact]
    public void HoursOfAdjoiningShifts_AddUpToTheLongOne() =>
        Prop.ForAll(
            (from begin in Gen.Choose(0, 24 * 60 - 3)
             from middle in Gen.Choose(begin + 1, 24 * 60 - 2)
             from end in Gen.Choose(middle + 1, 24 * 60 - 1)
             select (begin, middle, end)).ToArbitrary(),
            given =>
            {
                // Every hour of the clock but the one that March skips: there a shift may be empty, and so is the sum.
                var (begin, middle, end) = (AtMinute(given.begin), AtMinute(given.middle), AtMinute(given.end));
                if (begin.Hour == 2 || middle.Hour == 2 || end.Hour == 2)
                {
                    return true;
                }

                return SecondsOf(begin, middle) + SecondsOf(middle, end) == SecondsOf(begin, end);
            }).Check(Repeatable);

    [Fact]
    public void CostBeforeADate_AndFromIt_MakeTheWhole() =>
        Prop.ForAll(
            (from contract in AnyContract from shift in AnyShift from day in Gen.Choose(-30, 400) select (contract, shift, day))
                .ToArbitrary(),
            given =>
            {
                var date = new LocalDate(2017, 1, 1).PlusDays(given.day);
                var plan = PlanFixture.Plan(given.contract, given.shift);
                var before = ContractedCost.Of(plan, Year2017, before: date);
                var from = ContractedCost.Of(plan, Year2017, from: date);
                var whole = ContractedCost.Of(plan, Year2017);
                return Same(whole.TotalDkk!.Value, (before.TotalDkk + from.TotalDkk)!.Value)
                    && whole.Shifts[0].Hours.CarSeconds == before.Shifts[0].Hours.CarSeconds + from.Shifts[0].Hours.CarSeconds
                    && whole.Shifts[0].Hours.Starts == before.Shifts[0].Hours.Starts + from.Shifts[0].Hours.Starts;
            }).Check(Repeatable);

    // The splitting at band edges, beside the slow way of asking for the price of every single minute.
    [Fact]
    [Trait("Pace", "Slow")]
    public void Cost_EqualsThePriceOfEveryMinute() =>
        Prop.ForAll(
            (from contract in AnyContract from shift in AnyShift select (contract, shift)).ToArbitrary(),
            given => Same(
                ContractedCost.Of(PlanFixture.Plan(given.contract, given.shift), Year2017).HoursDkk!.Value,
                MinuteByMinute(given.contract, given.shift)))
            .Check(Repeatable.WithMaxTest(15));

    private static decimal MinuteByMinute(Contract contract, Shift shift)
    {
        var dkkMinutes = 0m;
        foreach (var occurrence in Year2017.Occurrences(shift.Hours))
        {
            var inYear = occurrence.Within(0, Year2017.Seconds);
            for (var second = inYear.From; second < inYear.To; second += 60)
            {
                var local = (Year2017.Start + Duration.FromSeconds(second)).InZone(DutyCalendar.Zone).LocalDateTime;
                var band = contract.HourlyPrices.First(
                    price => price.Hours.Contains(Year2017.Calendar, local.Date, local.TimeOfDay));
                var special = contract.SpecialDays.Contains(new AnnualDate(local.Month, local.Day));
                dkkMinutes += band.DkkPerHour * (special ? contract.SpecialDayFactor : 1);
            }
        }

        return shift.Cars * dkkMinutes / 60;
    }

    private static decimal CostOf(Contract contract, params Shift[] shifts) =>
        ContractedCost.Of(PlanFixture.Plan(contract, shifts), Year2017).TotalDkk!.Value;

    private static long SecondsOf(LocalTime from, LocalTime to) =>
        ContractedHours.Of(PlanFixture.Shift("shift", new RecurringHours(DaySelection.EveryDay, from, to)), Year2017).CarSeconds;

    // Thirds of a second's price have no last decimal: equal to a millionth of an øre.
    private static bool Same(decimal one, decimal other) => decimal.Round(one, 8) == decimal.Round(other, 8);

    private static LocalTime AtMinute(int minute) => new(minute / 60, minute % 60);
}
