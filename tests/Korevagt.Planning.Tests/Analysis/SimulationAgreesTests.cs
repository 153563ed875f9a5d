using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Analysis;

/// <summary>Where a plan keeps every assumption of the analysis, its simulation differs by chance only.</summary>
public sealed class SimulationAgreesTests
{
    private static readonly Plan Plan = SmallPlans
        .Of([0.7, 0.5, 0.6], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1))
        .With(new DispatchSettings
        {
            Rule = DispatchRule.PreferenceList,
            Preferences = [new("a0", ["v0", "v1", "v2"]), new("a1", ["v1", "v0", "v2"]), new("a2", ["v0", "v2", "v1"])],
        });

    [Fact]
    public void WaitingWorkloadsAndCoverage_AreTheAnalysedOnes()
    {
        var analysis = SmallPlans.Analysed(Plan);
        var process = new VisitProcess(Plan, RatesOfPlan.Of(Plan, new DutyYear(SmallPlans.Year, Plan.Calendar)), seed: 1);
        var years = Assert.Single(SimulationRunner.Run(
            [new SimulationCase(SmallPlans.Model(Plan), () => new VisitSampler(process).Draw)], first: 0, count: 30, threads: 2)).Replications;

        Agrees(analysis.Year!.WaitingShare, years, year => 1 - (double)year.TakenAtOnce / year.Region.Visited);
        Agrees(analysis.Year.MeanResponseMinutes, years, year => year.Region.MeanResponseSeconds / 60);
        Agrees(analysis.Year.P90ResponseMinutes, years, year => year.RegionQuantiles.P90 / 60);
        Agrees(analysis.Year.WithinTargetShares[0], years, year => (double)year.WithinTargets[0] / year.Region.Visited);
        Assert.All([0, 1, 2], shift => Agrees(analysis.Shifts[shift].Utilization, years, year => year.Shifts[shift].Utilization));
    }

    /// <summary>Within twice the 95 % interval: chance alone breaks that once in ten thousand times.</summary>
    private static void Agrees(double analysed, IReadOnlyList<ReplicationResult> years, Func<ReplicationResult, double> figure)
    {
        var simulated = Interval.Of([.. years.Select(figure)]);
        Assert.InRange(analysed, 2 * simulated.Low - simulated.Mean, 2 * simulated.High - simulated.Mean);
    }
}
