using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>Turns counted seconds and visits of single cars into shares with intervals.</summary>
internal static class CarStatesEvaluator
{
    public static CarStates? Of(SimulatedPlan simulated)
    {
        var tallies = simulated.Years.Select(year => year.CarStates).ToList();
        if (tallies[0] is not { } first)
        {
            return null;
        }

        var plan = simulated.Plan;
        return new CarStates(
            [.. plan.Shifts.SelectMany(shift => Enumerable.Repeat(shift.Id, shift.Cars))],
            [.. Enumerable.Range(0, first.Seconds.Length).Select(state => simulated.IntervalOf(tallies.Select(tally => ShareOfTime(tally!, state))))],
            [
                .. plan.Areas.SelectMany((area, index) => Enumerable.Range(0, first.Cars).Select(car => new CarShareOfArea(
                    area.Id, car, simulated.IntervalOf(simulated.Years.Select(year => ShareOfVisits(year, index, car)))))),
            ]);
    }

    private static double ShareOfTime(CarStateTally tally, int state) => (double)tally.Seconds[state] / tally.Seconds.Sum();

    private static double ShareOfVisits(ReplicationResult year, int area, int car) =>
        (double)year.CarStates!.TakenAtOnce[area * year.CarStates.Cars + car] / Math.Max(1, year.Region.Settled);
}
