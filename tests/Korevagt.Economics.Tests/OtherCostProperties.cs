using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

/// <summary>What holds for any cost drivers on any shifts.</summary>
public sealed class OtherCostProperties
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(60);

    private static readonly Gen<RecurringHours> WholeHours =
        from days in Gen.Elements(DaySelection.EveryDay, DaySelection.WorkingDays, DaySelection.NonWorkingDays)
        from begin in Gen.Choose(0, 23)
        from end in Gen.Choose(0, 23)
        select new RecurringHours(days, new LocalTime(begin, 0), new LocalTime(end, 0));

    private static readonly Gen<CostDriver> AnyDriver =
        from unit in Gen.Elements(Enum.GetValues<CostUnit>())
        from price in Gen.Choose(0, 200_000)
        from counted in Gen.Choose(0, 4)
        from hours in WholeHours
        from some in Gen.Choose(0, 1)
        select new CostDriver
        {
            Id = "",
            Name = "",
            Unit = unit,
            DkkPerUnit = counted == 0 ? null : price / 100m,
            Hours = some == 1 && unit.HaveHours() ? hours : null,
        };

    private static readonly Gen<Plan> AnyPlan =
        from evening in Gen.Choose(1, 4)
        from shift in WholeHours
        from drivers in AnyDriver.ListOf()
        select PlanFixture.Plan(
            PlanFixture.Flat(100), PlanFixture.Shift("evening", PlanFixture.EveryEvening, evening), PlanFixture.Shift("other", shift)) with
        {
            CostDrivers = [.. drivers.Select((driver, index) => driver with { Id = $"d{index}" })],
        };

    private static readonly Gen<SimulatedUnits> AnyUnits =
        from kilometers in Gen.Choose(0, 2_000_000)
        from moved in Gen.Choose(0, 10_000)
        from all in AnyVisits
        from some in AnyVisits
        select new SimulatedUnits(kilometers / 8.0, moved, hours => hours is null ? all : some);

    private static Gen<VisitUnits> AnyVisits =>
        from made in Gen.Choose(0, 80_000)
        from handed in Gen.Choose(0, 5_000)
        from passed in Gen.Choose(0, 500)
        from open in Gen.Choose(0, 500)
        from late in Gen.Choose(0, 9_000)
        select new VisitUnits(made, handed, passed, handed + passed + open, late);

    [Fact]
    public void Total_IsTheSumOfTheDrivers_EachUnitsTimesPrice() => Check(
        from plan in AnyPlan from units in AnyUnits select (plan, units),
        given =>
        {
            var cost = Cost(given.plan, given.units);
            var prices = given.plan.CostDrivers.Where(driver => driver.IsCounted).ToDictionary(driver => driver.Id, driver => driver.DkkPerUnit!.Value);
            return cost.Drivers.Select(driver => driver.Id).SequenceEqual(prices.Keys)
                && cost.Drivers.All(driver => driver.Dkk == driver.Units * prices[driver.Id] && driver.Units >= 0)
                && cost.TotalDkk == cost.Drivers.Sum(driver => driver.Dkk);
        });

    [Fact]
    public void DriverAtZeroKroner_CostsAsMuchAsNoDriver() => Check(
        from plan in AnyPlan from units in AnyUnits from driver in AnyDriver select (plan, units, driver),
        given =>
        {
            var free = given.plan with { CostDrivers = [.. given.plan.CostDrivers, given.driver with { Id = "free", DkkPerUnit = 0 }] };
            return Cost(free, given.units).TotalDkk == Cost(given.plan, given.units).TotalDkk;
        });

    [Fact]
    public void Cost_NeverFallsWhenAFeeRises() => Check(
        from plan in AnyPlan from units in AnyUnits from driver in AnyDriver from more in Gen.Choose(0, 50_000) select (plan, units, driver, more),
        given =>
        {
            var fee = given.driver.DkkPerUnit ?? 0;
            var (before, after) = (Cost(With(fee), given.units).TotalDkk, Cost(With(fee + given.more / 100m), given.units).TotalDkk);
            return after >= before;

            Plan With(decimal dkk) => given.plan with
            {
                CostDrivers = [.. given.plan.CostDrivers, given.driver with { Id = "fee", DkkPerUnit = dkk }],
            };
        });

    [Fact]
    public void CertainDrivers_CostTheSameWhateverHappens() => Check(
        from plan in AnyPlan from one in AnyUnits from other in AnyUnits select (plan, one, other),
        given =>
        {
            var certain = OtherCost.Certain(given.plan, OtherCostTests.Year2017);
            return new[] { given.one, given.other }.All(units =>
                certain.Drivers.All(driver => Cost(given.plan, units).Drivers.Contains(driver)));
        });

    [Fact]
    public void HoursAndTheRestOfTheDay_MakeTheWholeDay() => Check(
        from plan in AnyPlan from begin in Gen.Choose(0, 23) from end in Gen.Choose(0, 23) where begin != end select (plan, begin, end),
        given => Enum.GetValues<CostUnit>().Where(unit => unit.IsCertain()).All(unit =>
        {
            var (inside, outside) = (Every(given.begin, given.end), Every(given.end, given.begin));
            return Units(unit, inside) + Units(unit, outside) == Units(unit, null);

            decimal Units(CostUnit of, RecurringHours? hours) => OtherCost.Certain(
                given.plan with { CostDrivers = [new CostDriver { Id = "d", Name = "", Unit = of, DkkPerUnit = 1, Hours = hours }] },
                OtherCostTests.Year2017).TotalDkk;
        }));

    private static RecurringHours Every(int from, int to) => PlanFixture.Hours(DaySelection.EveryDay, from, to);

    private static OtherCost Cost(Plan plan, SimulatedUnits units) =>
        OtherCost.Of(plan, OtherCost.Certain(plan, OtherCostTests.Year2017), units);

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) => Prop.ForAll(given.ToArbitrary(), holds).Check(Repeatable);
}
