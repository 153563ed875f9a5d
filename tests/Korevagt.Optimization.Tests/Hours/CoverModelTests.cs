using Korevagt.Optimization.Hours;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.Hours;

public sealed class CoverModelTests
{
    private const int Hour = 60;

    /// <summary>
    /// H. A. Taha, Operations Research: An Introduction: buses of eight hours, needs of six parts of the day; 26 buses.
    /// </summary>
    [Fact]
    public void TheBusesOfTheTextbook_Are26()
    {
        int[] needs = [4, 8, 10, 7, 12, 4];
        var problem = new CoverProblem(
            [.. Enumerable.Range(0, 6).Select(part => new CandidateDuty(0, new DutyTemplate(4 * Hour * part, 8 * Hour), 1, 20))],
            [.. needs.Select((cars, part) => new CoverNeed(0, new DutyTemplate(4 * Hour * part, 4 * Hour), cars))]);
        var solution = Solve(problem);

        Assert.Equal((SolutionStatus.Optimal, 26L, true), (solution.Status, solution.Cost, solution.IsUnique));
        Assert.All(needs.Select((cars, part) => (cars, part)), need =>
            Assert.InRange(problem.CarsOn(solution.Counts!, 0, 4 * Hour * need.part), need.cars, 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void TheCover_IsTheFirstOfTheCheapestWithFewestDuties_OfAllThatCover(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var problem = new CoverProblem(
            [.. Enumerable.Range(0, 7).Select(_ => new CandidateDuty(
                random.Below(2), new DutyTemplate(2 * Hour * random.Below(12), Hour * (6 + random.Below(8))), 1 + random.Below(3), 2))],
            [new CoverNeed(0, new DutyTemplate(10 * Hour, 5 * Hour), 1), new CoverNeed(1, new DutyTemplate(20 * Hour, 6 * Hour), 1)]);
        var solution = Solve(problem);
        var best = AllCounts(7, 2).Where(counts => problem.Needs.All(need => Enumerable.Range(0, 24 * Hour)
                .Where(minute => minute % 30 == 0 && need.Hours.Covers(minute))
                .All(minute => problem.CarsOn(counts, need.Group, minute) >= need.Cars)))
            .OrderBy(problem.Cost).ThenBy(counts => counts.Sum()).ThenBy(counts => string.Concat(counts), StringComparer.Ordinal)
            .FirstOrDefault();

        Assert.Equal(best, solution.Counts);
        Assert.Equal(best is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal, solution.Status);
    }

    [Fact]
    public void ANightAcrossMidnight_CoversBothItsEnds()
    {
        var night = new DutyTemplate(23 * Hour, 9 * Hour);

        Assert.True(night.Covers(23 * Hour) && night.Covers(0) && night.Covers(8 * Hour - 1));
        Assert.False(night.Covers(8 * Hour) || night.Covers(23 * Hour - 1));
    }

    [Fact]
    public void AnHourBetweenTwoDuties_IsSeen()
    {
        // 16-20 and 21-24 leave 20-21 open, though at the need's begin and at each duty's begin there is a car.
        var problem = new CoverProblem(
            [
                new CandidateDuty(0, new DutyTemplate(16 * Hour, 4 * Hour), 1),
                new CandidateDuty(0, new DutyTemplate(21 * Hour, 3 * Hour), 1),
                new CandidateDuty(0, new DutyTemplate(16 * Hour, 8 * Hour), 9),
            ],
            [new CoverNeed(0, new DutyTemplate(16 * Hour, 8 * Hour), 1)]);

        Assert.Equal([0, 0, 1], Solve(problem).Counts);
    }

    [Fact]
    public void NeedsThatCannotBeMet_AreNamed_AndNoOthers()
    {
        var problem = new CoverProblem(
            [new CandidateDuty(0, new DutyTemplate(16 * Hour, 7 * Hour), 1, 2), new CandidateDuty(1, new DutyTemplate(16 * Hour, 7 * Hour), 1, 2)],
            [
                new CoverNeed(0, new DutyTemplate(16 * Hour, 7 * Hour), 2),
                new CoverNeed(1, new DutyTemplate(16 * Hour, 7 * Hour), 2),
                new CoverNeed(0, new DutyTemplate(17 * Hour, Hour), 1),
            ],
            [LinearConstraint.NotAbove([new Term(0, 1), new Term(1, 1)], 3)]);
        var solution = Solve(problem);

        Assert.Equal(SolutionStatus.Infeasible, solution.Status);
        Assert.Null(solution.Counts);
        Assert.Equal([0, 1], solution.Conflict);
    }

    [Fact]
    public void Evenings_AreCoveredByDutiesOfFourToTenHours_AtRightPrices()
    {
        var duties = new DutyGrid(30, 15 * Hour, 19 * Hour).Templates()
            .Select(hours => new CandidateDuty(0, hours, 30_000 + 450L * hours.Minutes, 9)).ToList();
        int[] cars = [4, 6, 6, 5, 3, 3, 2];
        var problem = new CoverProblem(
            duties, [.. cars.Select((count, hour) => new CoverNeed(0, new DutyTemplate((16 + hour) * Hour, Hour), count))]);
        var solution = Solve(problem);

        Assert.Equal(9 * 13, duties.Count);
        Assert.True(solution.IsUnique);
        Assert.All(Enumerable.Range(0, 14), half =>
            Assert.True(problem.CarsOn(solution.Counts!, 0, 16 * Hour + 30 * half) >= cars[half / 2]));
        Assert.Equal(problem.Cost(solution.Counts!), solution.Cost);
        Assert.Equal(6, solution.Counts!.Sum());
    }

    [Fact]
    public void WhatIsNoProblem_IsRefused_WithAllFaults()
    {
        var fault = Assert.Throws<ArgumentException>(() => Solve(new CoverProblem(
            [new CandidateDuty(0, new DutyTemplate(-1, 60), 1), new CandidateDuty(0, new DutyTemplate(0, 60), -5, 0)],
            [new CoverNeed(0, new DutyTemplate(0, 0), -1)],
            [LinearConstraint.NotAbove([new Term(7, 1)], 3)]))).Message;

        Assert.All(
            new[]
            {
                "Duty 0: 60 minutes from minute -1", "Duty 1: its cost is -5.", "Duty 1: at most 0 cars", "Need 0: 0 minutes",
                "Need 0: -1 cars.", "duty 7 among 2",
            },
            part => Assert.Contains(part, fault, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => new DutyGrid(25, 0, 60).Templates());
        Assert.Throws<ArgumentException>(() => new DutyGrid(0, 0, 60).Templates());
        Assert.Throws<ArgumentException>(() => new DutyGrid(30, 60, 0).Templates());
        Assert.Throws<ArgumentException>(() => new DutyGrid(30, 0, 60, Shortest: 600, Longest: 240).Templates());
        Assert.Throws<ArgumentException>(() => Solve(new CoverProblem([], [])));
    }

    [Fact]
    public void ACancelledSearch_SaysSo()
    {
        var problem = new CoverProblem([new CandidateDuty(0, new DutyTemplate(0, 60), 1)], []);
        var solution = CoverModel.Solve(problem, IntegerSolver.NoLimit, new CancellationToken(canceled: true));

        Assert.Equal((SolutionStatus.Cancelled, false), (solution.Status, solution.IsUnique));
    }

    private static CoverSolution Solve(CoverProblem problem) => CoverModel.Solve(problem, IntegerSolver.NoLimit, CancellationToken.None);

    private static IEnumerable<int[]> AllCounts(int duties, int most) => duties == 0
        ? [[]]
        : AllCounts(duties - 1, most).SelectMany(start => Enumerable.Range(0, most + 1).Select(count => (int[])[.. start, count]));
}
