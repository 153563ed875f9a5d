using Korevagt.Simulation.Analysis;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>The simulation engine against the exact figures of queueing theory, one service being the unit of time.</summary>
public sealed class EngineAgainstTheoryTests
{
    [Theory]
    [InlineData(1, 0.5, 0.5, 40_000)]
    [InlineData(3, 2.0, 0.5, 80_000)]
    [InlineData(10, 8.0, 0.25, 280_000)]
    public void ManyCarsWithExponentialVisits_WaitAsErlangSays(int cars, double rate, double time, int visits)
    {
        var queue = new TextbookQueue
        {
            ServiceSeconds = 10_000,
            VisitsPerReplication = visits,
            ArrivalRates = [rate],
            Preferences = TextbookQueue.OneAtom(cars),
            LimitSeconds = (int)(time * 10_000),
        };

        var found = queue.Run(queue.MeanResponse, TextbookQueue.ShareBeyondLimit);

        found[0].Confirms(Erlang.MeanWait(cars, rate, 1), "mean wait");
        found[1].Confirms(Erlang.WaitExceeds(cars, rate, 1, time), $"wait above {time}");
    }

    [Fact]
    public void OneCarWithVisitsOfOneLength_WaitsAsPollaczekAndKhinchineSay()
    {
        var queue = new TextbookQueue
        {
            ServiceSeconds = 10_000,
            VisitsPerReplication = 40_000,
            ArrivalRates = [0.5],
            Preferences = TextbookQueue.OneAtom(1),
            EqualServices = true,
            LimitSeconds = 5_000,
        };

        var found = queue.Run(queue.MeanResponse, TextbookQueue.ShareBeyondLimit);

        found[0].Confirms(GeneralService.PollaczekKhinchineMeanWait(0.5, 1, 0), "mean wait");
        // Below one service: P(wait <= t) = (1 - rho) exp(lambda t), by A. K. Erlang, 1909.
        found[1].Confirms(1 - 0.5 * Math.Exp(0.5 * 0.5), "wait above half a service");
    }

    [Fact]
    public void ThreeCarsWithPreferenceLists_AreAsBusyAsTheHypercubeSays()
    {
        int[][] lists = [[0, 1, 2], [1, 0, 2], [2, 0, 1]];
        double[] rates = [1 / 3.0, 1 / 3.0, 1 / 3.0];
        var exact = Hypercube.Solve(RandomSystems.Of(rates, [1, 1, 1], lists, LineCapacity.Infinite));
        const int visits = 38_000;
        var queue = new TextbookQueue
        {
            ServiceSeconds = 50_000,
            VisitsPerReplication = visits,
            ArrivalRates = rates,
            Preferences = lists,
            LimitSeconds = 2,
        };

        var found = queue.Run(
            TextbookQueue.ShareBeyondLimit, Share(0), Share(1), Share(2), Busy(0), Busy(1), Busy(2));

        found[0].Confirms(exact.LossOrWaitProbability, "waits");
        for (var car = 0; car < 3; car++)
        {
            // Each car ends as many visits as it is sent to, so at rate 1 its share of the visits is its workload over the load.
            found[1 + car].Confirms(
                exact.ImmediateDispatches[car].Sum() + exact.QueuedDispatches[car].Sum(), $"visits of car {car}");
            found[4 + car].Confirms(exact.Workloads[car], $"workload of car {car}");
        }

        static Func<ReplicationResult, double> Share(int car) => result => (double)result.Shifts[car].Visits / visits;
        // The load is 1, so that the visits take as many mean services of time to arise as there are.
        static Func<ReplicationResult, double> Busy(int car) =>
            result => (double)result.Shifts[car].PatientSeconds / 50_000 / visits;
    }
}
