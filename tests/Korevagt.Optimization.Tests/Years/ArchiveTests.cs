using System.Text.Json;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Years;

public sealed class ArchiveTests
{
    private static readonly DecisionVector Plan = new(1, 2);

    [Fact]
    public void OneThreadAndTwo_ComeToTheSame()
    {
        var (one, _) = Selected(degree: 1);
        var (two, _) = Selected(degree: 2);

        Assert.Equal(one, two);
    }

    [Fact]
    public void StoppedAtAnyBarrier_AndRunAgainOnWhatIsThere_ASelectionComesToTheSame()
    {
        var (whole, rounds) = Selected();
        Assert.True(rounds > 5);
        for (var stopAfter = 1; stopAfter < rounds; stopAfter++)
        {
            var stored = new List<(YearsWanted Wanted, double[] Figures)>();
            var synthetic = Synthetic();
            var stopped = new Archive(1, (wanted, cancellation) =>
            {
                var figures = ParallelRounds.Of(synthetic.Simulate, 1)(wanted, cancellation);
                stored.AddRange(wanted.Zip(figures));
                return figures;
            }, round => Stop(round.Round == stopAfter));
            Assert.Throws<OperationCanceledException>(() => Select(stopped));

            var resumed = synthetic.Archive();
            foreach (var (wanted, figures) in stored)
            {
                resumed.Restore(wanted, SelectionSettings.FirstFreshYear, figures);
            }

            Assert.Equal(whole, Select(resumed));
            Assert.True(resumed.YearsSimulated < resumed.YearsUsed);
        }

        static void Stop(bool now)
        {
            if (now)
            {
                throw new OperationCanceledException();
            }
        }
    }

    [Fact]
    public void ACancelledRound_LeavesTheArchiveAsItWas()
    {
        using var cancellation = new CancellationTokenSource();
        var archive = new Archive(1, ParallelRounds.Of(
            (wanted, _) =>
            {
                cancellation.Cancel();
                return new double[wanted.Count];
            },
            2));

        Assert.ThrowsAny<OperationCanceledException>(() => archive.Round([(Plan, 3), (new DecisionVector(9), 3)], 0, cancellation.Token));
        Assert.Empty(archive.Records);
        Assert.Equal((0L, 0L), (archive.YearsUsed, archive.YearsSimulated));
    }

    [Fact]
    public void WhatIsThere_IsNotSimulatedAgain_AndCountsAsUsedOnce()
    {
        var asked = new List<YearsWanted>();
        var archive = new Archive(2, (wanted, _) =>
        {
            asked.AddRange(wanted);
            return [.. wanted.Select(years => new double[2 * years.Count])];
        });

        archive.Round([(Plan, 3)], 100, CancellationToken.None);
        archive.Round([(Plan, 5)], 100, CancellationToken.None);
        archive.Round([(Plan, 4)], 100, CancellationToken.None);

        Assert.Equal([new YearsWanted(Plan, 100, 3), new YearsWanted(Plan, 103, 2)], asked);
        Assert.Equal((5L, 5L, 2), (archive.YearsUsed, archive.YearsSimulated, archive.Rounds));
        Assert.Equal(10, archive.Records.Single().All.Length);
    }

    [Fact]
    public void ALargeRound_IsSimulatedInParts_EachWithABarrier()
    {
        var barriers = new List<FinishedRound>();
        var archive = new Archive(
            1, (wanted, _) => [.. wanted.Select(years => new double[years.Count])], barriers.Add, mostYearsAtOnce: 10);
        archive.Round([.. Enumerable.Range(0, 7).Select(plan => (new DecisionVector(plan), 4))], 0, CancellationToken.None);

        Assert.Equal([8L, 16, 24, 28], barriers.Select(barrier => barrier.YearsUsed));
        Assert.Equal([1, 2, 3, 4], barriers.Select(barrier => barrier.Round));
    }

    [Fact]
    public void AnAnswerOfAnotherShape_OrWithANumberThatIsNone_IsADefect()
    {
        Assert.Throws<InvalidOperationException>(() => Round([]));
        Assert.Throws<InvalidOperationException>(() => Round([[1, 2, 3]]));
        Assert.Contains("year 1: figure 0 is NaN", Assert.Throws<InvalidOperationException>(() => Round([[1, double.NaN]])).Message, StringComparison.Ordinal);

        static void Round(double[][] answer) => new Archive(1, (_, _) => answer).Round([(Plan, 2)], 0, CancellationToken.None);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhatASimulationThrows_ComesOutAsItIs(int degree)
    {
        var archive = new Archive(1, ParallelRounds.Of((_, _) => throw new InvalidDataException("no such shift"), degree));

        Assert.Throws<InvalidDataException>(() => archive.Round([(Plan, 1), (new DecisionVector(9), 1)], 0, CancellationToken.None));
        Assert.Empty(archive.Records);
    }

    [Fact]
    public void ARoundThatIsNone_IsRefused()
    {
        var archive = Synthetic().Archive();
        Assert.Throws<ArgumentException>(() => archive.Round([(Plan, 2), (new DecisionVector(1, 2), 3)], 0, CancellationToken.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => archive.Round([(Plan, 0)], 0, CancellationToken.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => archive.Round([(Plan, 1)], -1, CancellationToken.None));
        Assert.Throws<ArgumentException>(() => archive.Restore(new YearsWanted(Plan, 5, 1), 0, [1]));
        Assert.Throws<ArgumentException>(() => archive.Restore(new YearsWanted(Plan, 0, 2), 0, [1]));
        Assert.Throws<ArgumentException>(() => archive.Restore(new YearsWanted(Plan, 0, 1), 0, [double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Archive(0, (_, _) => []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParallelRounds.Of((_, _) => [], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearsReader(archive).Beyond());
    }

    [Fact]
    public void Vectors_AreEqualByNumber_AndInOrder()
    {
        Assert.Equal(new DecisionVector(1, 2), new DecisionVector(1, 2));
        Assert.NotEqual(new DecisionVector(1, 2), new DecisionVector(2, 1));
        Assert.True(new DecisionVector(1, 2) < new DecisionVector(1, 3));
        Assert.True(new DecisionVector(2) > new DecisionVector(1, 9));
        Assert.Equal("1,7", new DecisionVector(1, 2).With(1, 7).ToString());
    }

    private sealed class YearsReader(Archive archive)
    {
        public double Beyond() => archive.Round([(new DecisionVector(0), 1)], 0, CancellationToken.None)[0][1][0];
    }

    private static SyntheticYears Synthetic() => GoodSelectionTests.Synthetic(run: 5, 20, "slippage", 0.6, true);

    private static (string Result, int Rounds) Selected(int degree = 1)
    {
        var archive = Synthetic().Archive(degree);
        return (Select(archive), archive.Rounds);
    }

    private static string Select(Archive archive)
    {
        var question = GoodSelectionTests.Question(Synthetic());
        return JsonSerializer.Serialize(GoodSelection.Run(question, new SelectionSettings(), archive, null, CancellationToken.None));
    }
}
