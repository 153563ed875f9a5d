using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

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
        void Check(bool holds, string place, Text message, Text expected)
        {
            if (!holds)
            {
                faults.Add(new Fault(source, place, message, expected));
            }
        }

        Check(arrivalRates.Count > 0, "$.arrivalRates", new("der er intet atom", "there is no atom"), new("mindst ét", "at least one"));
        Check(serviceRates.Count > 0, "$.serviceRates", new("der er ingen vogn", "there is no car"), new("mindst én", "at least one"));
        Check(
            preferences.Count == arrivalRates.Count, "$.preferences",
            new(
                $"{preferences.Count} lister over vogne til {arrivalRates.Count} atomer",
                $"{preferences.Count} preference lists for {arrivalRates.Count} atoms"),
            new("én til hvert", "one for each"));
        for (var atom = 0; atom < arrivalRates.Count; atom++)
        {
            Check(
                double.IsFinite(arrivalRates[atom]) && arrivalRates[atom] >= 0, $"$.arrivalRates[{atom}]",
                Rate(arrivalRates[atom]), new("et endeligt tal på 0 eller mere", "a finite number of 0 or more"));
        }

        for (var car = 0; car < serviceRates.Count; car++)
        {
            Check(
                double.IsFinite(serviceRates[car]) && serviceRates[car] > 0, $"$.serviceRates[{car}]",
                Rate(serviceRates[car]), AboveZero);
        }

        for (var atom = 0; atom < preferences.Count; atom++)
        {
            var list = preferences[atom];
            Check(
                list.Order().SequenceEqual(Enumerable.Range(0, serviceRates.Count)), $"$.preferences[{atom}]",
                new($"listen er {string.Join(", ", list)}", $"the list is {string.Join(", ", list)}"),
                new($"hver vogn fra 0 til {serviceRates.Count - 1} én gang", $"each car of 0 to {serviceRates.Count - 1} once"));
        }

        if (faults.Count == 0)
        {
            var (arriving, ending) = (arrivalRates.Sum(), serviceRates.Sum());
            Check(
                double.IsFinite(arriving) && arriving > 0, "$.arrivalRates",
                Together(arriving), AboveZero);
            Check(double.IsFinite(ending), "$.serviceRates", Together(ending), new("et endeligt tal", "a finite number"));
            Check(
                capacity == LineCapacity.Zero || arriving < ending, "$.arrivalRates",
                new(
                    $"der opstår {arriving:R} besøg og kan klares {ending:R} pr. tidsenhed: køen vokser uden ende",
                    $"{arriving:R} visits arise and {ending:R} can be served per unit of time: the line grows without end"),
                new("færre besøg, flere vogne eller ingen kø", "fewer visits, more cars or no line"));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return new HypercubeSystem(
            [.. arrivalRates], [.. serviceRates], [.. preferences.Select(list => list.ToArray())], capacity);
    }

    private static Text AboveZero { get; } = new("et endeligt tal over 0", "a finite number above 0");

    private static Text Rate(double rate) => new($"raten er {rate:R}", $"the rate is {rate:R}");

    private static Text Together(double rates) => new($"tilsammen {rates:R}", $"together {rates:R}");
}
