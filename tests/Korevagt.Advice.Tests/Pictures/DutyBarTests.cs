using Korevagt.Advice.Pictures;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Advice.Tests.Pictures;

public sealed class DutyBarTests
{
    private const int DayBegins = 8;

    [Fact]
    public void ANightShift_IsOnePiece_AtTheEndOfADayThatBeginsInTheMorning() =>
        Assert.Equal([(15.0, 24.0)], Bar(23, 8).Pieces(DayBegins));

    [Fact]
    public void ADutyAcrossTheBeginningOfTheDay_IsTwoPieces() =>
        Assert.Equal([(0.0, 1.0), (22.0, 24.0)], Bar(6, 9).Pieces(DayBegins).Order());

    [Fact]
    public void ADutyAroundTheClock_FillsTheDay() =>
        Assert.Equal(24, Bar(0, 0).Pieces(DayBegins).Sum(piece => piece.To - piece.From));

    [Fact]
    public void EveningAndNight_DoNotCoverOneAnother_ButTwoEveningsDo()
    {
        Assert.False(Bar(16, 23).Overlaps(Bar(23, 8), DayBegins));
        Assert.True(Bar(16, 23).Overlaps(Bar(17, 22), DayBegins));
    }

    [Fact]
    public void FewerCars_AreAChange_AndAMove_IsOneGoneAndOneAdded()
    {
        var before = Baseline();
        var after = After(
            before, PlanChange.SetShiftCars("aften-silkeborg", 1),
            PlanChange.RetimeShift("nat-silkeborg", new RecurringHours(DaySelection.EveryDay, new LocalTime(22, 0), new LocalTime(8, 0))));

        Assert.Equal(
            ["changed 2 1", "gone 1 0", "added 0 1", "same 1 1", "same 1 1"],
            DutyBar.Of(before, after, DaySelection.WorkingDays).Select(bar => $"{bar.Kind} {bar.Before} {bar.After}"));
    }

    [Fact]
    public void AShiftKeptOnWeekendsOnly_IsGoneOnWorkingDaysAlone()
    {
        var before = Baseline();
        var hours = before.Shifts.Single(shift => shift.Id == "nat-djursland").Hours with { Days = DaySelection.NonWorkingDays };
        var after = After(before, PlanChange.RetimeShift("nat-djursland", hours));

        Assert.Single(DutyBar.Of(before, after, DaySelection.WorkingDays), bar => bar.Kind == "gone");
        Assert.All(DutyBar.Of(before, after, DaySelection.NonWorkingDays), bar => Assert.Equal("same", bar.Kind));
    }

    private static DutyBar Bar(int from, int to) => new(
        "v", "s", new RecurringHours(DaySelection.EveryDay, new LocalTime(from, 0), new LocalTime(to, 0)), 1, 1);

    private static Plan Baseline()
    {
        using var folder = new PlanFolder();
        return folder.LoadBaseline().Plan;
    }

    private static Plan After(Plan plan, params PlanChange[] changes) =>
        changes.Aggregate(plan, (before, change) => change.Apply(before));
}
