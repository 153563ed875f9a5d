using System.Text.Json;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Search;

/// <summary>Searches in a fleet of 2,187 plans whose truth is known.</summary>
public sealed class SearchTests
{
    private static readonly SearchSettings Settings = new() { Width = 6, PriceLevel = 8, LeastGain = 0.05 };

    [Fact]
    public void TheBeam_ComesNearTheBestOfEveryPrice_WithAFractionOfThePlans()
    {
        var fleet = new Fleet(seed: 1);
        var archive = fleet.Archive();
        var found = PriceBeam.Run(fleet.Problem, [], Settings, archive, CancellationToken.None);

        Assert.All(fleet.Space.All().GroupBy(plan => Math.Floor(Fleet.Cost(plan) / 8.0)), level => Assert.True(
            found.Where(plan => Math.Floor(plan.ExactCost / 8) == level.Key).Min(plan => Fleet.Wait(plan.Plan)) <= level.Min(Fleet.Wait) + 1,
            $"Price level {level.Key}"));
        Assert.InRange(archive.Records.Count, 50, 1_200);
    }

    [Fact]
    public void ALocalSearch_EndsWhereNoNeighbourIsBetter()
    {
        var fleet = new Fleet(seed: 1, noise: 0, budget: 40);
        var ends = LocalSearch.Run(
            fleet.Problem,
            [new DecisionVector(0, 0, 0, 0, 0, 0, 0), new DecisionVector(2, 0, 2, 0, 0, 2, 0)],
            Settings,
            fleet.Archive(),
            CancellationToken.None);

        Assert.All(ends, end =>
        {
            Assert.True(end.IsComplete);
            Assert.All(
                Neighbours.WithExchanges(fleet.Space, end.Plan.Plan),
                neighbour => Assert.True(Fleet.Wait(neighbour) >= Fleet.Wait(end.Plan.Plan) - Settings.LeastGain));
        });
        Assert.InRange(Fleet.Wait(ends[0].Plan.Plan), 0, fleet.Space.All().Min(Fleet.Wait) + 1);
    }

    [Fact]
    public void ARequirementThatIsBroken_IsMendedBeforeTheAimCounts()
    {
        var fleet = new Fleet(seed: 1, noise: 0);
        var problem = fleet.Problem with
        {
            // As cheap as possible, and no more than 12 minutes longer than the baseline in the same years.
            Judge = (cost, means, baseline) => new Merit(Math.Max(0, means[0] - baseline[0] - 12), cost),
        };
        var end = LocalSearch.Run(problem, [new DecisionVector(0, 0, 0, 0, 0, 0, 0)], Settings, fleet.Archive(), CancellationToken.None)[0];

        Assert.Equal(0, end.Plan.Merit.Shortfall);
        Assert.True(Fleet.Wait(end.Plan.Plan) - Fleet.Wait(Fleet.Full) <= 12);
        Assert.True(Fleet.Cost(end.Plan.Plan) < Fleet.Cost(Fleet.Full) * 0.7);
    }

    [Fact]
    public void ABudget_IsNeverOverspent_AndEndsTheSearchWithWhatItHas()
    {
        var fleet = new Fleet(seed: 1);
        var archive = fleet.Archive();
        var beam = PriceBeam.Run(fleet.Problem, [], Settings with { MostYears = 300 }, archive, CancellationToken.None);
        Assert.InRange(archive.YearsUsed, 100, 300);
        Assert.NotEmpty(beam);

        var walk = LocalSearch.Run(
            fleet.Problem, [new DecisionVector(0, 0, 0, 0, 0, 0, 0)], Settings with { MostYears = 400 }, archive, CancellationToken.None);
        Assert.InRange(archive.YearsUsed, 300, 400);
        Assert.False(Assert.Single(walk).IsComplete);
    }

    [Fact]
    public void TwoThreads_AndAStopAtAnyBarrier_ChangeNothing()
    {
        var whole = Searched(new Fleet(2).Archive(), out var rounds);
        Assert.Equal(whole, Searched(new Fleet(2).Archive(degree: 2), out _));
        Assert.True(rounds >= 5);

        var stopAt = 0;
        for (var stop = 1; stop < rounds; stop += 2)
        {
            stopAt = stop;
            var fleet = new Fleet(2);
            var stored = new List<(YearsWanted Wanted, double[] Figures)>();
            var stopped = new Archive(
                1,
                (wanted, _) =>
                {
                    var answer = wanted.Select(fleet.Years).ToArray();
                    stored.AddRange(wanted.Zip(answer));
                    return answer;
                },
                round => StopIf(round.Round == stopAt),
                mostYearsAtOnce: 200);
            Assert.Throws<OperationCanceledException>(() => Searched(stopped, out _));

            var resumed = fleet.Archive();
            foreach (var (wanted, figures) in stored)
            {
                resumed.Restore(wanted, 0, figures);
            }

            Assert.Equal(whole, Searched(resumed, out _));
        }
    }

    /// <summary>Search on some years, certify on others: what is told of the chosen plan holds in truth.</summary>
    [Fact]
    public void SearchedThenCertified_TheChosenPlanIsAsGoodAsStated()
    {
        var held = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var fleet = new Fleet(seed, noise: 1, budget: 40);
            var archive = fleet.Archive();
            var found = LocalSearch.Run(fleet.Problem, [new DecisionVector(0, 0, 0, 0, 0, 0, 0)], Settings, archive, CancellationToken.None);
            var finalists = Finalists.Of(fleet.Space, [Fleet.Full], [.. found.Select(end => end.Plan.Plan)], 100);
            var inBudget = new Requirement(YearlyMeasure.ExactCost, 40, IsLeast: false);
            var statement = GoodSelection.Run(
                new SelectionQuestion(
                    finalists, [.. finalists.Select(plan => (double)Fleet.Cost(plan))], new Aim(YearlyMeasure.Figure(0), true, 0.5), [inBudget]),
                new SelectionSettings(),
                archive,
                null,
                CancellationToken.None).Statement;

            Assert.True(statement.Settled);
            Assert.Equal(1, statement.SurelyMissed);
            held += Fleet.Wait(finalists[statement.Chosen!.Value]) - finalists.Skip(1).Min(Fleet.Wait) <= statement.Bound ? 1 : 0;
        }

        Assert.InRange(held, 18, 20);
    }

    [Fact]
    public void Finalists_AreTheRequiredOnes_TheFound_AndTheirNeighbours_EachOnce()
    {
        var space = new DecisionSpace([new Decision(0, 2), new Decision(0, 2)]);
        DecisionVector own = new(9, 9), first = new(0, 0), second = new(0, 1);

        Assert.Equal([own, first, second, new DecisionVector(1, 0)], Finalists.Of(space, [own, first], [first, second], 4));
        Assert.Equal([own], Finalists.Of(space, [own], [first], 1));
    }

    [Fact]
    public void WhatIsNoSearch_IsRefused()
    {
        var fleet = new Fleet(1);
        Assert.Throws<ArgumentException>(() => Run(Settings with { Width = 0 }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { ScreeningYears = 0 }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { RefiningYears = 2 }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { PriceLevel = 0 }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { LeastGain = double.NaN }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { MostYears = 0 }));
        Assert.Throws<ArgumentException>(() => Run(Settings with { FirstYear = -1 }));
        Assert.Throws<ArgumentException>(() => Run(Settings, new DecisionVector(3, 0, 0, 0, 0, 0, 0)));
        Assert.Throws<ArgumentException>(() => LocalSearch.Run(
            fleet.Problem with { Baseline = new DecisionVector(9, 9, 9, 9, 9, 9, 9) }, [], Settings, fleet.Archive(), CancellationToken.None));

        void Run(SearchSettings settings, params DecisionVector[] starts) =>
            PriceBeam.Run(fleet.Problem, starts, settings, fleet.Archive(), CancellationToken.None);
    }

    private static void StopIf(bool now)
    {
        if (now)
        {
            throw new OperationCanceledException();
        }
    }

    private static string Searched(Archive archive, out int rounds)
    {
        var fleet = new Fleet(2);
        var settings = Settings with { Width = 3 };
        var beam = PriceBeam.Run(fleet.Problem, [], settings, archive, CancellationToken.None);
        var walks = LocalSearch.Run(fleet.Problem, [.. beam.Take(3).Select(plan => plan.Plan)], settings, archive, CancellationToken.None);
        rounds = archive.Rounds;
        return JsonSerializer.Serialize((
            beam.Select(plan => (plan.Plan.ToString(), plan.Merit)).ToList(),
            walks.Select(end => (end.Plan.Plan.ToString(), end.Plan.Merit)).ToList(),
            archive.YearsUsed), Fields);
    }

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };
}
