using Korevagt.Domain.Faults;

namespace Korevagt.Simulation.Analysis;

/// <summary>
/// Atoms where visits arise as Poisson streams, cars with exponential service, and for each atom the fixed order in which
/// its cars are tried: the input of the hypercube queueing model.
/// </summary>
public sealed record HypercubeSystem
{
    private HypercubeSystem(
        IReadOnlyList<double> arrivalRates,
        IReadOnlyList<double> serviceRates,
        IReadOnlyList<IReadOnlyList<int>> preferences,
        LineCapacity capacity) =>
        (ArrivalRates, ServiceRates, Preferences, Capacity) = (arrivalRates, serviceRates, preferences, capacity);

    /// <summary>Visits per unit of time in each atom.</summary>
    public IReadOnlyList<double> ArrivalRates { get; }

    /// <summary>Visits that each car ends per unit of time while it is busy.</summary>
    public IReadOnlyList<double> ServiceRates { get; }

    /// <summary>Each atom's cars, the first to be sent first; every car once.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Preferences { get; }

    /// <summary>What happens to a visit that finds all cars busy.</summary>
    public LineCapacity Capacity { get; }

    /// <summary>Number of cars.</summary>
    public int CarCount => ServiceRates.Count;

    /// <summary>Number of atoms.</summary>
    public int AtomCount => ArrivalRates.Count;

    /// <summary>Visits per unit of time in all atoms.</summary>
    public double TotalArrivalRate => ArrivalRates.Sum();

    /// <summary>Visits that all cars together end per unit of time while all are busy.</summary>
    public double TotalServiceRate => ServiceRates.Sum();

    /// <summary>Checks everything and makes a system, or names every fault.</summary>
    /// <param name="source">The file or request that faults refer to.</param>
    /// <param name="arrivalRates">Visits per unit of time in each atom; 0 or more, not all 0.</param>
    /// <param name="serviceRates">Each car's service rate, above 0.</param>
    /// <param name="preferences">Each atom's cars in the order in which they are tried; every car once.</param>
    /// <param name="capacity">What happens to a visit that finds all cars busy.</param>
    public static Outcome<HypercubeSystem> Create(
        string source,
        IReadOnlyList<double> arrivalRates,
        IReadOnlyList<double> serviceRates,
        IReadOnlyList<IReadOnlyList<int>> preferences,
        LineCapacity capacity)
    {
        List<Fault> faults = [];
        void Check(bool holds, string place, string message, string expected)
        {
            if (!holds)
            {
                faults.Add(new Fault(source, place, message, expected));
            }
        }

        Check(arrivalRates.Count > 0, "$.arrivalRates", "there is no atom", "at least one");
        Check(serviceRates.Count > 0, "$.serviceRates", "there is no car", "at least one");
        Check(
            preferences.Count == arrivalRates.Count, "$.preferences",
            $"{preferences.Count} preference lists for {arrivalRates.Count} atoms", "one for each");
        for (var atom = 0; atom < arrivalRates.Count; atom++)
        {
            Check(
                double.IsFinite(arrivalRates[atom]) && arrivalRates[atom] >= 0, $"$.arrivalRates[{atom}]",
                $"the rate is {arrivalRates[atom]:R}", "a finite number of 0 or more");
        }

        for (var car = 0; car < serviceRates.Count; car++)
        {
            Check(
                double.IsFinite(serviceRates[car]) && serviceRates[car] > 0, $"$.serviceRates[{car}]",
                $"the rate is {serviceRates[car]:R}", "a finite number above 0");
        }

        for (var atom = 0; atom < preferences.Count; atom++)
        {
            var list = preferences[atom];
            Check(
                list.Order().SequenceEqual(Enumerable.Range(0, serviceRates.Count)), $"$.preferences[{atom}]",
                $"the list is {string.Join(", ", list)}", $"each car of 0 to {serviceRates.Count - 1} once");
        }

        if (faults.Count == 0)
        {
            var (arriving, ending) = (arrivalRates.Sum(), serviceRates.Sum());
            Check(
                double.IsFinite(arriving) && arriving > 0, "$.arrivalRates",
                $"together {arriving:R}", "a finite number above 0");
            Check(double.IsFinite(ending), "$.serviceRates", $"together {ending:R}", "a finite number");
            Check(
                capacity == LineCapacity.Zero || arriving < ending, "$.arrivalRates",
                $"{arriving:R} visits arise and {ending:R} can be served per unit of time: the line grows without end",
                "fewer visits, more cars or no line");
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return new HypercubeSystem(
            [.. arrivalRates], [.. serviceRates], [.. preferences.Select(list => list.ToArray())], capacity);
    }
}
