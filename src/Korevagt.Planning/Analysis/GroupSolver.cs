using Korevagt.Domain.Plans;
using Korevagt.Simulation.Analysis;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Solves one group of cars. How long a car is busy depends on how far it is sent, and who is sent depends on how long cars
/// are busy: each is computed from the other until the service times settle.
/// </summary>
/// <remarks>
/// A car drives out from its station to a visit that it takes at once, and from its previous patient, who may be in any of the
/// group's areas, to one that has waited in line (R. C. Larson, A. R. Odoni, Urban Operations Research, 1981, section 5.4).
/// It is busy until it leaves the patient: on its way home it can be sent on.
/// </remarks>
internal sealed class GroupSolver
{
    private const double SettledSeconds = 1e-3;
    private const int MostRounds = 200;

    private readonly RosterState state;
    private readonly StateDriving driving;
    private readonly CarGroup group;
    private readonly LineCapacity capacity;
    private readonly double patientSeconds;
    private readonly double[] rates;
    private readonly double[] fromPatient;
    private readonly List<int[]> atoms;

    public GroupSolver(Plan plan, RosterState state, StateDriving driving, CarGroup group)
    {
        (this.state, this.driving, this.group) = (state, driving, group);
        capacity = plan.Dispatch.MostWaiting == 0 ? LineCapacity.Zero : LineCapacity.Infinite;
        patientSeconds = (plan.Process.OnSite.MeanMinutes + plan.Process.ParkingAndHandoverMinutes) * NodaConstants.SecondsPerMinute;
        rates = [.. group.Areas.Select(area => state.VisitsByArea[area] / (state.HoursPerYear * NodaConstants.SecondsPerHour))];
        ArrivalRate = rates.Sum();
        fromPatient = [.. group.Areas.Select(FromPreviousPatient)];

        // Areas that ask for the same cars in the same order are one atom: the fewer there are, the sooner it is solved.
        atoms =
        [
            .. Enumerable.Range(0, rates.Length)
                .GroupBy(area => string.Join(' ', group.Preferences[area]), StringComparer.Ordinal)
                .Select(same => same.ToArray()),
        ];
    }

    /// <summary>Visits per second in all areas.</summary>
    public double ArrivalRate { get; }

    /// <summary>The solution, or null where the line would grow without end.</summary>
    public GroupSolution? Solve()
    {
        var exact = group.Cars.Count <= Hypercube.MaximumCars;
        double[] service = [.. group.Cars.Select(_ => patientSeconds + FirstChoiceDriving())];
        GroupSolution? solution = null;
        var moved = double.PositiveInfinity;
        for (var round = 0; moved > SettledSeconds && round < MostRounds; round++)
        {
            solution = exact ? Exact(service) : Approximate(service);
            if (solution is null)
            {
                return null;
            }

            var next = ServiceSeconds(solution, service);
            if (!exact)
            {
                Array.Fill(next, MeanOverVisits(solution, next));
            }

            moved = next.Zip(service, (later, earlier) => Math.Abs(later - earlier)).Max();
            service = next;
        }

        return solution;
    }

    /// <summary>Mean seconds from one patient, in proportion to the areas' visits, to the next in an area.</summary>
    public double FromPatient(int area) => fromPatient[area];

    private double FromPreviousPatient(int area) => ArrivalRate == 0
        ? 0
        : group.Areas.Select((from, place) => rates[place] / ArrivalRate * driving.Between[from][area]).Sum();

    private double FirstChoiceDriving() => rates.Select((rate, area) =>
        rate / ArrivalRate * Out(group.Preferences[area][0], area)).Sum();

    private double Out(int car, int area) => driving.Out[state.Cars[group.Cars[car]].Station][group.Areas[area]];

    private GroupSolution? Exact(double[] service)
    {
        if (System(service) is not { } system)
        {
            return null;
        }

        var solved = Hypercube.Solve(system);
        return new GroupSolution
        {
            Method = AnalysisMethod.ExactHypercube,
            ServiceSeconds = service,
            Workloads = solved.Workloads,
            AllBusy = solved.LossOrWaitProbability,
            MeanWaitSeconds = solved.MeanWait,
            Immediate = ByArea(solved.ImmediateDispatches),
            Queued = [.. solved.QueuedDispatches.Select(ofCar => ofCar.Sum())],
        };
    }

    private GroupSolution? Approximate(double[] service)
    {
        if (System(service) is not { } system)
        {
            return null;
        }

        var solved = HypercubeApproximation.Solve(system);
        var queued = capacity == LineCapacity.Zero ? 0 : solved.LossOrWaitProbability / service.Length;
        return new GroupSolution
        {
            Method = AnalysisMethod.LarsonApproximation,
            ServiceSeconds = service,
            Workloads = solved.Workloads,
            AllBusy = solved.LossOrWaitProbability,
            MeanWaitSeconds = solved.MeanWait,
            Immediate = ByArea(solved.ImmediateDispatches),
            Queued = [.. service.Select(_ => queued)],
        };
    }

    private HypercubeSystem? System(double[] service)
    {
        var created = HypercubeSystem.Create(
            "analysis",
            [.. atoms.Select(areas => areas.Sum(area => rates[area]))],
            [.. service.Select(seconds => 1 / seconds)],
            [.. atoms.Select(areas => group.Preferences[areas[0]])],
            capacity);
        return created.Succeeded ? created.Value : null;
    }

    /// <summary>Shares an atom's dispatches out over its areas by their visits.</summary>
    private IReadOnlyList<double>[] ByArea(IReadOnlyList<IReadOnlyList<double>> byAtom) =>
    [
        .. byAtom.Select(ofCar =>
        {
            var shares = new double[rates.Length];
            foreach (var (areas, atom) in atoms.Select((areas, atom) => (areas, atom)))
            {
                var total = areas.Sum(area => rates[area]);
                foreach (var area in areas.Where(_ => total > 0))
                {
                    shares[area] = ofCar[atom] * rates[area] / total;
                }
            }

            return shares;
        }),
    ];

    private double[] ServiceSeconds(GroupSolution solution, double[] service)
    {
        var fromLine = rates.Select((rate, area) => rate / ArrivalRate * fromPatient[area]).Sum();
        return
        [
            .. solution.Immediate.Select((shares, car) =>
            {
                var visits = shares.Sum() + solution.Queued[car];
                var seconds = shares.Select((share, area) => share * Out(car, area)).Sum() + solution.Queued[car] * fromLine;
                return visits > 0 ? patientSeconds + seconds / visits : service[car];
            }),
        ];
    }

    private static double MeanOverVisits(GroupSolution solution, double[] service)
    {
        var visits = solution.Immediate.Select((shares, car) => shares.Sum() + solution.Queued[car]).ToList();
        return service.Zip(visits, (seconds, share) => seconds * share).Sum() / visits.Sum();
    }
}
