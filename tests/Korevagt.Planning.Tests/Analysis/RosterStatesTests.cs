using Korevagt.Domain.Time;
using Korevagt.Planning.Analysis;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Planning.Tests.Analysis;

public sealed class RosterStatesTests
{
    private static readonly RecurringHours Evening = new(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(23, 0));
    private static readonly RecurringHours Night = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));
    private static readonly RecurringHours WeekendDay = new(DaySelection.NonWorkingDays, new LocalTime(8, 0), new LocalTime(16, 0));
    private static readonly RecurringHours LateHelp = new(DaySelection.WorkingDays, new LocalTime(18, 20), new LocalTime(1, 45));

    [Theory]
    [InlineData(2016, 8784)]
    [InlineData(2017, 8760)]
    [InlineData(2024, 8784)]
    public void StatesPartitionTheYear(int year, int hours)
    {
        var plan = SmallPlans.Of([0.7, 0.2], (Evening, 2), (Night, 1), (WeekendDay, 3), (LateHelp, 1));

        var states = States(plan, year);

        Assert.Equal(hours, states.Sum(state => state.HoursPerYear), tolerance: 1e-6);
        Assert.Equal(hours * 0.9, states.Sum(state => state.VisitsPerYear), tolerance: 1e-6);
        Assert.Equal(hours * 0.2, states.Sum(state => state.VisitsByArea[1]), tolerance: 1e-6);
    }

    [Fact]
    public void CarHoursOfAllStates_AreTheContractedOnes()
    {
        var plan = SmallPlans.Of([1], (Evening, 2), (Night, 1), (WeekendDay, 3), (LateHelp, 1));
        var year = new DutyYear(2017, plan.Calendar);

        foreach (var (shift, index) in plan.Shifts.Select((shift, index) => (shift, index)))
        {
            var seconds = year.Occurrences(shift.Hours).Sum(duty => duty.Within(0, year.Seconds).Length);
            Assert.Equal(
                seconds / 3600.0 * shift.Cars,
                States(plan, 2017).Sum(state => state.HoursPerYear * state.Cars.Count(car => car.Shift == index)), tolerance: 1e-6);
        }
    }

    [Fact]
    public void AStateIsNamedByItsDaysAndHours()
    {
        var states = States(SmallPlans.Of([1], (Evening, 2), (Night, 1), (WeekendDay, 3)), 2017);

        Assert.Equal(
            [
                (DaySelection.WorkingDays, "08-16", 0),
                (DaySelection.NonWorkingDays, "08-16", 3),
                (DaySelection.EveryDay, "16-23", 2),
                (DaySelection.EveryDay, "23-08", 1),
            ],
            states.Select(state => (state.Days, Assert.Single(state.Clock.Select(span => $"{span.From.Hour:00}-{span.To.Hour:00}")), state.Cars.Count)));
    }

    [Fact]
    public void ADutyThatBeginsWithinAnHour_SplitsIt()
    {
        var late = States(SmallPlans.Of([1], (Evening, 1), (LateHelp, 1)), 2017).Single(state => state.Cars.Count == 2);

        Assert.Equal(new ClockSpan(new LocalTime(18, 20), new LocalTime(23, 0)), Assert.Single(late.Clock));
        Assert.Equal(DaySelection.WorkingDays, late.Days);
        Assert.Equal(late.Spells * (4 + 40 / 60.0), late.HoursPerYear, tolerance: 1e-6);
    }

    [Fact]
    public void BusierWeekends_AreAStateOfTheirOwn()
    {
        var plan = SmallPlans.Of([1], (Evening, 1));
        var busier = plan with
        {
            DemandAdjustments = [new() { Factor = 1.5, Hours = new(DaySelection.NonWorkingDays, LocalTime.Midnight, LocalTime.Midnight) }],
        };

        Assert.Single(States(plan, 2017), state => state.Cars.Count > 0);
        var evenings = States(busier, 2017).Where(state => state.Cars.Count > 0).ToList();
        Assert.Equal([DaySelection.WorkingDays, DaySelection.NonWorkingDays], evenings.Select(state => state.Days));
        Assert.Equal([1, 1.5], evenings.Select(state => Math.Round(state.VisitsPerHour, 9)));
    }

    [Fact]
    public void AroundTheClock_IsOneStateThatNeverBegins()
    {
        var state = Assert.Single(States(SmallPlans.Of([1], (SmallPlans.AroundTheClock, 2)), 2017));

        Assert.Equal((DaySelection.EveryDay, 2, 1), (state.Days, state.Cars.Count, state.Spells));
        Assert.Equal(new ClockSpan(LocalTime.Midnight, LocalTime.Midnight), Assert.Single(state.Clock));
    }

    private static IReadOnlyList<RosterState> States(Domain.Plans.Plan plan, int year) =>
        RosterStates.Of(plan, SmallPlans.Model(plan, year: year), SmallPlans.Rates(plan, year));
}
