using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

public sealed class RoutingCheckTests
{
    private static readonly RoutingVehicle Car = new() { Start = 0 };

    private static readonly RoutingTask Job = new() { Stop = new RoutingStop { Place = 1 } };

    private static readonly RoutingProblem Sound = new()
    {
        Matrices = [new TravelMatrix(2, [0, 5, 5, 0], [0, 7, 7, 0])],
        Tasks = [Job, Job with { DeliveryStop = new RoutingStop { Place = 0 } }],
        Vehicles = [Car],
        AmountCount = 1,
    };

    [Fact]
    public void ASoundProblem_HasNoFaults_AndNeitherHasAnEmptyOne()
    {
        Assert.Empty(RoutingCheck.Faults(Sound));
        Assert.Empty(RoutingCheck.Faults(Sound with { Tasks = [], Vehicles = [] }));
        Assert.Empty(TourSearch.Solve(Sound with { Tasks = [] }, new RoutingEffort(10), null, null, default).Plan.Tours);
        Assert.Equal([0, 1], TourSearch.Solve(Sound with { Vehicles = [] }, new RoutingEffort(10), null, null, default).Plan.Unplanned);
    }

    [Fact]
    public void EveryFault_IsToldWithItsPlace()
    {
        Assert.Equal([RoutingFaultKind.Unit], Kinds(Sound with { UnitsPerSecond = 0 }));
        Assert.Equal([RoutingFaultKind.MatrixSize], Kinds(Sound with { Matrices = [new TravelMatrix(2, [0, 5, 5], [0, 7, 7, 0])] }));
        Assert.Equal([RoutingFaultKind.MatrixValue], Kinds(Sound with { Matrices = [new TravelMatrix(2, [0, -5, 5, 0], [0, 7, 7, 0])] }));
        Assert.Equal([RoutingFaultKind.Unknown], Kinds(With(Job with { Stop = new RoutingStop { Place = 9 } })));
        Assert.Equal([RoutingFaultKind.Range], Kinds(With(Job with { Priority = 101 })));
        Assert.Equal([RoutingFaultKind.AmountCount], Kinds(With(Job with { Delivered = [1, 2] })));
        Assert.Equal([RoutingFaultKind.Range], Kinds(With(Job with { Delivered = [-1] })));
        Assert.Equal([RoutingFaultKind.Windows], Kinds(With(Job with { Stop = Job.Stop with { Windows = [new(9, 5)] } })));
        Assert.Equal([RoutingFaultKind.Windows], Kinds(With(Job with { Stop = Job.Stop with { Windows = [new(1, 5), new(4, 8)] } })));
        Assert.Equal([RoutingFaultKind.Windows], Kinds(With(Job with { Stop = Job.Stop with { Latest = 5 } })));
        Assert.Equal([RoutingFaultKind.Shipment], Kinds(With(Job with { LongestRide = 5 })));
        Assert.Equal([RoutingFaultKind.NoPlace], Kinds(With(Car with { Start = null })));
        Assert.Equal([RoutingFaultKind.Unknown], Kinds(With(Car with { End = 2 })));
        Assert.Equal([RoutingFaultKind.Unknown], Kinds(With(Car with { Matrix = 1 })));
        Assert.Equal([RoutingFaultKind.Range], Kinds(With(Car with { Costs = new RoutingCosts(Fixed: -1) })));
        Assert.Equal([RoutingFaultKind.Windows], Kinds(With(Car with { Breaks = [new RoutingBreak([new(5, 2)], 1, [])] })));
        Assert.Equal([RoutingFaultKind.Pinned], Kinds(With(Car with { Pinned = [new(1, true)] })));
        Assert.Equal([RoutingFaultKind.Pinned], Kinds(With(Car with { Pinned = [new(0)], LongestDriving = 1 })));
        Assert.Equal([RoutingFaultKind.Unknown], Kinds(With(Car with { Pinned = [new(7)] })));
    }

    [Fact]
    public void SeveralFaults_AreToldAtOnce_AndNothingIsSearched()
    {
        var faulty = With(Job with { Priority = -1 }) with { Vehicles = [Car with { Start = null }] };

        Assert.Equal([(RoutingFaultKind.Range, 2, -1), (RoutingFaultKind.NoPlace, -1, 0)], RoutingCheck.Faults(faulty).Select(fault => (fault.Kind, fault.Task, fault.Vehicle)));
        Assert.Throws<ArgumentException>(() => TourSearch.Solve(faulty, new RoutingEffort(10), null, null, default));
    }

    private static IEnumerable<RoutingFaultKind> Kinds(RoutingProblem problem) => RoutingCheck.Faults(problem).Select(fault => fault.Kind);

    private static RoutingProblem With(RoutingTask task) => Sound with { Tasks = [.. Sound.Tasks, task] };

    private static RoutingProblem With(RoutingVehicle vehicle) => Sound with { Vehicles = [vehicle] };
}
