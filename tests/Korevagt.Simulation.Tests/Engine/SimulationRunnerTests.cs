using Korevagt.Domain.Service;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class SimulationRunnerTests
{
    [Theory]
    [InlineData(2, DispatchRule.DistrictFirst)]
    [InlineData(8, DispatchRule.DistrictFirst)]
    [InlineData(2, DispatchRule.PlanAhead)]
    [InlineData(8, DispatchRule.PlanAhead)]
    public void TheNumberOfThreads_ChangesNothing(int threads, DispatchRule rule)
    {
        var cases = Cases(rule);

        var one = SimulationRunner.Run(cases, 0, 40, threads: 1);
        var many = SimulationRunner.Run(cases, 0, 40, threads);

        for (var index = 0; index < cases.Count; index++)
        {
            Assert.Equal(one[index].Replications.Select(r => r.Region), many[index].Replications.Select(r => r.Region));
            Assert.Equal(one[index].Pooled.Responses.Quantile(0, 0.9), many[index].Pooled.Responses.Quantile(0, 0.9));
            Assert.Equal(one[index].Pooled[0], many[index].Pooled[0]);
        }
    }

    [Fact]
    public void ARangeInTwoBlocks_IsTheRangeInOne()
    {
        var cases = Cases();

        var whole = SimulationRunner.Run(cases, 0, 10, threads: 2)[0].Replications;
        var first = SimulationRunner.Run(cases, 0, 4, threads: 2)[0].Replications;
        var second = SimulationRunner.Run(cases, 4, 6, threads: 2)[0].Replications;

        Assert.Equal(whole.Select(r => r.Region), first.Concat(second).Select(r => r.Region));
    }

    [Fact]
    public void TwoBlocksJoined_AreTheRangeInOne_InTheYearsAndInWhatIsPooled()
    {
        var cases = Cases();

        var whole = SimulationRunner.Run(cases, 0, 10, threads: 2);
        var joined = SimulationRunner.Join(
            SimulationRunner.Run(cases, 0, 4, threads: 2), SimulationRunner.Run(cases, 4, 6, threads: 1));

        for (var index = 0; index < cases.Count; index++)
        {
            Assert.Equal(whole[index].Replications.Select(r => r.Region), joined[index].Replications.Select(r => r.Region));
            Assert.Equal(
                whole[index].Replications.Select(r => r.RegionQuantiles),
                joined[index].Replications.Select(r => r.RegionQuantiles));
            Assert.All(Enumerable.Range(0, whole[index].Pooled.Layout.Count), group =>
            {
                Assert.Equal(whole[index].Pooled[group], joined[index].Pooled[group]);
                Assert.Equal(
                    whole[index].Pooled.Responses.Quantile(group, 0.9), joined[index].Pooled.Responses.Quantile(group, 0.9));
            });
        }
    }

    [Fact]
    public void ACancelledRun_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SimulationRunner.Run(Cases(), 0, 1_000_000, threads: 2, onYear: cancellation.Cancel, cancellation.Token));
    }

    [Fact]
    public void PlansUnderOneRuleAndAnother_MeetTheSameVisits()
    {
        VisitSource Source() => DrawnCase.Draw;
        var results = SimulationRunner.Run(
            [
                .. new[] { DispatchRule.DistrictFirst, DispatchRule.PlanAhead }
                    .Select(rule => new SimulationCase(DrawnCase.Model(cars: 2, rule), Source)),
            ],
            0, 20, threads: 2);

        Assert.Equal(Arisen(results[0]), Arisen(results[1]));
        Assert.NotEqual(results[0].Pooled[0].ResponseSeconds, results[1].Pooled[0].ResponseSeconds);

        static IEnumerable<(long Region, long First, long Second)> Arisen(CaseResult result) =>
            result.Replications.Select(year => (year.Region.Arisen, year.Districts[0].Arisen, year.Districts[1].Arisen));
    }

    private static List<SimulationCase> Cases(DispatchRule rule = DispatchRule.DistrictFirst)
    {
        VisitSource Source() => DrawnCase.Draw;
        return [new SimulationCase(DrawnCase.Model(cars: 2, rule), Source), new SimulationCase(DrawnCase.Model(cars: 1, rule), Source)];
    }
}
