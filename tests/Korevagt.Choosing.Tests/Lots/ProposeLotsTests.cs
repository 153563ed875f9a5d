using Korevagt.Choosing.Lots;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Partition;
using Korevagt.Planning.Figures;
using Korevagt.Roads.Files;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Tests.Lots;

/// <summary>Lots of the bundled baseline, on its own roads.</summary>
public sealed class ProposeLotsTests
{
    private static readonly LotSettings Settings = new(2017);

    private static readonly string FiguresFile = Repository.Scenario(Path.Combine("kontrakter", "takster.json"));

    private static readonly Plan Baseline = PlanLoader.Load(Repository.Baseline).Value.Plan;

    private static readonly DrivingTable Driving = StationDriving
        .Of(Baseline, new DrivingTables(RoadMapFile.Load(Repository.Map).Value, threads: 1)).Value;

    private static readonly ProposedLots Proposed = Propose(Settings);

    [Fact]
    public void EveryShift_IsInExactlyOneLot_OfEveryProposal()
    {
        Assert.NotEmpty(Proposed.Proposals);
        Assert.All(Proposed.Proposals, proposal => Assert.Equal(
            Baseline.Shifts.Select(shift => shift.Id).Order(StringComparer.Ordinal),
            proposal.Lots.SelectMany(lot => lot.Cost.Shifts).Select(shift => shift.Shift).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void FineDivision_IsOneLotForEachStationWithShifts() =>
        Assert.All(Proposed.Proposals[^1].Lots, lot => Assert.Single(lot.Stations));

    [Fact]
    public void WhatWasMinimised_IsWhatTheLotsCost() => Assert.All(Proposed.Proposals, proposal => Assert.InRange(
        proposal.CostOere / 100m - proposal.DkkPerYear.Mid, -0.005m * (Proposed.Stations + proposal.Cars), 0.005m * (Proposed.Stations + proposal.Cars)));

    [Fact]
    public void MoreFreedom_NeverCostsMore()
    {
        var wide = Propose(Settings with { MostDriveMinutes = 90 });

        Assert.All(Proposed.Proposals, proposal =>
            Assert.True(wide.Proposals.Single(other => other.Lots.Count == proposal.Lots.Count).CostOere <= proposal.CostOere));
    }

    [Fact]
    public void Demands_AreKept()
    {
        var asked = Settings with { MostCars = 6, LeastDkk = 500_000, MostDkk = 12_000_000, MostDriveMinutes = 60 };

        var proposed = Propose(asked);

        Assert.NotEmpty(proposed.Proposals);
        Assert.All(proposed.Proposals.SelectMany(proposal => proposal.Lots), lot =>
        {
            Assert.InRange(lot.Cost.PeakCars, 1, 6);
            Assert.InRange(lot.Cost.DkkPerYear.Mid, 500_000, 12_000_000);
        });
        Assert.Empty(Propose(Settings with { MostCars = 1 }).Proposals);
    }

    /// <summary>All divisions of eight stations, each priced and looked at for ways by other code: 4,140.</summary>
    [Theory]
    [InlineData(45.0, null, null)]
    [InlineData(60.0, 5, null)]
    [InlineData(120.0, null, 1_000_000.0)]
    public void Best_IsThatOfAllDivisions_OfEightStations(double minutes, int? cars, double? leastDkk)
    {
        var settings = Settings with { MostDriveMinutes = minutes, MostCars = cars, LeastDkk = (decimal?)leastDkk };
        HashSet<string> stations = ["randers", "grenaa", "viborg", "skive", "silkeborg", "holstebro", "ringkøbing", "tarm"];
        var plan = Baseline with { Shifts = [.. Baseline.Shifts.Where(shift => stations.Contains(shift.Station))] };
        var (figures, year) = (FigureLoader.Load(DiskFiles.Instance, FiguresFile).Value, new DutyYear(2017, plan.Calendar));
        var indexes = plan.Stations.Index().Where(station => stations.Contains(station.Item.Id)).Select(station => station.Index).ToList();
        var worth = new Dictionary<int, decimal?>();
        for (var set = 1; set < 1 << 8; set++)
        {
            List<int> members = [.. indexes.Where((_, i) => (set >> i & 1) == 1)];
            var cost = ShouldCostOfShifts.Of(
                plan, shift => members.Exists(station => plan.Stations[station].Id == shift.Station), year, figures, settings.Date);
            worth[set] = HangTogether(members, minutes) && !(cost.PeakCars > cars) && !(cost.DkkPerYear.Mid < (decimal?)leastDkk)
                ? cost.DkkPerYear.Mid
                : null;
        }

        var atoms = new LotAtoms(plan, year, figures, settings.Date, Driving);
        var best = SetPartition.Solve(atoms.Count, atoms.Allowed(settings));

        for (var count = 1; count <= 8; count++)
        {
            var least = Partitions(8).Where(sets => sets.Count == count).Min(sets => sets.Aggregate((decimal?)0, (sum, set) => sum + worth[set]));
            Assert.Equal(least is null, best[count - 1] is null);
            if (best[count - 1] is { } found)
            {
                // The division found costs what the cheapest does, by the other code's prices.
                Assert.Equal(least!.Value, found.Blocks.Sum(set => worth[ByStations(atoms, set, indexes, plan)]!.Value), 4);
            }
        }
    }

    [Fact]
    public void CarThatServesTwoStations_KeepsThemTogether()
    {
        var plan = Baseline with
        {
            Shifts = [.. Baseline.Shifts.Select(shift => shift.Id is "dag-ringkøbing" or "aften-tarm" ? shift with { Vehicle = "vogn" } : shift)],
        };
        var (figures, year) = (FigureLoader.Load(DiskFiles.Instance, FiguresFile).Value, new DutyYear(2017, plan.Calendar));

        var atoms = new LotAtoms(plan, year, figures, Settings.Date, Driving);

        Assert.Equal(Proposed.Stations - 1, atoms.Count);
        var together = Enumerable.Range(0, atoms.Count).Select(i => atoms.LotOf(1 << i)).Single(lot => lot.Stations.Count == 2);
        Assert.Equal(["ringkøbing", "tarm"], together.Stations.Select(station => station.Id));
        var all = (1 << atoms.Count) - 1;
        Assert.Equal(atoms.LotOf(all).Cost.DkkPerYear.Mid, atoms.DkkOf(all), 2);
    }

    [Fact]
    public void FaultySettings_AreNamedAtOnce()
    {
        var faults = ProposeLots.Run(
            DiskFiles.Instance, Repository.Baseline, FiguresFile,
            new LotSettings(1999, 0) { MostCars = 0, LeastDkk = -1, MostDkk = -2 }).Faults;

        Assert.Equal(
            ["MostDriveMinutes", "MostCars", "LeastDkk", "MostDkk", "Year"],
            faults.Select(fault => fault.Setting!.Split('.')[1]));
    }

    /// <summary>The same set with a bit for each of the stations.</summary>
    private static int ByStations(LotAtoms atoms, int set, List<int> indexes, Plan plan) => atoms.LotOf(set).Stations
        .Sum(station => 1 << indexes.IndexOf(plan.Stations.Index().First(other => other.Item.Id == station.Id).Index));

    private static bool HangTogether(List<int> stations, double minutes)
    {
        var reached = new HashSet<int> { stations[0] };
        while (stations.Find(station => !reached.Contains(station) && reached.Any(other =>
            Math.Max(Seconds(station, other), Seconds(other, station)) <= minutes * 60)) is var next && !reached.Contains(next) && stations.Contains(next))
        {
            reached.Add(next);
        }

        return reached.Count == stations.Count;
    }

    private static int Seconds(int from, int to) => Driving.Seconds[to * Baseline.Stations.Count + from];

    private static IEnumerable<List<int>> Partitions(int items)
    {
        if (items == 0)
        {
            return [[]];
        }

        var last = 1 << items - 1;
        return Partitions(items - 1).SelectMany(sets => Enumerable.Range(0, sets.Count)
            .Select(i => sets.Select((set, j) => i == j ? set | last : set).ToList()).Append([.. sets, last]));
    }

    private static ProposedLots Propose(LotSettings settings) =>
        ProposeLots.Run(DiskFiles.Instance, Repository.Baseline, FiguresFile, settings).Value;
}
