using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Optimization.Partition;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Choosing.Lots;

/// <summary>
/// The smallest lots of a plan: stations with their shifts, those that share a named car as one. What a set of them costs follows
/// from what each costs alone and from how many cars they need together.
/// </summary>
internal sealed class LotAtoms
{
    private const int OerePerKrone = 100;

    private readonly Plan plan;
    private readonly DutyYear year;
    private readonly FigureTable figures;
    private readonly LocalDate date;
    private readonly int[][] drives;
    private readonly List<List<int>> atoms;
    private readonly CarProfile profile;
    private readonly decimal carDkk;
    private readonly List<(decimal WithoutCars, decimal Hours, decimal SharedHours)> costs;

    /// <summary>Reads a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year that hours are of.</param>
    /// <param name="figures">The figures, all of <see cref="ShouldCost.Needed"/> among them.</param>
    /// <param name="date">The day whose figures hold.</param>
    /// <param name="driving">Driving between the plan's stations.</param>
    public LotAtoms(Plan plan, DutyYear year, FigureTable figures, LocalDate date, DrivingTable driving)
    {
        (this.plan, this.year, this.figures, this.date) = (plan, year, figures, date);
        var stations = plan.Stations.Count;
        drives = [.. Enumerable.Range(0, stations).Select(from => Enumerable.Range(0, stations)
            .Select(to => Math.Max(driving.Seconds[to * stations + from], driving.Seconds[from * stations + to])).ToArray())];
        atoms = AtomsOf(plan);
        profile = CarProfile.Of([.. atoms.Select((_, i) => (IReadOnlyList<Shift>)[.. plan.Shifts.Where(shift => IsIn(shift, 1 << i))])], year);
        carDkk = figures.On(FigureKind.CarFixed, date)!.Value.Mid * (1 + figures.On(FigureKind.Margin, date)!.Value.Mid);
        costs = [.. atoms.Select((_, i) => CostAlone(i))];
    }

    /// <summary>How many there are.</summary>
    public int Count => atoms.Count;

    /// <summary>The sets of them that may be a lot, with their cost in øre and the seconds of their tree.</summary>
    /// <param name="settings">What a lot has to keep.</param>
    public List<PartitionBlock> Allowed(LotSettings settings)
    {
        var most = settings.MostDriveMinutes * NodaConstants.SecondsPerMinute;
        var allowed = new List<PartitionBlock>();
        for (var set = 1; set < 1 << Count; set++)
        {
            if (TreeOf(set) is var (longest, seconds) && longest <= most && !(profile.PeakOf(set) > settings.MostCars))
            {
                var dkk = DkkOf(set);
                if (!(dkk < settings.LeastDkk) && !(dkk > settings.MostDkk))
                {
                    allowed.Add(new PartitionBlock(set, OereOf(set), seconds));
                }
            }
        }

        return allowed;
    }

    /// <summary>
    /// Expected kroner of a year of a set: what its atoms cost without the cars that are shared, and those cars, as many as are
    /// on duty at once, as far as their hours are not those of named cars. The same as <see cref="ShouldCostOfShifts"/> has.
    /// </summary>
    public decimal DkkOf(int set)
    {
        var (without, hours, shared) = (0m, 0m, 0m);
        foreach (var i in Members(set))
        {
            without += costs[i].WithoutCars;
            hours += costs[i].Hours;
            shared += costs[i].SharedHours;
        }

        return without + carDkk * profile.PeakOf(set) * shared / hours;
    }

    /// <summary>
    /// The same in whole øre, rounded by atom and by car rather than by set: divisions that cost alike have the same sum, and not one that
    /// differs by roundings.
    /// </summary>
    public long OereOf(int set)
    {
        var (hours, shared) = (Members(set).Sum(i => costs[i].Hours), Members(set).Sum(i => costs[i].SharedHours));
        return Members(set).Sum(i => Oere(costs[i].WithoutCars))
            + (shared == hours ? Oere(carDkk) * profile.PeakOf(set) : Oere(carDkk * profile.PeakOf(set) * shared / hours));
    }

    /// <summary>The lot that a set is.</summary>
    public ProposedLot LotOf(int set)
    {
        var cost = ShouldCostOfShifts.Of(plan, shift => IsIn(shift, set), year, figures, date);
        var (first, further) = (figures.On(FigureKind.EquityFirstPermit, date), figures.On(FigureKind.EquityFurtherPermit, date));
        return new ProposedLot(
            [.. StationsOf(set).Order().Select(station => plan.Stations[station])], cost, TreeOf(set).Seconds,
            first is null || further is null ? null : first.Value.Mid + (cost.PeakCars - 1) * further.Value.Mid);
    }

    /// <summary>
    /// The longest edge and the length of the shortest tree over the stations of a set (R. C. Prim, Bell System Technical Journal
    /// 36, 1957). The stations hang together by drives of at most so long exactly where the longest edge is no longer. Stations of
    /// one atom have to stand together, however far apart: their ways count in the length alone.
    /// </summary>
    private (int Longest, int Seconds) TreeOf(int set)
    {
        var members = Members(set).ToList();
        var (reached, longest, seconds) = (new HashSet<int> { members[0] }, 0, members.Sum(i => TreeWithin(atoms[i])));
        while (reached.Count < members.Count)
        {
            var (edge, next) = members.Where(i => !reached.Contains(i))
                .Select(i => (reached.Min(other => atoms[i].Min(a => atoms[other].Min(b => drives[a][b]))), i)).Min();
            reached.Add(next);
            longest = Math.Max(longest, edge);
            seconds += edge;
        }

        return (longest, seconds);
    }

    private static long Oere(decimal dkk) => (long)decimal.Round(dkk * OerePerKrone, MidpointRounding.AwayFromZero);

    private int TreeWithin(List<int> stations)
    {
        var (reached, seconds) = (new HashSet<int> { stations[0] }, 0);
        while (reached.Count < stations.Count)
        {
            var (edge, next) = stations.Where(station => !reached.Contains(station))
                .Select(station => (reached.Min(other => drives[station][other]), station)).Min();
            reached.Add(next);
            seconds += edge;
        }

        return seconds;
    }

    private (decimal WithoutCars, decimal Hours, decimal SharedHours) CostAlone(int atom)
    {
        var cost = ShouldCostOfShifts.Of(plan, shift => IsIn(shift, 1 << atom), year, figures, date);
        var named = plan.Shifts.Where(shift => shift.Vehicle is not null).Select(shift => shift.Id).ToHashSet(StringComparer.Ordinal);
        var hours = cost.Shifts.Sum(shift => (decimal)shift.CarHours);
        var shared = cost.Shifts.Where(shift => !named.Contains(shift.Shift)).Sum(shift => (decimal)shift.CarHours);
        return (cost.DkkPerYear.Mid - carDkk * cost.PeakCars * shared / hours, hours, shared);
    }

    private bool IsIn(Shift shift, int set) => StationsOf(set).Any(station => plan.Stations[station].Id == shift.Station);

    private IEnumerable<int> StationsOf(int set) => Members(set).SelectMany(i => atoms[i]);

    private static IEnumerable<int> Members(int set)
    {
        for (var i = 0; set >> i != 0; i++)
        {
            if ((set >> i & 1) == 1)
            {
                yield return i;
            }
        }
    }

    /// <summary>Stations with shifts, by the first of each; a car that serves two stations makes one atom of them.</summary>
    private static List<List<int>> AtomsOf(Plan plan)
    {
        List<List<int>> found =
        [
            .. plan.Stations.Index().Where(station => plan.Shifts.Any(shift => shift.Station == station.Item.Id))
                .Select(station => new List<int> { station.Index }),
        ];
        foreach (var car in plan.Shifts.Where(shift => shift.Vehicle is not null).GroupBy(shift => shift.Vehicle, StringComparer.Ordinal))
        {
            var its = car.Select(shift => shift.Station).ToHashSet(StringComparer.Ordinal);
            var together = found.Where(atom => atom.Exists(station => its.Contains(plan.Stations[station].Id))).ToList();
            together.Skip(1).ToList().ForEach(atom => found.Remove(atom));
            together.Skip(1).ToList().ForEach(atom => together[0].AddRange(atom));
        }

        return found;
    }
}
