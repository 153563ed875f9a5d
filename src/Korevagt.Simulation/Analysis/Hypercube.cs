using System.Numerics;

namespace Korevagt.Simulation.Analysis;

/// <summary>
/// The exact hypercube queueing model: R. C. Larson, "A hypercube queuing model for facility location and redistricting in
/// urban emergency services", Computers &amp; Operations Research 1 (1974) 67-95.
/// </summary>
/// <remarks>
/// A state is the set of busy cars, a vertex of a hypercube. A visit of atom k in a state with a free car goes to the first
/// free car of the atom's list; a busy car n becomes free at rate mu(n). Larson solves the balance equations by point
/// iteration, scaled so that the states with equally many busy cars have together the probability of the M/M/N queue. Cars
/// here may have different rates, so the scaling comes from the flow across each cut between k and k + 1 busy cars, which
/// with equal rates is the same thing. With a line, all visits in it go to whichever car is free first, so the states of
/// the line are a geometric tail of the state in which all are busy.
/// </remarks>
public static class Hypercube
{
    /// <summary>The largest number of cars that is solved; the number of states doubles with each.</summary>
    public const int MaximumCars = 12;

    private const double ResidualWanted = 1e-15;
    private const double ResidualAllowed = 1e-14;
    private const int MaximumSweeps = 20_000;

    /// <summary>Solves a system.</summary>
    /// <param name="system">The system, of at most <see cref="MaximumCars"/> cars.</param>
    /// <exception cref="ArgumentException">The system has more cars.</exception>
    /// <exception cref="InvalidOperationException">The balance equations could not be solved to 1e-14.</exception>
    public static HypercubeResult Solve(HypercubeSystem system)
    {
        if (system.CarCount > MaximumCars)
        {
            throw new ArgumentException(
                $"The system has {system.CarCount} cars; the exact model is solved for at most {MaximumCars}.", nameof(system));
        }

        var cube = new HypercubeTransitions(system);
        var states = FirstGuess(cube);
        var (residual, sweeps) = (double.PositiveInfinity, 0);
        for (var stalled = 0; residual > ResidualWanted && stalled < 10 && sweeps < MaximumSweeps; sweeps++)
        {
            Sweep(cube, states);
            BalanceCuts(cube, states);
            var now = Residual(cube, states);
            stalled = now <= ResidualAllowed && now >= residual ? stalled + 1 : 0;
            residual = now;
        }

        return residual <= ResidualAllowed
            ? Measures(system, cube, states, residual, sweeps)
            : throw new InvalidOperationException($"The balance equations hold to {residual:R} only, after {sweeps} sweeps.");
    }

    /// <summary>All sets of equally many busy cars are equally likely, to begin with.</summary>
    private static double[] FirstGuess(HypercubeTransitions cube)
    {
        var states = new double[cube.StateCount];
        Array.Fill(states, 1.0 / cube.StateCount);
        BalanceCuts(cube, states);
        return states;
    }

    /// <summary>
    /// Solves each state's balance equation for its own probability, with the newest of its neighbors: up through the
    /// levels of busy cars, then down.
    /// </summary>
    private static void Sweep(HypercubeTransitions cube, double[] states)
    {
        for (var place = 0; place < cube.StateCount; place++)
        {
            var state = cube.ByBusyCars[place];
            states[state] = cube.FlowInto(state, states) / cube.RateOut[state];
        }

        for (var place = cube.StateCount - 1; place >= 0; place--)
        {
            var state = cube.ByBusyCars[place];
            states[state] = cube.FlowInto(state, states) / cube.RateOut[state];
        }
    }

    /// <summary>
    /// Scales each level of equally many busy cars so that as much flows up across each cut as down, and all states, the line
    /// included, so that they sum to 1.
    /// </summary>
    private static void BalanceCuts(HypercubeTransitions cube, double[] states)
    {
        var (sum, down) = (new double[cube.CarCount + 1], new double[cube.CarCount + 1]);
        for (var state = 0; state < states.Length; state++)
        {
            var busy = BitOperations.PopCount((uint)state);
            sum[busy] += states[state];
            down[busy] += states[state] * cube.RateDown[state];
        }

        // lambda P(k) = (mean rate down from level k + 1) P(k + 1), from the empty level up; where the next is so much likelier
        // that it would overflow, those below are made smaller instead.
        var weight = new double[cube.CarCount + 1];
        weight[0] = 1;
        for (var busy = 1; busy <= cube.CarCount; busy++)
        {
            var meanRateDown = sum[busy] > 0 ? down[busy] / sum[busy] : busy * cube.MeanServiceRate;
            var step = cube.ArrivalRate / meanRateDown;
            weight[busy] = Math.Min(step, 1) * weight[busy - 1];
            for (var below = 0; below < busy && step > 1; below++)
            {
                weight[below] /= step;
            }
        }

        var total = weight.Sum() + weight[^1] * cube.LinePerFull;
        for (var state = 0; state < states.Length; state++)
        {
            var busy = BitOperations.PopCount((uint)state);
            states[state] = sum[busy] > 0 ? states[state] / sum[busy] * (weight[busy] / total) : 0;
        }
    }

    private static double Residual(HypercubeTransitions cube, double[] states)
    {
        var largest = 0.0;
        for (var state = 0; state < states.Length; state++)
        {
            largest = Math.Max(largest, Math.Abs(states[state] - cube.FlowInto(state, states) / cube.RateOut[state]));
        }

        return largest;
    }

    private static HypercubeResult Measures(
        HypercubeSystem system, HypercubeTransitions cube, double[] states, double residual, int sweeps)
    {
        var line = states[^1] * cube.LinePerFull;
        var allBusy = states[^1] + line;
        var workloads = new double[system.CarCount];
        for (var car = 0; car < workloads.Length; car++)
        {
            workloads[car] = line + states.Where((_, state) => (state >> car & 1) != 0).Sum();
        }

        var served = system.Capacity == LineCapacity.Zero ? cube.ArrivalRate * (1 - allBusy) : cube.ArrivalRate;
        var waiting = system.Capacity == LineCapacity.Zero ? 0 : allBusy;
        return new HypercubeResult
        {
            StateProbabilities = states,
            QueueProbability = line,
            LossOrWaitProbability = allBusy,
            MeanWait = waiting == 0 ? 0 : waiting / (system.TotalServiceRate - cube.ArrivalRate),
            Workloads = workloads,
            ImmediateDispatches = Immediate(system, cube, states, served),
            QueuedDispatches =
            [
                .. system.ServiceRates.Select(rate => (double[])
                [
                    .. system.ArrivalRates.Select(
                        arising => arising / cube.ArrivalRate * waiting * (rate / system.TotalServiceRate)),
                ]),
            ],
            Residual = residual,
            Sweeps = sweeps,
        };
    }

    /// <summary>Adds up, over the states, which car each atom's next visit would go to at once.</summary>
    private static double[][] Immediate(HypercubeSystem system, HypercubeTransitions cube, double[] states, double served)
    {
        var dispatches = system.ServiceRates.Select(_ => new double[system.AtomCount]).ToArray();
        for (var atom = 0; atom < system.AtomCount; atom++)
        {
            for (var state = 0; state < states.Length - 1; state++)
            {
                dispatches[cube.FirstFree(atom, state)][atom] += states[state];
            }

            for (var car = 0; car < dispatches.Length; car++)
            {
                dispatches[car][atom] *= system.ArrivalRates[atom] / served;
            }
        }

        return dispatches;
    }
}
