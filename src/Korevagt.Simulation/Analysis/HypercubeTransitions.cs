using System.Numerics;

namespace Korevagt.Simulation.Analysis;

/// <summary>The rates at which a hypercube's sets of busy cars follow each other.</summary>
internal sealed class HypercubeTransitions
{
    private readonly double[] serviceRates;

    // The rate at which car n is sent out in a state, at [state * CarCount + n]; 0 where it is busy.
    private readonly double[] rateUp;

    public HypercubeTransitions(HypercubeSystem system)
    {
        (CarCount, StateCount) = (system.CarCount, 1 << system.CarCount);
        (ArrivalRate, serviceRates) = (system.TotalArrivalRate, [.. system.ServiceRates]);
        rateUp = new double[StateCount * CarCount];
        (RateDown, RateOut) = (new double[StateCount], new double[StateCount]);
        var full = StateCount - 1;
        Preferences = [.. system.Preferences.Select(list => list.ToArray())];
        double[] arrivalRates = [.. system.ArrivalRates];
        for (var state = 0; state < StateCount; state++)
        {
            for (var car = 0; car < CarCount; car++)
            {
                RateDown[state] += (state >> car & 1) * serviceRates[car];
            }

            for (var atom = 0; atom < arrivalRates.Length && state != full; atom++)
            {
                rateUp[state * CarCount + FirstFree(atom, state)] += arrivalRates[atom];
            }

            // What the line takes up from the full state it gives back to it: both can be left out.
            RateOut[state] = RateDown[state] + (state == full ? 0 : ArrivalRate);
        }

        ByBusyCars = [.. Enumerable.Range(0, StateCount).OrderBy(state => BitOperations.PopCount((uint)state))];
        var ratio = ArrivalRate / system.TotalServiceRate;
        LinePerFull = system.Capacity == LineCapacity.Zero ? 0 : ratio / (1 - ratio);
    }

    public int CarCount { get; }

    /// <summary>Each atom's cars, the first to be sent first.</summary>
    private int[][] Preferences { get; }

    public int StateCount { get; }

    public double ArrivalRate { get; }

    public double MeanServiceRate => serviceRates.Average();

    /// <summary>All states, those with fewer busy cars first.</summary>
    public int[] ByBusyCars { get; }

    /// <summary>The rate at which some car of the state becomes free.</summary>
    public double[] RateDown { get; }

    /// <summary>The rate at which the state is left for another set of busy cars.</summary>
    public double[] RateOut { get; }

    /// <summary>
    /// Ratio of the probability that visits are queued to the probability that all cars are busy and none is queued.
    /// </summary>
    public double LinePerFull { get; }

    /// <summary>The first free car of an atom's list in a state that has one.</summary>
    public int FirstFree(int atom, int state)
    {
        var (preferences, rank) = (Preferences[atom], 0);
        while ((state >> preferences[rank] & 1) != 0)
        {
            rank++;
        }

        return preferences[rank];
    }

    /// <summary>What flows into a state from the states with one busy car fewer and one more.</summary>
    public double FlowInto(int state, double[] states)
    {
        var flow = 0.0;
        for (var car = 0; car < CarCount; car++)
        {
            var other = state ^ (1 << car);
            flow += states[other] * (other < state ? rateUp[other * CarCount + car] : serviceRates[car]);
        }

        return flow;
    }
}
