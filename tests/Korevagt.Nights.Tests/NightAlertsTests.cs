using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Nights;
using Korevagt.Nights;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>What is new on a night, and what is not told again.</summary>
public sealed class NightAlertsTests
{
    private static readonly NightFigures First = NightFixture.Figures("2026-11-21T03:30");
    private static readonly NightFigures Next = NightFixture.Figures();

    [Fact]
    public void TheFirstNight_TellsNothingAndSetsTheReferences()
    {
        var judged = NightAlerts.Between(null, First, new AlertThresholds());

        Assert.Empty(judged.Alerts);
        Assert.All(judged.Figures.Plans.SelectMany(plan => plan.Areas).Where(area => area.P90 is not null), area =>
            Assert.Equal(new FigureReference("2026-11-21T03:30", area.P90!), area.Reference));
        Assert.Equal(judged.Figures.Plans[1].Saving!.Estimate, judged.Figures.Plans[1].Saving!.Reference);
    }

    [Fact]
    public void ANightOnWhichNothingChanged_TellsNothing() => Assert.Empty(After(Next));

    [Theory]
    [InlineData(0.899, 0.895, 0.903, AlertSeverity.Warning)]
    [InlineData(0.88, 0.87, 0.89, AlertSeverity.Serious)]
    public void ATargetThatIsNewlyMissed_IsToldAsSurelyAsItsIntervalSays(double mean, double low, double high, AlertSeverity severity)
    {
        var alert = Assert.Single(After(Next.WithTarget(NightFixture.Scenario, mean, low, high)));

        Assert.Equal((AlertKind.TargetMissed, severity), (alert.Kind, alert.Severity));
        Assert.StartsWith("Uden nattevagten i Silkeborg: servicemålet 90 % inden for 180 min holdes ", alert.Danish, StringComparison.Ordinal);
        Assert.Equal(severity == AlertSeverity.Serious, alert.English.Contains("is no longer met: 88.0% (87.0 to 89.0%).", StringComparison.Ordinal));
    }

    [Fact]
    public void ATargetOnTheEdge_IsToldOnceAndOnceMoreWhenItIsSurelyMissed()
    {
        (double Mean, double Half)[] nights = [(0.899, 0.004), (0.901, 0.004), (0.899, 0.004), (0.88, 0.004), (0.88, 0.004), (0.901, 0.004), (0.88, 0.004), (0.91, 0.004), (0.899, 0.004)];

        var told = Course(nights.Select(night => Next.WithTarget(NightFixture.Scenario, night.Mean, night.Mean - night.Half, night.Mean + night.Half)));

        Assert.Equal([1, 0, 0, 1, 0, 0, 0, 0, 1], told);
    }

    [Fact]
    public void ASavingThatLeftItsOldInterval_IsToldOnceAndItsNewOneHoldsFromThenOn()
    {
        var told = Course(new[] { 830_000m, 859_000m, 861_000m, 861_000m, 835_000m, 830_000m, 800_000m }.Select(saving => Next.WithSaving(saving)));

        Assert.Equal([0, 0, 1, 0, 0, 1, 0], told);
    }

    [Fact]
    public void ANightWithoutAPrice_IsNoNews_AndTheNextIsHeldAgainstWhatWasKnown()
    {
        var unpriced = Next.With(NightFixture.Scenario, plan => plan with { Saving = new SavingNight(null, null) });

        Assert.Equal([0, 0, 0, 1], Course([Next.WithSaving(830_000m), unpriced, Next.WithSaving(831_000m), Next.WithSaving(900_000m)]));
        Assert.Equal([0, 0, 1], Course([Next.WithSaving(830_000m), unpriced, Next.WithSaving(900_000m)]));
    }

    [Fact]
    public void TheSentenceAboutASaving_NamesOldIntervalAndNewAmount() => Assert.Equal(
        "Uden nattevagten i Silkeborg: besparelsen er nu 0,70 mio. kr. om året og har forladt sit hidtidige interval (0,83 til 0,84 mio. kr.).",
        Assert.Single(After(Next.WithSaving(700_000))).Danish);

    [Theory]
    [InlineData(114.9, 0.5, 0)]
    [InlineData(115.1, 0.5, 1)]
    [InlineData(118, 9, 0)]
    [InlineData(130, 9, 1)]
    [InlineData(90, 0.5, 0)]
    public void AnArea_IsToldToBeSlowerBeyondThresholdAndNoise(double p90, double half, int alerts)
    {
        var first = First.WithP90(NightFixture.Scenario, "grenaa", 110, 0.5);

        Assert.Equal(alerts, NightAlerts.Between(Judged(first), Next.WithP90(NightFixture.Scenario, "grenaa", p90, half), new AlertThresholds()).Alerts.Count);
    }

    [Fact]
    public void AnAreaThatCreeps_IsToldOnceItHasCreptFarEnough()
    {
        var told = Course(Enumerable.Range(1, 12).Select(night => Next.WithP90(NightFixture.Scenario, "grenaa", 110 + night, 0.2)));

        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1], told);
    }

    [Fact]
    public void AnAreaThatIsSlowerInTheBaselineToo_IsToldOnce()
    {
        var alert = Assert.Single(After(Next.WithP90(NightFixture.Baseline, "grenaa", 125, 1).WithP90(NightFixture.Scenario, "grenaa", 126, 1)));

        Assert.Equal(("Midtjylland 2016", "Grenaa"), (alert.Scenario, alert.Place));
        Assert.Equal(
            "Midtjylland 2016: i Grenaa nås 90 % af besøgene nu først inden for 125,0 min mod 110,0 min pr. 21. november 2026 (+15,0 min).", alert.Danish);
    }

    [Fact]
    public void AnAreaWithFewVisits_TellsNothing() => Assert.Empty(NightAlerts.Between(
        Judged(First), Next.WithP90(NightFixture.Scenario, "grenaa", 130, 1), new AlertThresholds { FewestVisitsPerYear = 4_000 }).Alerts);

    [Fact]
    public void ADrift_IsToldOnceAndTheRegionsIsSerious()
    {
        var (seen, date) = (Next.WithDrift(new LocalDate(2026, 11, 18)), new LocalDate(2026, 11, 18));

        Assert.Equal([0, 1, 0], Course([Next.WithDrift(null), seen, seen]));
        Assert.Equal(
            "Der bestilles flere besøg end forventet i regionen: +14 % (+8 til +21 %) siden omkring 25. oktober 2026.", Assert.Single(After(seen)).Danish);
        Assert.Equal(AlertSeverity.Warning, Assert.Single(After(Next.WithDrift(date, "djursland"))).Severity);
    }

    [Fact]
    public void ALogSetAside_IsToldOnceAndAgainWithOtherContent()
    {
        var cut = new Fault("nov.csv", "line 3", new("har 2 felter", "has 2 fields"), Text.Same("3"));
        NightFigures With(string sha) => Next with { SetAside = [new SetAsideLog("nov.csv", sha, [cut, NightFixture.Fault])] };

        Assert.Equal([1, 0, 1, 0], Course([With("aa"), With("aa"), With("bb"), Next]));
        Assert.Equal(
            "Loggen nov.csv kunne ikke bruges og er lagt til side: nov.csv: linje 3: har 2 felter; forventede 3 (+1 fejl).", Assert.Single(After(With("aa"))).Danish);
        Assert.Equal(
            "The log nov.csv could not be used and is set aside: nov.csv: line 3: has 2 fields; expected 3 (+1 faults).", Assert.Single(After(With("aa"))).English);
    }

    [Fact]
    public void AScenarioThatFails_IsToldOnceAndThenComparedWithWhatItWas()
    {
        var failed = Next with { Plans = [Next.Plans[0]], Failed = [new FailedScenario(NightFixture.Scenario, [NightFixture.Fault])] };

        Assert.Equal([1, 0, 1], Course([failed, failed, Next.WithSaving(700_000)]));
    }

    [Fact]
    public void ANightOnWhichNothingCouldBeEvaluated_LosesNoReference() =>
        Assert.Equal([0, 0, 1], Course([Next with { Plans = [] }, Next, Next.WithSaving(700_000)]));

    [Fact]
    public void AScenarioTakenOutOfTheSettings_IsForgotten() =>
        Assert.Equal([0, 0], Course([Next with { Plans = [Next.Plans[0]] }, Next.WithSaving(700_000)]));

    [Fact]
    public void AnEditedFile_BeginsANewHistory() =>
        Assert.Empty(After(Next.WithSaving(700_000).With(NightFixture.Scenario, plan => plan with { FileHash = "f2" })));

    [Fact]
    public void AnotherYear_IsSaidAndComparesNothing() => Assert.Equal(
        AlertKind.YearTurned, Assert.Single(After(Next.WithSaving(700_000) with { Year = 2027 })).Kind);

    [Fact]
    public void TheMostSevere_StandsFirst() => Assert.Equal(
        [AlertSeverity.Serious, AlertSeverity.Warning, AlertSeverity.Notice],
        After(Next.WithSaving(900_000).WithP90(NightFixture.Scenario, "grenaa", 130, 1).WithDrift(new LocalDate(2026, 11, 18))).Select(alert => alert.Severity));

    private static NightFigures Judged(NightFigures first) => NightAlerts.Between(null, first, new AlertThresholds()).Figures;

    private static IReadOnlyList<NightAlert> After(NightFigures night) => NightAlerts.Between(Judged(First), night, new AlertThresholds()).Alerts;

    /// <summary>How many alerts each of some nights in a row raises.</summary>
    private static List<int> Course(IEnumerable<NightFigures> nights)
    {
        var before = Judged(First);
        List<int> told = [];
        foreach (var night in nights)
        {
            var judged = NightAlerts.Between(before, night, new AlertThresholds());
            told.Add(judged.Alerts.Count);
            before = judged.Figures;
        }

        return told;
    }
}
