using System.Text.Json;
using Korevagt.Simulation.Statistics;
using Xunit.Abstractions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>The solved hypercube systems, built as plans: every state, workload and dispatch fraction.</summary>
public sealed class HypercubeCasesTests(ITestOutputHelper output)
{
    private const string Hypercube = "shared/data/queueing/hypercube.json";

    [SharedDataFact(Hypercube)]
    [Trait("Pace", "Slow")]
    public void CarsWithPreferenceLists_AreBusyTogetherAsTheHypercubeSays()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf(Hypercube)));
        Estimated.AssertAgreement([.. document.RootElement.EnumerateObject().SelectMany(@case => Estimates(@case.Name, @case.Value))], output);
    }

    private static IReadOnlyList<Estimated> Estimates(string name, JsonElement @case)
    {
        var (cars, service) = (@case.GetProperty("N").GetInt32(), @case.GetProperty("mu").GetDouble());
        var run = new TextbookModel
        {
            Cars = cars,
            Rates = [.. Numbers(@case, "lam").Select(rate => rate / service)],
            Preferences = [.. @case.GetProperty("pref").EnumerateArray().Select(list => list.EnumerateArray().Select(car => car.GetInt32()).ToArray())],
            MostWaiting = @case.GetProperty("capacity").GetString() == "zero" ? 0 : null,
        }.Run(seed: 1);
        var states = Numbers(@case, "p_states_bitmask_order");

        // All cars are busy in the last state and whenever anybody waits.
        states[^1] += @case.GetProperty("p_queue_tail").GetDouble();
        var fractions = @case.GetProperty("fraction_dispatch_unit_by_atom").EnumerateArray().Select(unit => unit.EnumerateArray().Select(f => f.GetDouble()).ToList()).ToList();
        return run.Estimate(name,
        [
            .. states.Select((share, state) => new TheoryFigure($"state {state}", share, year => ShareOfTime(year, s => s == state))),
            .. Numbers(@case, "workload").Select((workload, car) => new TheoryFigure($"workload {car}", workload, year => ShareOfTime(year, s => (s >> car & 1) != 0))),
            .. fractions.SelectMany((atoms, car) => atoms.Select((fraction, atom) =>
                new TheoryFigure($"car {car} to atom {atom}", fraction, year => ShareOfVisits(year, atom, car)))),
        ]);
    }

    private static double ShareOfTime(ReplicationResult year, Func<int, bool> counts)
    {
        var seconds = year.CarStates!.Seconds;
        return seconds.Where((_, state) => counts(state)).Sum() / (double)seconds.Sum();
    }

    /// <summary>
    /// Over all visits that do not wait for the loss system, whose figures add up to 1, and over all visits for the other,
    /// whose figures add up to the share that does not wait.
    /// </summary>
    private static double ShareOfVisits(ReplicationResult year, int atom, int car) =>
        year.CarStates!.TakenAtOnce[atom * year.CarStates.Cars + car] / (double)year.Region.Visited;

    private static List<double> Numbers(JsonElement @case, string name) => [.. @case.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
}
