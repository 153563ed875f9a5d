using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Evaluation.Tests.Modelling;

public sealed class InheritedHoursTests
{
    private static readonly RecurringHours Night = Every(23, 8);
    private static readonly RecurringHours Evening = Every(16, 23);

    [Fact]
    public void ARemovedNight_IsServedByTheNearestOne_AllNight()
    {
        var inherited = Assert.Single(Inherited(Without(Of(Night, Night, Night), 1)));

        // The third station lies nearest to the second.
        Assert.Equal(("v1", "Vagt 1", true), (inherited.Shift, inherited.Name, inherited.IsRemoved));
        Assert.Equal(["District 1"], inherited.Districts);
        Assert.Equal([new HeirHours("v2", "Vagt 2", Night)], inherited.Heirs);
    }

    [Fact]
    public void ANamedHeir_ServesItInstead() =>
        Assert.Equal([new HeirHours("v0", "Vagt 0", Night)], Assert.Single(Inherited(Without(Of(Night, Night, Night), 1, heir: "v0"))).Heirs);

    [Fact]
    public void OneHeirAfterTheOther_IsToldWithItsHours_InTheirOrder()
    {
        // The nearest is gone from two o'clock on.
        var plan = Of(Night, Night, Every(23, 2));

        Assert.Equal(
            [new HeirHours("v2", "Vagt 2", Every(23, 2)), new HeirHours("v0", "Vagt 0", Every(2, 8))],
            Assert.Single(Inherited(Without(plan, 1))).Heirs);
    }

    [Fact]
    public void AnHeirOfWorkingDays_IsToldApartFromTheOneOfOtherDays()
    {
        var plan = Of(Evening, Evening, Evening with { Days = DaySelection.WorkingDays });

        Assert.Equal(
            [
                new HeirHours("v0", "Vagt 0", Evening with { Days = DaySelection.NonWorkingDays }),
                new HeirHours("v2", "Vagt 2", Evening with { Days = DaySelection.WorkingDays }),
            ],
            Assert.Single(Inherited(Without(plan, 1))).Heirs);
    }

    [Fact]
    public void OneWhoInheritsFromTwo_IsToldOnceForEach_ThoughTheFirstsHoursAreOthers()
    {
        var plan = Of(Night, Night, Every(23, 2));
        var both = plan with
        {
            Shifts = [plan.Shifts[0]],
            Inheritances = [Lost(plan.Shifts[1], heir: null), Lost(plan.Shifts[2], heir: null)],
        };

        Assert.Equal(
            [[new HeirHours("v0", "Vagt 0", Night)], [new HeirHours("v0", "Vagt 0", Every(23, 2))]],
            Inherited(both).Select(inherited => inherited.Heirs));
    }

    [Fact]
    public void WhereAnotherOwnCarIsOnDuty_NothingIsTold()
    {
        var plan = Of(Night, Night, Night);
        plan = plan with { Inheritances = [Lost(plan.Shifts[1], heir: null)] };

        Assert.Empty(Inherited(plan));
    }

    [Fact]
    public void AShiftThatIsStillThere_IsNotSaidToBeGone()
    {
        var plan = Of(Night, Night, Night);
        var later = plan.Shifts[1] with { Hours = Every(1, 8) };
        plan = plan with { Shifts = [plan.Shifts[0], later, plan.Shifts[2]], Inheritances = [Lost(plan.Shifts[1], heir: null)] };

        var inherited = Assert.Single(Inherited(plan));

        Assert.False(inherited.IsRemoved);
        Assert.Equal([new HeirHours("v2", "Vagt 2", Every(23, 1))], inherited.Heirs);
    }

    [Fact]
    public void UnderAnotherRule_NothingIsTold() =>
        Assert.Empty(Inherited(Without(Of(Night, Night, Night), 1).With(new DispatchSettings { Rule = DispatchRule.DistrictFirst })));

    private static RecurringHours Every(int from, int to) => new(DaySelection.EveryDay, new LocalTime(from, 0), new LocalTime(to, 0));

    private static IReadOnlyList<InheritedDistricts> Inherited(Plan plan) =>
        InheritedHours.Of(plan, new DutyYear(SmallPlans.Year, plan.Calendar), tables: null);

    /// <summary>Three stations in a row, ten minutes and five minutes apart, each at the one area that its shift serves.</summary>
    private static Plan Of(params RecurringHours[] hours)
    {
        var plan = SmallPlans.Of([1, 1, 1], [.. hours.Select(of => (of, 1))]).With(new DispatchSettings { Rule = DispatchRule.PlanAhead });
        double[] at = [0, 10, 15];
        return plan with
        {
            TravelMatrix = new TravelMatrix(
                [.. plan.Areas.Select(area => area.Id), .. plan.Stations.Select(station => station.Id)],
                [.. at.Concat(at).SelectMany(from => at.Concat(at).Select(to => Math.Abs(from - to)))]),
        };
    }

    private static Plan Without(Plan plan, int shift, string? heir = null) => plan with
    {
        Shifts = [.. plan.Shifts.Where((_, index) => index != shift)],
        Inheritances = [Lost(plan.Shifts[shift], heir)],
    };

    private static Inheritance Lost(Shift shift, string? heir) => new()
    {
        Shift = shift.Id,
        Name = shift.Name,
        Station = shift.Station,
        Districts = shift.Districts,
        Hours = shift.Hours,
        Heir = heir,
    };
}
