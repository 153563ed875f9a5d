using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Reports;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

public sealed class HeirSentencesTests
{
    private static readonly RecurringHours Night = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));

    [Fact]
    public void AShiftThatIsGone_IsNamedWithItsHeir()
    {
        var inherited = Of(isRemoved: true, ["Silkeborg"], new HeirHours("nat-viborg", "Nattevagt Viborg", Night));

        Assert.Equal(
            ["Nattevagt Silkeborg nedlægges; dens køreområde, Silkeborg, betjenes kl. 23-08 af Nattevagt Viborg."], Say(inherited, Language.Da));
        Assert.Equal(
            ["Nattevagt Silkeborg is removed; its district, Silkeborg, is served 23-08 by Nattevagt Viborg."], Say(inherited, Language.En));
    }

    [Fact]
    public void SeveralHeirs_AreToldWithTheirHoursAndDays()
    {
        var inherited = Of(
            isRemoved: false, ["Silkeborg", "Ry"],
            new HeirHours("a", "Aftenvagt Viborg", new(DaySelection.WorkingDays, new LocalTime(16, 0), new LocalTime(22, 30))),
            new HeirHours("b", "Weekendvagt Viborg", new(DaySelection.NonWorkingDays, new LocalTime(16, 0), new LocalTime(23, 0))));

        Assert.Equal(
            [
                "Nattevagt Silkeborg er ændret; køreområderne Silkeborg og Ry betjenes på hverdage kl. 16-22:30 af Aftenvagt Viborg og i "
                + "weekender og på helligdage kl. 16-23 af Weekendvagt Viborg.",
            ],
            Say(inherited, Language.Da));
        Assert.Equal(
            [
                "Nattevagt Silkeborg is changed; the districts Silkeborg and Ry are served on working days 16-22:30 by Aftenvagt Viborg and "
                + "on weekends and holidays 16-23 by Weekendvagt Viborg.",
            ],
            Say(inherited, Language.En));
    }

    [Fact]
    public void WhereNobodyInherits_NothingIsSaid() => Assert.Empty(HeirSentences.For(ComparisonFixture.Scenario(), Language.Da));

    [Theory]
    [InlineData("Nattevagt Silkeborg nedlægges")]
    [InlineData("Nattevagt Silkeborg nedlægges, og Nattevagt Viborg overtager dens køreområde")]
    public void ARemovedShift_IsToldOnce_WithItsHeir_AmongTheOtherChanges(string removal)
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            ChangesDa = ["Prisen er en anden", removal, "Nattevagt Silkeborg Syd nedlægges"],
            ChangesEn = ["The price differs", "The Silkeborg night shift is removed", "The Silkeborg South night shift is removed"],
            Inherited = [Of(isRemoved: true, ["Silkeborg"], new HeirHours("nat-viborg", "Nattevagt Viborg", Night))],
        };

        Assert.Equal(
            [
                "Prisen er en anden",
                "Nattevagt Silkeborg nedlægges; dens køreområde, Silkeborg, betjenes kl. 23-08 af Nattevagt Viborg.",
                "Nattevagt Silkeborg Syd nedlægges",
            ],
            HeirSentences.WithChanges(scenario, Language.Da));
    }

    [Fact]
    public void AChangedShift_KeepsItsChange_AndItsHeirComesAfterAllChanges()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            ChangesDa = ["Nattevagt Silkeborg får 1 vogn i stedet for 2", "Prisen er en anden"],
            ChangesEn = ["The Silkeborg night shift has 1 car instead of 2", "The price differs"],
            Inherited = [Of(isRemoved: false, ["Silkeborg"], new HeirHours("nat-viborg", "Nattevagt Viborg", Night))],
        };

        Assert.Equal(
            [
                "The Silkeborg night shift has 1 car instead of 2", "The price differs",
                "Nattevagt Silkeborg is changed; the district Silkeborg is served 23-08 by Nattevagt Viborg.",
            ],
            HeirSentences.WithChanges(scenario, Language.En));
    }

    private static InheritedDistricts Of(bool isRemoved, IReadOnlyList<string> districts, params IReadOnlyList<HeirHours> heirs) => new()
    {
        Shift = "silkeborg-nat",
        Name = "Nattevagt Silkeborg",
        IsRemoved = isRemoved,
        Districts = districts,
        Heirs = heirs,
    };

    private static IReadOnlyList<string> Say(InheritedDistricts inherited, Language language) =>
        HeirSentences.For(ComparisonFixture.Scenario() with { Inherited = [inherited] }, language);
}
