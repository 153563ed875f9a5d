using Korevagt.Files.Nights;
using Korevagt.Nights;

namespace Korevagt.Nights.Tests;

/// <summary>What is new about a recommended plan, and what is not told again.</summary>
public sealed class QuestionAlertsTests
{
    private static readonly QuestionNight Sound = NightFixture.Question();

    [Fact]
    public void ARecommendationThatHolds_TellsNothing() => Assert.Equal(["", ""], Course(Sound, Sound));

    [Fact]
    public void ARequirement_IsToldAsSurelyAsItsIntervalSays_OnceAndOnceMoreWhenItIsSurelyBroken()
    {
        var (certain, perhaps, broken) = (
            Sound.With(TargetState.Met), Sound.With(TargetState.OnTheEdge, isCertain: false), Sound.With(TargetState.Missed));
        var keptByMean = Sound.With(TargetState.Met, isCertain: false);

        Assert.Equal(
            ["", "perhaps", "", "", "broken", "", "", "", "perhaps"],
            Course(certain, perhaps, perhaps, keptByMean, broken, broken, keptByMean, certain, perhaps));
    }

    [Fact]
    public void ARecommendationThatDoesNotHoldOnTheFirstNight_IsToldThen() =>
        Assert.Equal(["broken", ""], Course(Sound.With(TargetState.Missed), Sound.With(TargetState.Missed)));

    [Theory]
    [InlineData(0.6, 0.4, 0.8, "")]
    [InlineData(0.6, 0.51, 0.7, "beaten")]
    [InlineData(0.4, 0.35, 0.45, "")]
    [InlineData(-0.4, -0.5, -0.3, "")]
    public void AnotherPlan_IsToldWhereTheWholeIntervalIsMoreThanTheIndifference(double mean, double low, double high, string told) =>
        Assert.Equal([told], Course(Sound.Against("b.json", mean, low, high)));

    [Fact]
    public void ABetterPlan_IsToldOnce_UntilNoneIsBetterForSure()
    {
        var (better, other, doubtful) = (Sound.Against("b.json", 2, 1.5, 2.5), Sound.Against("c.json", 3, 2.5, 3.5), Sound.Against("b.json", 0.6, 0.4, 0.8));

        Assert.Equal(
            ["beaten", "", "beaten", "", "", "", "", "beaten"],
            Course(better, better, other, better, other, doubtful, better, Reset(better)));

        // Once the recommended plan is chosen again, all is forgotten.
        QuestionNight Reset(QuestionNight night) => night with { RecommendedHash = "another" };
        Assert.Equal(["beaten", "", "beaten"], Course(better, Sound, better));
    }

    [Fact]
    public void WhereNoPlanIsChosen_WhatWasToldStaysTold()
    {
        var none = Sound with { Answer = Sound.Answer! with { Chosen = null, Disadvantage = null } };

        Assert.Equal(["beaten", "", ""], Course(Sound.Against("b.json", 2, 1.5, 2.5), none, Sound.Against("b.json", 2, 1.5, 2.5)));
    }

    [Fact]
    public void AQuestionThatFails_IsToldOnce_AndForgetsNothing()
    {
        var (failed, broken) = (Sound with { Answer = null, Faults = [NightFixture.Fault] }, Sound.With(TargetState.Missed));

        Assert.Equal(["broken", "failed", "", "", "failed"], Course(broken, failed, failed, broken, failed));
        Assert.Equal(["broken", "failed", ""], Course(broken, failed with { RecommendedHash = "" }, broken));
    }

    [Fact]
    public void AnotherRequirement_OrAnotherRecommendedPlan_IsToldAnew()
    {
        var broken = Sound.With(TargetState.Missed);
        var edited = broken with
        {
            Answer = broken.Answer! with { Requirements = [broken.Answer.Requirements[0] with { Asks = new("noget andet", "something else") }] },
        };

        Assert.Equal(["broken", "broken", "broken"], Course(broken, edited, edited with { RecommendedHash = "another" }));
    }

    [Fact]
    public void ANewYear_DoesNotTellAgainWhatIsStillSo()
    {
        var broken = Sound.With(TargetState.Missed);
        var first = NightAlerts.Between(null, NightFixture.Figures() with { Questions = [broken] }, new AlertThresholds()).Figures;

        Assert.Equal(
            [AlertKind.YearTurned],
            NightAlerts.Between(first, NightFixture.Figures() with { Year = 2027, Questions = [broken] }, new AlertThresholds()).Alerts
                .Select(alert => alert.Kind));
    }

    [Fact]
    public void TheSentences_SayWhichRequirement_AndWhichPlan()
    {
        Assert.Equal(
            "Den anbefalede plan Uden nattevagten er måske ikke længere valget for »Hvad kan undværes?«: kravet om, at 90 %-fraktilen er højst "
                + "60 minutter, holdes måske ikke: 60,4 min (59,8 til 61,0).",
            Alerts(Sound.With(TargetState.OnTheEdge, isCertain: false))[0].Danish);
        Assert.Equal(
            "The recommended plan Uden nattevagten is no longer the choice for \"Hvad kan undværes?\": Plan B keeps the requirements and is "
                + "better; against it the mean response time is +2.0 min (+1.5 to +2.5) in the recommended one.",
            Alerts(Sound.Against("b.json", 2, 1.5, 2.5))[0].English);
        Assert.Equal(
            "Spørgsmålet spoergsmaal.json om den anbefalede plan uden-nat.json kan ikke besvares: scenarios/uden-nat.json: $.changes[0].shift: "
                + "vagten \"nat\" findes ikke; forventede \"nat-silkeborg\".",
            Alerts(Sound with { Answer = null, Faults = [NightFixture.Fault] })[0].Danish);
    }

    private static IReadOnlyList<NightAlert> Alerts(QuestionNight question) =>
        NightAlerts.Between(null, NightFixture.Figures() with { Questions = [question] }, new AlertThresholds()).Alerts;

    /// <summary>What each of some nights in a row tells.</summary>
    private static List<string> Course(params QuestionNight[] nights)
    {
        var (before, told) = (NightAlerts.Between(null, NightFixture.Figures(), new AlertThresholds()).Figures, new List<string>());
        foreach (var night in nights)
        {
            var judged = NightAlerts.Between(before, NightFixture.Figures() with { Questions = [night] }, new AlertThresholds());
            told.Add(string.Join(' ', judged.Alerts.Select(alert => (alert.Kind, alert.Severity) switch
            {
                (AlertKind.RecommendedBreaks, AlertSeverity.Serious) => "broken",
                (AlertKind.RecommendedBreaks, AlertSeverity.Warning) => "perhaps",
                (AlertKind.RecommendedBeaten, AlertSeverity.Warning) => "beaten",
                (AlertKind.QuestionFailed, AlertSeverity.Serious) => "failed",
                var other => other.ToString(),
            })));

            // As the store keeps it.
            before = NightJson.ReadFigures("night", NightJson.Write(judged.Figures)).Value;
        }

        return told;
    }
}
