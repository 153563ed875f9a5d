using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Simulation.Model;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Evaluation.Tests.Modelling;

/// <summary>
/// Three districts in a row, each with a station: from the one to the next it is 10 minutes, but from the third to the second 5.
/// </summary>
public sealed class HeirsTests
{
    private const int Minute = 60;

    private static readonly RecurringHours Night = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));
    private static readonly RecurringHours Evening = new(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(23, 0));

    [Fact]
    public void WithACarInEveryDistrict_NobodyInherits() => Assert.Empty(Changes(Of(Night, Night, Night)));

    [Fact]
    public void UnderAnotherRule_NobodyInherits()
    {
        var plan = Without(Of(Night, Night, Night), 1);

        Assert.Empty(Changes(plan with { Dispatch = new DispatchSettings { Rule = DispatchRule.DistrictFirst } }));
    }

    [Fact]
    public void ARemovedShiftsDistrict_GoesToTheNearestStationOnDuty()
    {
        var changes = Changes(Without(Of(Night, Night, Night), 1));

        // The third shift, now the second, is nearer.
        Assert.All(changes, change => Assert.Equal(1, change.Shift));
        Assert.Contains(changes, change => change.Districts == 0b010);
    }

    [Fact]
    public void WhoIsNotOnDutyInThoseHours_DoesNotInherit()
    {
        var changes = Changes(Without(Of(Night, Night, Evening), 1));

        Assert.Contains(changes, change => change is { Shift: 0, Districts: 0b110 });
        Assert.Contains(changes, change => change is { Shift: 1, Districts: 0b011 });
    }

    [Fact]
    public void TheHeirNamed_InheritsInTheHoursOfTheShift_ThoughAnotherIsNearer()
    {
        var plan = Without(Of(Night, Night, Night), 1, heir: "v0");

        Assert.All(Changes(plan), change => Assert.Equal(0, change.Shift));
        Assert.Contains(Changes(plan), change => change.Districts == 0b010);
    }

    [Fact]
    public void AnHeirNamedBesideOwnCars_ServesTheDistrictToo_AndGoesWithItsDuty()
    {
        var plan = Of(Night, Night, Night);
        plan = plan with { Inheritances = [Lost(plan.Shifts[1], "v2")] };

        var changes = Changes(plan).Where(change => change.Second is > 0 and < 3 * 24 * 3600).ToList();

        Assert.Equal([0UL, 0b010, 0, 0b010, 0, 0b010], changes.Select(change => change.Districts));
        Assert.Equal(8 * 3600, changes[0].Second);
        Assert.Equal(23 * 3600, changes[1].Second);
    }

    [Fact]
    public void ADistrictThatNeverHadACar_GoesToWhoIsNearestToItsPatients()
    {
        var plan = Of(Night, Night, Night);
        plan = plan with { Shifts = [plan.Shifts[0], plan.Shifts[2]] };

        Assert.All(Changes(plan), change => Assert.Equal(1, change.Shift));
    }

    [Fact]
    public void WhereNobodyIsOnDuty_NobodyInherits()
    {
        var changes = Changes(Without(Of(Night, Night, Night), 1));

        // Between 8 and 23 the district is nobody's.
        var morning = changes.Where(change => change.Second == 8 * 3600).ToList();
        Assert.Equal([0UL], morning.Select(change => change.Districts));
    }

    private static Plan Of(params RecurringHours[] hours)
    {
        var plan = SmallPlans.Of([1, 1, 1], [.. hours.Select(of => (of, 1))]);
        return plan.With(new DispatchSettings { Rule = DispatchRule.PlanAhead });
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

    private static IReadOnlyList<HeirChange> Changes(Plan plan)
    {
        var year = new DutyYear(SmallPlans.Year, plan.Calendar);
        var districts = plan.Districts.Select((district, index) => (district.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var table = SmallPlans.Model(plan, Seconds).DrivingTables[0];
        return Heirs.Of(plan, year, DutyRoster.Of(plan, year, districts), table, districts);
    }

    /// <summary>Area i lies at station i.</summary>
    private static int Seconds(int from, int to) => (from % 3, to % 3) switch
    {
        (2, 1) => 5 * Minute,
        var (one, other) => Math.Abs(one - other) * 10 * Minute,
    };
}
