using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Korevagt.Advice.Answers;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Tests.Answers;

namespace Korevagt.Advice.Tests.Answers;

public sealed class OptimisationReportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TheoryData<string, Language> Answers { get; } = new()
    {
        { nameof(AnswerFixture.Chosen), Language.Da }, { nameof(AnswerFixture.Chosen), Language.En },
        { nameof(AnswerFixture.None), Language.Da }, { nameof(AnswerFixture.None), Language.En },
        { nameof(AnswerFixture.Searched), Language.Da }, { nameof(AnswerFixture.Searched), Language.En },
        { nameof(AnswerFixture.Full), Language.Da }, { nameof(AnswerFixture.Full), Language.En },
    };

    [Fact]
    public void TheStatement_SaysByHowMuchAnyOfThosePlansMayBeBetter_AndThatAllWereJudged()
    {
        var answer = WithBound(AnswerFixture.Chosen, 0.31);
        var keep = answer.Space.Judged - answer.Statement.SurelyMissed;

        Assert.Equal(
            $"Med 95 % sikkerhed er ingen af de {keep} undersøgte planer, der holder kravene{(answer.Statement.Undecided > 0 ? " eller kan gøre det" : "")}, "
                + "mere end 0,31 minutter bedre end den valgte.",
            Sentences(answer)[0]);
        Assert.Equal($"Alle {answer.Space.Allowed} planer, der må vælges, er bedømt.", Sentences(answer)[1]);
    }

    [Fact]
    public void ABound_IsNeverRoundedDown() =>
        Assert.Contains("mere end 2,4 minutter bedre", Sentences(WithBound(AnswerFixture.Chosen, 2.301))[0], StringComparison.Ordinal);

    [Fact]
    public void ABoundOfZero_SaysThatNoneIsBetter() =>
        Assert.EndsWith(" bedre end den valgte.", Sentences(WithBound(AnswerFixture.Chosen, 0))[0].Replace("mere end", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void WithTooFewYears_NothingIsClaimed()
    {
        var said = Sentences(WithBound(AnswerFixture.Chosen, double.PositiveInfinity));

        Assert.Contains("for få år", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain(said, sentence => sentence.Contains("mere end ∞", StringComparison.Ordinal));
    }

    [Fact]
    public void ASearch_ClaimsOfSingleChangesOnlyWhereAllWereJudged()
    {
        var answer = WithBound(AnswerFixture.Searched, 0.5);
        var near = answer with { Statement = answer.Statement with { NeighboursJudged = true } };
        var far = answer with { Statement = answer.Statement with { NeighboursJudged = false } };

        Assert.Contains("ingen enkelt ændring mere af disse slags forbedrer den valgte med mere end 0,50 minutter", Sentences(near)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("enkelt ændring", string.Concat(Sentences(far)), StringComparison.Ordinal);
        Assert.Contains("Ikke alle planer", Sentences(far)[1], StringComparison.Ordinal);
        Assert.Contains($"Søgningen så på {answer.Space.Seen} planer", Sentences(near)[1].Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void NoPlanKeepsTheRequirements_IsAnAnswer_WithTheNearestAndTheRequirementThatCostsMost()
    {
        var said = Sentences(AnswerFixture.None);

        Assert.StartsWith("Med 95 % sikkerhed holder ingen af de ", said[0], StringComparison.Ordinal);
        Assert.Contains(said, sentence => sentence.StartsWith("Tættest på kommer ", StringComparison.Ordinal));
        Assert.Contains(said, sentence => sentence.StartsWith(
            "Det krav, der koster mest, er, at 90 %-fraktilen for responstid er højst 1 minut: ", StringComparison.Ordinal));
    }

    [Fact]
    public void TheMemosPlan_IsToldWithItsRankAndWhatItLacks()
    {
        var memo = Assert.Single(AnswerFixture.Chosen.Plans, plan => plan.Role.HasFlag(PlanRoles.Own));
        var said = Assert.Single(Sentences(AnswerFixture.Chosen), sentence => sentence.StartsWith(AnswerFixture.Memo, StringComparison.Ordinal));

        Assert.Equal(memo.Rank is not null, said.Contains($"nr. {memo.Rank} af de ", StringComparison.Ordinal));
        Assert.Equal(memo.AimAgainstChosen!.Low > 0, said.Contains("med sikkerhed dårligere", StringComparison.Ordinal));
    }

    [Fact]
    public void APlanThatBreaksARequirement_IsToldWithIt()
    {
        var chosen = AnswerFixture.Chosen;
        var own = chosen.Plans.First(plan => plan.Role.HasFlag(PlanRoles.Own));
        var broken = chosen with
        {
            Plans = [.. chosen.Plans.Select(plan => plan == own
                ? plan with { Verdict = Korevagt.Optimization.Selection.Verdict.SurelyMissed, Rank = null, Broken = [1] }
                : plan)],
        };

        Assert.Contains(
            Sentences(broken),
            sentence => sentence.StartsWith(
                $"{AnswerFixture.Memo}: bryder kravet om, at 90 %-fraktilen for responstid stiger højst 60 minutter i hvert køreområde;",
                StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void NothingIsCalledBest_ButOfThoseLookedAt_AndNothingOptimal(string answer, Language language)
    {
        var report = new OptimisationReport(AnswerOf(answer), language);
        var said = string.Join('\n', [report.Page(), .. report.Sentences, .. report.Tables.SelectMany(table => table.Rows.SelectMany(row => row))]);

        Assert.DoesNotMatch(new Regex("optimal", RegexOptions.IgnoreCase, Patience), said);
        Assert.DoesNotMatch(new Regex(@"\bbedste?\b(?! af de undersøgte)", RegexOptions.IgnoreCase, Patience), said);
        Assert.DoesNotMatch(new Regex(@"\bbest\b(?! of those looked at)", RegexOptions.IgnoreCase, Patience), said);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void ThePage_IsWellFormed_LoadsNothing_AndIsTheSameAgain(string answer, Language language)
    {
        var page = new OptimisationReport(AnswerOf(answer), language).Page();

        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var ids = XDocument.Load(reader).Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotMatch(new Regex("https?://", RegexOptions.None, Patience), page);
        Assert.DoesNotContain('\r', page);
        Assert.Equal(page, new OptimisationReport(AnswerOf(answer), language).Page());
    }

    [Fact]
    public void ThePage_HasAPictureOfEachKind()
    {
        var page = new OptimisationReport(AnswerFixture.Full, Language.Da).Page();

        foreach (var id in new[] { "front-chart-t", "duties-working-t", "district-map-t", "contributions", "regret", "why", "artefacts", "requirements" })
        {
            Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheArtefacts_AreNamedInPlainWords()
    {
        var page = new OptimisationReport(AnswerFixture.Full, Language.Da).Page();

        Assert.Contains("Ingen vagt har længere Silkeborg som sit eget køreområde", page, StringComparison.Ordinal);
        Assert.Contains("Nattevagt Djursland er nu på vagt hen over", page, StringComparison.Ordinal);
        Assert.Contains("Djursland har fået færre egne vogne og nås alligevel hurtigere", page, StringComparison.Ordinal);
        Assert.Contains("Planlæg forud", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAdvantageThatTurnsUnderAnotherRule_IsSaidBesideTheChoice()
    {
        var chosen = AnswerFixture.Chosen.Chosen!;
        var own = chosen with
        {
            Number = 1,
            Name = "Notatets plan",
            Role = PlanRoles.Own,
            Own = [0],
            AimAgainstChosen = new Estimate(2, 1.5, 2.5),
        };
        var rule = new Text("Først fremme", "First to arrive");

        Assert.Contains("efter 1 af 1 andre disponeringsregler er den valgte med sikkerhed dårligere", Said(new Estimate(25, 24, 26)), StringComparison.Ordinal);
        Assert.Contains("vender ikke efter nogen af de 1 andre", Said(new Estimate(-1, -2, 1)), StringComparison.Ordinal);

        string Said(Estimate againstOwn) => string.Join('\n', new OptimisationReport(
            AnswerFixture.Chosen with
            {
                Plans = [AnswerFixture.Chosen.Plans[0], own, chosen with { Number = 2 }],
                Futures = [],
                Artefacts = AnswerFixture.Chosen.Artefacts! with { UnderDispatch = [(rule, new Estimate(50, 49, 51), againstOwn)] },
            },
            Language.Da).Sentences);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void EveryTable_HasATextForEveryColumnOfEveryRow(string answer, Language language) => Assert.All(
        new OptimisationReport(AnswerOf(answer), language).Tables,
        table =>
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
            Assert.All(table.Rows, row => Assert.All(row, text => Assert.NotEqual("", text)));
        });

    [Fact]
    public void TheContributions_SaveTogetherWhatThePlanSaves_WhereNoShiftIsChangedTwice()
    {
        var answer = AnswerFixture.Chosen;
        Assert.Equal(answer.Chosen!.ContractedSavingDkk, answer.Contributions.Sum(contribution => contribution.ContractedSavingDkk), 2);
    }

    private static IReadOnlyList<string> Sentences(Answer answer) => new OptimisationReport(answer, Language.Da).Sentences;

    private static Answer WithBound(Answer answer, double bound) => answer with { Statement = answer.Statement with { Bound = bound } };

    private static Answer AnswerOf(string name) => name switch
    {
        nameof(AnswerFixture.Chosen) => AnswerFixture.Chosen,
        nameof(AnswerFixture.None) => AnswerFixture.None,
        nameof(AnswerFixture.Searched) => AnswerFixture.Searched,
        _ => AnswerFixture.Full,
    };
}
