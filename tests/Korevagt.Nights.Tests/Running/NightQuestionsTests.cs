using System.Text.Json.Nodes;
using Korevagt.Library;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>A night asks whether the recommended plan is still the choice.</summary>
public sealed class NightQuestionsTests : IDisposable
{
    private readonly NightFolder folder = new();
    private readonly TestClock clock = new(NightWork.Danish(2017, 1, 9, 12, 0));

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARecommendedPlan_ThatIsStillTheChoice_IsSaidToBe_AndIsNoNews(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        folder.Question(require: """{ "figure": "contractedSaving", "atLeast": 500000 }""");
        var job = await FirstAsync(store);

        var night = await NextNightAsync(store, job);

        Assert.Empty(night.Alerts);
        var (question, answer) = Asked(night);
        Assert.Equal((NightFolder.QuestionFile, NightFolder.Sound, 1), (question.Question, question.Recommended, question.Optimisation));
        Assert.Equal(("Hvad kan undværes?", "Scenarie uden-nat.json", 3), (answer.Name, answer.Recommended, answer.Judged));
        Assert.Equal((ChoiceState.Yes, true), (answer.State, answer.Chosen!.IsRecommended));
        Assert.Null(answer.Disadvantage);
        var kept = Assert.Single(answer.Requirements);
        Assert.Equal((TargetState.Met, true), (kept.State, kept.IsCertain));
        Assert.Equal((double)night.Figures!.Plans[1].Saving!.ContractedDkk!.Value, kept.Value.Mean, tolerance: 1);
        Assert.Equal("besparelsen efter kontrakterne er mindst 0,50 mio. kr.", kept.Asks.Danish);
        Assert.Contains("ingen af de", answer.Statement.Danish, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APlanThatIsBetter_IsToldOnce_WithByHowMuch(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        folder.Question(recommended: NightFolder.Other);
        var job = await FirstAsync(store);

        var first = await NextNightAsync(store, job);
        var second = await NextNightAsync(store, job);

        var alert = Assert.Single(first.Alerts);
        Assert.Equal((AlertKind.RecommendedBeaten, AlertSeverity.Warning), (alert.Kind, alert.Severity));
        Assert.StartsWith(
            "Den anbefalede plan Scenarie en-bil-mindre.json er ikke længere valget for »Hvad kan undværes?«: Scenarie uden-nat.json holder kravene og er bedre; "
                + "mod den er udgiften efter kontrakterne +",
            alert.Danish, StringComparison.Ordinal);
        var disadvantage = Asked(first).Answer.Disadvantage!;
        var (sound, other) = (Saving(first, 1), Saving(first, 2));
        Assert.Equal(sound - other, disadvantage.By.Mean, tolerance: 1);
        Assert.Equal(1_000, disadvantage.Indifference);
        Assert.Empty(second.Alerts);
        Assert.Equal(ChoiceState.No, Asked(second).Answer.State);
        Assert.Contains("er ikke længere valget for »Hvad kan undværes?«", await PageAsync(store), StringComparison.Ordinal);

        static double Saving(NightRecord night, int plan) => (double)night.Figures!.Plans[plan].Saving!.ContractedDkk!.Value;
    }

    [Fact]
    public async Task WhereDemandGrows_ARequirementThatTheRecommendedPlanKept_IsToldToBeBroken_Once()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        folder.Question(require: """{ "figure": "lateVisits", "atMost": 1000000 }""");
        var job = await FirstAsync(store);
        var late = Assert.Single(Asked(await NextNightAsync(store, job)).Answer.Requirements).Value;
        folder.Question(require: FormattableString.Invariant($$"""{ "figure": "lateVisits", "atMost": {{late.High + 10:0}} }"""));
        var kept = await NextNightAsync(store, job);
        var baseline = JsonNode.Parse(await File.ReadAllTextAsync(folder.At("baseline.json")))!;
        baseline["demand"]!["annualVisits"] = 30_000;
        await File.WriteAllTextAsync(folder.At("baseline.json"), baseline.ToJsonString());

        var broken = await NextNightAsync(store, job);
        var after = await NextNightAsync(store, job);

        Assert.Empty(kept.Alerts);
        var alert = Assert.Single(broken.Alerts, alert => alert.Kind == AlertKind.RecommendedBreaks);
        Assert.Equal((AlertSeverity.Serious, "Scenarie uden-nat.json"), (alert.Severity, alert.Scenario));
        Assert.Contains("antallet af sene besøg", alert.Danish, StringComparison.Ordinal);
        Assert.Equal((ChoiceState.No, null), (Asked(broken).Answer.State, Asked(broken).Answer.Chosen));
        Assert.Empty(after.Alerts);
        Assert.Single(Asked(after).Question.ToldBroken);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ANight_WaitsForItsQuestions(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        folder.Question();
        var job = await FirstAsync(store);
        clock.Advance(Duration.FromDays(1));
        Assert.Equal(NightState.Submitted, (await job.AdvanceAsync()).Value!.State);

        await NightWork.ComputeAsync(store);

        Assert.Equal(BatchState.Finished, (await store.Batches.FindAsync(1))!.State);
        Assert.Equal(NightState.Submitted, (await job.AdvanceAsync()).Value!.State);
        await NightWork.AnswerAsync(store);
        Assert.Equal(NightState.Done, (await job.AdvanceAsync()).Value!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhereNothingHasChanged_TheAnswerIsThereAlready(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        folder.Question();
        var job = await FirstAsync(store);
        var first = await NextNightAsync(store, job);
        var second = await NextNightAsync(store, job);
        folder.Scenario(NightFolder.Other, """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 3 }""");
        var third = await NextNightAsync(store, job);

        Assert.Equal([1L, 1, 2], new[] { first, second, third }.Select(night => Asked(night).Question.Optimisation));
        var asked = await store.Optimisations.ListAsync(before: null, 10);
        Assert.All(asked, optimisation => Assert.Equal(BatchPriority.Night, optimisation.Priority));
        Assert.Equal(2, asked.Count);
    }

    [Theory]
    [InlineData("recommended", "findes-ikke.json", "$.questions[0].recommended", "findes-ikke.json\" is no such file")]
    [InlineData("question", "findes-ikke.json", "$.questions[0].question", "findes-ikke.json\" is no such file")]
    [InlineData("recommended", "andet.json", "$.questions[0].recommended", "andet.json builds on andet-grundlag.json")]
    [InlineData("recommended", "flere-besoeg.json", "$.questions[0].recommended", "changes more than shifts and dispatch")]
    [InlineData("question", "andet-spoergsmaal.json", "$.questions[0].question", "andet-spoergsmaal.json builds on andet-grundlag.json")]
    public async Task AQuestionThatCannotBeAsked_IsToldOnce_WithItsPlaceInTheSettings_AndTheNightIsDone(
        string property, string file, string place, string wrong)
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        folder.Question();
        File.Copy(folder.At("baseline.json"), folder.At("andet-grundlag.json"));
        folder.Scenario("flere-besoeg.json", """{ "change": "scaleDemand", "factor": 1.5 }""");
        await OnOtherBaselineAsync(NightFolder.Sound, "andet.json");
        await OnOtherBaselineAsync(NightFolder.QuestionFile, "andet-spoergsmaal.json");
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(folder.SettingsFile))!;
        settings["questions"]![0]![property] = file;
        folder.Settings(own => own["questions"] = settings["questions"]!.DeepClone());
        var job = await FirstAsync(store);

        var first = await NextNightAsync(store, job);
        var second = await NextNightAsync(store, job);

        Assert.Equal((AlertKind.QuestionFailed, AlertSeverity.Serious), Assert.Single(first.Alerts.Select(alert => (alert.Kind, alert.Severity))));
        var fault = Assert.Single(Assert.Single(first.Figures!.Questions).Faults);
        Assert.Equal((folder.SettingsFile, place), (fault.File, fault.Place));
        Assert.Contains(wrong, fault.Message.English, StringComparison.Ordinal);
        Assert.Equal(3, first.Figures.Plans.Count);
        Assert.Empty(second.Alerts);
        Assert.Empty(await store.Optimisations.ListAsync(before: null, 10));
    }

    [Fact]
    public async Task AnOptimisationThatSomebodyGivesUp_IsTold_AndTheNextNightAsksAgain()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        folder.Question();
        var job = await FirstAsync(store);
        clock.Advance(Duration.FromDays(1));
        await job.AdvanceAsync();
        await NightWork.ComputeAsync(store);
        Assert.True(await store.Optimisations.CancelAsync(1, "planner"));

        var first = (await job.AdvanceAsync()).Value!.ReadRecord();
        var second = await NextNightAsync(store, job);

        Assert.Equal(AlertKind.QuestionFailed, Assert.Single(first.Alerts).Kind);
        Assert.Contains("annulleret", first.Alerts[0].Danish, StringComparison.Ordinal);
        Assert.Equal(ChoiceState.Yes, Asked(second).Answer.State);
        Assert.Empty(second.Alerts);
    }

    [Fact]
    public async Task AFaultyBaseline_IsNotToldOnceMoreForEachQuestion_AndWhatWasToldStaysTold()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        folder.Question(recommended: NightFolder.Other);
        var job = await FirstAsync(store);
        var first = await NextNightAsync(store, job);
        var sound = await File.ReadAllTextAsync(folder.At("baseline.json"));
        await File.WriteAllTextAsync(folder.At("baseline.json"), "{");
        var second = await NextNightAsync(store, job);
        await File.WriteAllTextAsync(folder.At("baseline.json"), sound);
        var third = await NextNightAsync(store, job);

        Assert.Single(first.Alerts);
        Assert.Empty(second.Alerts);
        Assert.Empty(Assert.Single(second.Figures!.Questions).Faults);
        Assert.Empty(third.Alerts);
        Assert.Equal([NightFolder.Sound], Asked(third).Question.ToldBetter);
    }

    [Fact]
    public async Task QuestionAndPlansOfTheLibrary_AreNamedAsIfTheyLayBesideTheBaseline()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        folder.Question(recommended: NightFolder.Other);
        var library = new LibraryTable(store);
        await AddAsync(LibraryKind.Question, "spoergsmaal");
        await AddAsync(LibraryKind.Scenario, "en-bil-mindre");
        folder.Settings(settings =>
        {
            settings["questions"] = JsonNode.Parse(
                $$"""[ { "question": "{{NightFolder.QuestionFile}}", "recommended": "{{NightFolder.Other}}", "others": ["{{NightFolder.Sound}}"] } ]""");
            settings["scenarios"] = new JsonArray(NightFolder.Sound);
        });
        var job = await FirstAsync(store);

        var night = await NextNightAsync(store, job);

        Assert.Equal((NightFolder.Sound, ChoiceState.No), (Asked(night).Answer.Chosen!.File, Asked(night).Answer.State));

        async Task AddAsync(LibraryKind kind, string id)
        {
            var file = folder.At(id + ".json");
            var added = await library.AddAsync(
                kind, id, new LibraryContent(await File.ReadAllBytesAsync(file), id, "", "baseline"), "", Author.Program);
            Assert.NotNull(added);
            File.Delete(file);
        }
    }

    [Fact]
    public void WhatOlderProgramsHaveSubmitted_IsStillRead()
    {
        var night = SubmittedNight.OfJson("""[{"Named":"baseline.json","FileHash":"aa"},{"Named":"a.json","FileHash":""}]""");

        Assert.Equal([new SubmittedPlan("baseline.json", "aa"), new SubmittedPlan("a.json", "")], night.Plans);
        Assert.Empty(night.Questions);
    }

    private async Task OnOtherBaselineAsync(string file, string other)
    {
        var text = await File.ReadAllTextAsync(folder.At(file));
        await File.WriteAllTextAsync(folder.At(other), text.Replace("\"baseline.json\"", "\"andet-grundlag.json\"", StringComparison.Ordinal));
    }

    private async Task<NightlyJob> FirstAsync(RunStore store)
    {
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await NightWork.OffAsync(store, job));
        return job;
    }

    private async Task<NightRecord> NextNightAsync(RunStore store, NightlyJob job)
    {
        clock.Advance(Duration.FromDays(1));
        return (await NightWork.OffAsync(store, job))!.ReadRecord();
    }

    private static async Task<string> PageAsync(RunStore store)
    {
        var night = (await store.Nights.ListAsync(plan: null, 1))[0];
        return System.Text.Encoding.UTF8.GetString((await store.Nights.ReportAsync(night.Plan, night.Id))!);
    }

    private static (QuestionNight Question, QuestionAnswer Answer) Asked(NightRecord night)
    {
        var question = Assert.Single(night.Figures!.Questions);
        Assert.Empty(question.Faults.Select(fault => fault.ToString()));
        return (question, question.Answer!);
    }
}
