using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

public sealed class RecombinationTests
{
    [Fact]
    public void ToursOfTwoPlans_AreJoinedToTheCheapestThatHasEveryTaskOnce()
    {
        // Four places at the corners of a square; the one plan has the left side right, the other the right side.
        var model = new TourModel(Square());
        PooledTour Tour(ulong name, int[] nodes, long cost) => new(name, 0, nodes, cost, 100);
        List<PooledTour> pool =
        [
            Tour(1, [0, 1], 10), Tour(2, [2], 20), Tour(3, [3], 20), Tour(4, [0], 15), Tour(5, [1], 15), Tour(6, [2, 3], 12), Tour(7, [0, 2, 3], 25),
        ];

        var chosen = Recombination.Of(model, pool, new HashSet<int>(), default);

        Assert.NotNull(chosen);
        Assert.Equal([[0, 1], [2, 3]], chosen.Where(nodes => nodes.Length > 0).OrderBy(nodes => nodes[0]));
    }

    [Fact]
    public void WithoutATourForATask_ThereIsNoChoice()
    {
        var model = new TourModel(Square());

        Assert.Null(Recombination.Of(model, [new PooledTour(1, 0, [0, 1, 2], 10, 10)], new HashSet<int>(), default));
        Assert.NotNull(Recombination.Of(model, [new PooledTour(1, 0, [0, 1, 2], 10, 10)], new HashSet<int> { 3 }, default));
    }

    private static RoutingProblem Square() => new()
    {
        Matrices = [new TravelMatrix(1, [0], [0])],
        Tasks = [.. Enumerable.Range(0, 4).Select(_ => new RoutingTask { Stop = new RoutingStop { Place = 0 } })],
        Vehicles = [.. Enumerable.Range(0, 4).Select(_ => new RoutingVehicle { Start = 0 })],
    };
}
