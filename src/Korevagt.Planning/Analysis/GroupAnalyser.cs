using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Simulation.Analysis;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>Solves one group of cars in a roster state and reads off what its visits wait and its cars do.</summary>
internal sealed class GroupAnalyser
{
    private readonly Plan plan;
    private readonly RosterState state;
    private readonly StateDriving driving;
    private readonly CarGroup group;
    private readonly GroupSolver solver;
    private readonly GroupSolution? solution;
    private readonly double visits;

    public GroupAnalyser(Plan plan, RosterState state, StateDriving driving, CarGroup group)
    {
        (this.plan, this.state, this.driving, this.group) = (plan, state, driving, group);
        solver = new GroupSolver(plan, state, driving, group);
        visits = group.Areas.Sum(area => state.VisitsByArea[area]);
        solution = visits > 0 ? solver.Solve() : null;
        HomewardShares = [.. group.Cars.Select((_, car) => HomewardShare(car))];
    }

    /// <summary>Visits of the year that have no figures.</summary>
    public double VisitsNotAnalysed => solution is null ? visits : 0;

    /// <summary>For each car the share of its free time on the way home.</summary>
    public IReadOnlyList<double> HomewardShares { get; }

    /// <summary>Visits of the year taken at once by cars that are still on their way home.</summary>
    public double OnTheWayHome => solution is null
        ? 0
        : solution.Immediate.Select((shares, car) => shares.Sum() * HomewardShares[car]).Sum() * Made;

    private double Lost => plan.Dispatch.MostWaiting == 0 ? visits * solution!.AllBusy : 0;

    private double Made => visits - Lost;

    /// <summary>The load of each car by shift; none where the group has no figures.</summary>
    public IEnumerable<ShiftLoad> Loads() => group.Cars.Select((car, place) =>
    {
        var shift = plan.Shifts[state.Cars[car].Shift];
        var busy = solution?.Workloads[place] ?? 0;
        return new ShiftLoad(shift.Id, shift.Name, state.HoursPerYear, busy, (1 - busy) * HomewardShares[place]);
    }).Where(_ => VisitsNotAnalysed == 0);

    /// <summary>The group's visits by district, to be asked for their response times.</summary>
    /// <param name="delay">Time from the start of the response clock until a visit may be given to a car.</param>
    public IEnumerable<(string District, ResponsePart Part)> Parts(TimeShares delay)
    {
        if (solution is null)
        {
            return [];
        }

        var rate = solution.TotalServiceRate - solver.ArrivalRate;
        var waits = solution.AllBusy > 0 && Lost == 0 && rate > 0;
        var delayAndWait = waits ? delay.ThenExponential(rate) : delay;
        return Enumerable.Range(0, group.Areas.Count)
            .GroupBy(area => plan.Areas[group.Areas[area]].District, StringComparer.Ordinal)
            .Select(district => (district.Key, new ResponsePart(
                Driving([.. district], AddAtOnce), Driving([.. district], AddFromLine), delay, delayAndWait, waits ? 1 / rate : 0,
                district.Sum(area => state.VisitsByArea[group.Areas[area]]) / visits * Lost)));
    }

    /// <summary>The figures of the group as a queue.</summary>
    public CarGroupFigures Figures()
    {
        var capacity = plan.Dispatch.MostWaiting == 0 ? LineCapacity.Zero : LineCapacity.Infinite;
        var overloaded = visits > 0;
        var figures = new CarGroupFigures
        {
            Method = overloaded ? AnalysisMethod.Overloaded : AnalysisMethod.NoVisits,
            Shifts = [.. group.Cars.Select(car => plan.Shifts[state.Cars[car].Shift].Name).Distinct()],
            Cars = group.Cars.Count,
            VisitsPerHour = visits / state.HoursPerYear,
            MeanServiceMinutes = null,
            ServiceVariability = null,
            BusyShare = overloaded ? 1 : 0,
            AllBusy = overloaded ? null : 0,
            MeanWaitMinutes = overloaded ? null : 0,
            BeyondLimitShare = 0,
            Reference = null,
        };
        if (solution is null)
        {
            return figures;
        }

        var (mean, variability) = Service();
        return figures with
        {
            Method = solution.Method,
            MeanServiceMinutes = mean / NodaConstants.SecondsPerMinute,
            ServiceVariability = variability,
            BusyShare = solution.Workloads.Average(),
            AllBusy = solution.AllBusy,
            MeanWaitMinutes = solution.MeanWaitSeconds / NodaConstants.SecondsPerMinute,
            BeyondLimitShare = plan.Dispatch.MostWaiting is { } places and > 0
                ? solution.AllBusy * Math.Pow(solver.ArrivalRate / solution.TotalServiceRate, places)
                : 0,
            Reference = ErlangReference.Of(capacity, group.Cars.Count, solver.ArrivalRate, mean, variability),
        };
    }

    /// <summary>Mean seconds of a visit, drive included, and their squared coefficient of variation.</summary>
    private (double Mean, double Variability) Service()
    {
        int[] areas = [.. Enumerable.Range(0, group.Areas.Count)];
        var drives = Driving(areas, (shares, area) =>
        {
            AddAtOnce(shares, area);
            AddFromLine(shares, area);
        });
        var drive = drives.TotalSeconds / drives.Visits;
        var onSite = plan.Process.OnSite.MeanMinutes * NodaConstants.SecondsPerMinute;
        var mean = onSite + plan.Process.ParkingAndHandoverMinutes * NodaConstants.SecondsPerMinute + drive;
        var deviation = onSite * plan.Process.OnSite.CoefficientOfVariation;
        var variance = deviation * deviation + Math.Max(0, drives.TotalSquares / drives.Visits - drive * drive);
        return (mean, mean > 0 ? variance / (mean * mean) : 0);
    }

    private static DrivingShares Driving(IReadOnlyList<int> areas, Action<DrivingShares, int> add)
    {
        var shares = new DrivingShares();
        foreach (var area in areas)
        {
            add(shares, area);
        }

        return shares;
    }

    /// <summary>The drives from the stations to an area's points.</summary>
    private void AddAtOnce(DrivingShares shares, int area)
    {
        foreach (var station in group.Cars.Select((car, place) => (state.Cars[car].Station, place)).GroupBy(car => car.Station, car => car.place))
        {
            var taken = station.Sum(car => solution!.Immediate[car][area]) * Made;
            foreach (var (band, share) in driving.Bands)
            {
                foreach (var point in band.Points(group.Areas[area]))
                {
                    shares.Add(band.FromStation(station.Key, point), taken * share / plan.PointsPerArea);
                }
            }
        }
    }

    /// <summary>The drives from the patients before to an area: those from each area by its mean.</summary>
    private void AddFromLine(DrivingShares shares, int area)
    {
        var taken = solution!.Queued.Sum() * state.VisitsByArea[group.Areas[area]] / visits * Made;
        foreach (var from in group.Areas.Where(_ => taken > 0))
        {
            shares.Add(driving.Between[from][group.Areas[area]], taken * state.VisitsByArea[from] / visits);
        }
    }

    /// <summary>
    /// A free car is called away at a steady rate; so it is still on its way home, h seconds long, with probability
    /// 1 - exp(-rate h). A car that took a waiting visit after the last one has not set out home.
    /// </summary>
    private double HomewardShare(int car)
    {
        if (solution is null || plan.Dispatch.AfterVisit == AfterVisitRule.WaitThere)
        {
            return 0;
        }

        var (made, taken) = (Made / (state.HoursPerYear * NodaConstants.SecondsPerHour), solution.Immediate[car].Sum());
        if (taken <= 0 || solution.Workloads[car] >= 1)
        {
            return 0;
        }

        var station = state.Cars[group.Cars[car]].Station;
        var home = solution.Immediate[car].Select((share, area) => share * driving.Home[station][group.Areas[area]]).Sum() / taken;
        return 1 - Math.Exp(-made * taken / (1 - solution.Workloads[car]) * home);
    }
}
