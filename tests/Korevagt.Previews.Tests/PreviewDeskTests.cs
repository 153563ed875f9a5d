using System.Text.Json;
using Korevagt.Files.Settings;
using Korevagt.Library;
using Korevagt.Planning.UseCases;
using Korevagt.Previews.Figures;
using Korevagt.Results;

namespace Korevagt.Previews.Tests;

[Trait("Pace", "Slow")]
public sealed class PreviewDeskTests(PlanningOffice office) : IClassFixture<PlanningOffice>, IDisposable
{
    private const string Anna = "anna";

    private readonly PreviewDesk desk = new(office.Library, new PreviewLimits(AtOnce: 2, Waiting: 4, Threads: 2));

    [Fact]
    public async Task WhatIsCertain_IsToldBeforeAnythingIsSimulated_AndThenBetterAndBetterFigures()
    {
        var told = await AskAsync(office.Ask(PlanningOffice.Without("nat-silkeborg"), until: 10));
        var prepared = Assert.IsType<PreviewNews.Prepared>(told[0]).Plan;
        Assert.Contains("Silkeborg", Assert.Single(prepared.Changes).Danish, StringComparison.Ordinal);
        Assert.InRange(prepared.Contracted!.SavingDkk - (prepared.Contracted.BeforeDkk - prepared.Contracted.AfterDkk), -0.01m, 0.01m);
        Assert.Equal(9 * 365, prepared.CarHours.Before - prepared.CarHours.After);
        Assert.Equal([4, 10], told.OfType<PreviewNews.Figures>().Select(figures => figures.Answer.Years));
        Assert.Equal(new PreviewNews.Done(10), told[^1]);

        var (rough, better) = (Answers(told)[0], Answers(told)[1]);
        Assert.True(Width(better.Region.P90.Change!) < Width(rough.Region.P90.Change!));
        Assert.Equal(prepared.Contracted.SavingDkk, better.Saving!.ContractedDkk.Value);
        Assert.Equal(3, better.Sentences.Da.Points.Count);
        Assert.NotEqual(better.Sentences.Da.Points[1].Sentence, better.Sentences.En.Points[1].Sentence);
    }

    [Fact]
    public async Task ItsFigures_AreThoseOfARun_ToTheLastDigit()
    {
        var scenario = PlanningOffice.Without("nat-silkeborg");
        var figures = Answers(await AskAsync(office.Ask(scenario, until: 10, seed: 7)))[^1];
        var files = await office.Library.Files.WithAsync(LibraryFiles.Unsaved, scenario);
        var run = CompareScenarios.Run(
            files, office.Baseline.Path, [LibraryFiles.Unsaved], new EvaluationSettings(2017, 10, 7, Threads: 1)).Value;
        var result = ComparisonResult.Of(run.Comparison);
        var (was, scenarioResult) = (result.Baseline.Evaluation, result.Scenarios[0]);
        var @is = scenarioResult.Evaluation;

        Same(
            new { p90 = (double?)was.ResponseMinutes.P90, mean = was.ResponseMinutes.Mean, within = was.WithinTargetShare.Mean },
            new { p90 = figures.Region.P90.Before, mean = figures.Region.Mean.Before, within = figures.Region.WithinTarget.Before });
        Same(
            new { p90 = (double?)@is.ResponseMinutes.P90, mean = @is.ResponseMinutes.Mean, within = @is.WithinTargetShare.Mean },
            new { p90 = figures.Region.P90.After, mean = figures.Region.Mean.After, within = figures.Region.WithinTarget.After });
        Same(FigureInterval.Of(scenarioResult.Delta.P90ResponseMinutes), figures.Region.P90.Change);
        Same(FigureInterval.Of(scenarioResult.Delta.WithinTargetShare), figures.Region.WithinTarget.Change);
        Same(
            @is.Districts.Select(district => new { id = district.Id, visits = district.VisitsPerYear, p90 = district.ResponseMinutes?.P90, share = district.WithinTargetShare }),
            figures.Districts.Select(district => new { id = district.Id, visits = district.VisitsPerYear, p90 = district.P90.After, share = district.WithinTarget.After }));
        Same(
            scenarioResult.Areas.Select(area => new { id = area.Area, visits = area.VisitsPerYear, before = area.MeanResponseMinutes.Baseline, after = area.MeanResponseMinutes.Scenario }),
            figures.Areas.Select(area => new { id = area.Id, visits = area.VisitsPerYear, before = area.Mean.Before, after = area.Mean.After }));
        Same(@is.ResponseHistogram, figures.Histogram.After);
    }

    [Fact]
    public async Task AnAreaIsCertain_WhereItsIntervalLeavesZeroOut_AndThatIsWhereTheShiftWas()
    {
        var figures = Answers(await AskAsync(office.Ask(PlanningOffice.Without("nat-silkeborg"), until: 50)))[^1];
        Assert.All(figures.Areas, area => Assert.Equal(area.Mean.Change is { Low: > 0 } or { High: < 0 }, area.Certain));
        var known = figures.Areas.Where(area => area.Mean.Change is not null).ToList();
        Assert.All(known, area => Assert.InRange(area.Mean.Change!.Value!.Value, area.Mean.Change.Low!.Value, area.Mean.Change.High!.Value));
        Assert.InRange(known.Count(area => area.Certain), 1, known.Count - 1);
        var most = known.MaxBy(area => area.Mean.Change!.Value)!;
        Assert.True(most.Certain, $"{most}");
        var plan = (await office.Library.PlanAsync(office.Baseline)).Plan.Value.Plan;
        Assert.Contains(
            plan.Areas.Single(area => area.Id == most.Id).District, plan.Shifts.Single(shift => shift.Id == "nat-silkeborg").Districts);
    }

    [Fact]
    public async Task AFaultyScenario_GetsItsFaults_AndNothingMore()
    {
        var told = Assert.IsType<PreviewNews.Faults>(Assert.Single(await AskAsync(office.Ask(PlanningOffice.Without("nat-silkeborgg")))));
        var fault = Assert.Single(told.All);
        Assert.Equal((LibraryFiles.Unsaved, "$.changes[0].shift"), (fault.File, fault.Place));
        Assert.Contains("nat-silkeborg", fault.Expected!.Value.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlaceThatNoRoadReaches_IsAFault_OnceTheDrivingTimesAreComputed()
    {
        var told = await AskAsync(office.Ask(
            PlanningOffice.Scenario(new { change = "moveStation", station = "silkeborg", position = new { lat = 56.35, lon = 11.35 } })));
        Assert.Equal(DrivingTimes.Computed, Assert.IsType<PreviewNews.Prepared>(told[0]).Plan.Driving);
        Assert.IsType<PreviewNews.Faults>(told[^1]);
    }

    [Fact]
    public async Task WhatAChangeContributes_IsTheDraftAgainstItselfWithoutIt_OnTheSameVisits()
    {
        object silkeborg = new { change = "removeShift", shift = "nat-silkeborg" }, djursland = new { change = "removeShift", shift = "nat-djursland" };
        var both = PlanningOffice.Scenario(silkeborg, djursland);
        var whole = Answers(await AskAsync(office.Ask(both, until: 10)))[^1];
        var without = Answers(await AskAsync(office.Ask(PlanningOffice.Scenario(djursland), until: 10)))[^1];
        var told = await AskAsync(office.Ask(both, until: 10) with { Against = PlanningOffice.Scenario(djursland) });
        var contributed = Answers(told)[^1];

        Assert.Equal(without.Region.P90.After, contributed.Region.P90.Before);
        Assert.Equal(whole.Region.P90.After, contributed.Region.P90.After);

        // Each is rounded to the øre by itself.
        Assert.Equal(
            (double)(whole.Saving!.ContractedDkk.Value - without.Saving!.ContractedDkk.Value), (double)contributed.Saving!.ContractedDkk.Value, 0.015);
        Assert.Equal(9 * 365, Prepared(told).CarHours.Before - Prepared(told).CarHours.After);

        // Its interval is that of paired years, narrower than two answers beside one another would be.
        Assert.True(contributed.Region.Mean.Change!.Low > 0, $"{contributed.Region.Mean}");
        Assert.True(Width(contributed.Region.Mean.Change) < Width(whole.Region.Mean.Change!) + Width(without.Region.Mean.Change!));

        // Where another plan takes the place of the baseline, the draft's faults stay its own and the other's are told under its name.
        var faulty = await AskAsync(office.Ask(both) with { Against = PlanningOffice.Without("nat-silkeborgg") });
        Assert.Equal(PreviewDesk.Against, Assert.Single(Assert.IsType<PreviewNews.Faults>(Assert.Single(faulty)).All).File);
    }

    [Fact]
    public async Task AgainstItself_NothingHasChanged()
    {
        var draft = PlanningOffice.Without("nat-silkeborg");
        var figures = Answers(await AskAsync(office.Ask(draft) with { Against = draft }))[^1];
        Assert.Equal((0, 0, 0), (figures.Region.P90.Change!.Value, figures.Region.P90.Change.Low, figures.Region.P90.Change.High));
        Assert.Equal(0, figures.Saving!.TotalDkk!.Value);
        Assert.All(figures.Areas, area => Assert.False(area.Certain));
    }

    [Fact]
    public async Task WithoutAScenario_BothSidesAreThePlan()
    {
        var told = await AskAsync(office.Ask(scenario: null));
        Assert.Empty(Assert.IsType<PreviewNews.Prepared>(told[0]).Plan.Changes);
        var figures = Assert.Single(Answers(told));
        Assert.Equal(figures.Region.P90.Before, figures.Region.P90.After);
        Assert.Equal(0, figures.Region.P90.Change!.Value);
        Assert.Null(figures.Saving);
        Assert.All(figures.Areas, area => Assert.False(area.Certain));
    }

    [Fact]
    public async Task WhatHasBeenSeen_ComesBackAtOnce_WithoutItsRougherStages()
    {
        var first = Answers(await AskAsync(office.Ask(PlanningOffice.Without("nat-horsens"), until: 10)));
        var again = Answers(await AskAsync(office.Ask(PlanningOffice.Without("nat-horsens"), until: 10)));
        Assert.Equal([10], again.Select(figures => figures.Years));
        Same(first[^1], again[0]);
    }

    [Fact]
    public async Task TheNewestQuestionOfACaller_StopsHisOlderOne_AndNobodyElses()
    {
        Task<List<PreviewNews>>? newer = null;
        var others = AskAsync(office.Ask(PlanningOffice.Without("nat-randers")), "bo");
        var older = await AskAsync(office.Ask(PlanningOffice.Without("nat-viborg"), until: 50), Anna, news =>
        {
            if (news is PreviewNews.Prepared)
            {
                newer = AskAsync(office.Ask(PlanningOffice.Without("nat-silkeborg")));
            }

            return Task.CompletedTask;
        });
        Assert.Equal(new PreviewNews.Stopped(StopReason.Newer), older[^1]);
        Assert.Equal(new PreviewNews.Done(4), (await newer!)[^1]);
        Assert.Equal(new PreviewNews.Done(4), (await others)[^1]);
    }

    [Fact]
    public async Task WhoLeaves_StopsTheSimulation_AndWhatWasSimulatedServesTheNext()
    {
        using var leaving = new CancellationTokenSource();
        var question = office.Ask(PlanningOffice.Without("nat-herning"), until: 50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.AskAsync(
            question, Anna, news => news is PreviewNews.Figures ? leaving.CancelAsync() : Task.CompletedTask, leaving.Token));
        Assert.Equal(0, desk.AtWork);
        Assert.Equal(4, Answers(await AskAsync(question with { Until = 4 })).Single().Years);
    }

    [Fact]
    public async Task WhereTooManyWait_TheNextIsTurnedAway()
    {
        using var narrow = new PreviewDesk(office.Library, new PreviewLimits(AtOnce: 1, Waiting: 0, Threads: 1));
        List<PreviewNews> others = [];
        await narrow.AskAsync(office.Ask(scenario: null), Anna, async news =>
        {
            if (news is PreviewNews.Figures)
            {
                await narrow.AskAsync(office.Ask(scenario: null), "bo", other => Note(others, other), CancellationToken.None);
            }
        }, CancellationToken.None);
        Assert.Equal(new PreviewNews.Stopped(StopReason.Busy), others[^1]);
    }

    public void Dispose() => desk.Dispose();

    private async Task<List<PreviewNews>> AskAsync(PreviewQuestion question, string caller = Anna, Func<PreviewNews, Task>? also = null)
    {
        List<PreviewNews> told = [];
        await desk.AskAsync(
            question, caller,
            async news =>
            {
                await Note(told, news);
                await (also?.Invoke(news) ?? Task.CompletedTask);
            },
            CancellationToken.None);
        return told;
    }

    private static Task Note(List<PreviewNews> told, PreviewNews news)
    {
        told.Add(news);
        return Task.CompletedTask;
    }

    private static List<PreviewFigures> Answers(IEnumerable<PreviewNews> told) =>
        [.. told.OfType<PreviewNews.Figures>().Select(figures => figures.Answer)];

    private static PreparedPreview Prepared(IEnumerable<PreviewNews> told) => told.OfType<PreviewNews.Prepared>().Single().Plan;

    private static double Width(FigureInterval interval) => interval.High!.Value - interval.Low!.Value;

    private static void Same(object? expected, object? actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
