using Korevagt.Choosing.Stations;

namespace Korevagt.Choosing.Tests.Stations;

public sealed class AssignmentTests
{
    [Fact]
    public void RandomTables_AreAssignedAsCheaplyAsTheBestOfAllOrders()
    {
        var random = new SplitMix64(7);
        for (var size = 1; size <= 6; size++)
        {
            for (var time = 0; time < 30; time++)
            {
                var costs = new long[size, size];
                for (var row = 0; row < size; row++)
                {
                    for (var column = 0; column < size; column++)
                    {
                        costs[row, column] = random.Below(20);
                    }
                }

                var assigned = Assignment.Of(costs);
                Assert.Equal(Enumerable.Range(0, size), assigned.Order());
                Assert.Equal(Cheapest(costs, 0, []), assigned.Select((column, row) => costs[row, column]).Sum());
            }
        }
    }

    private static long Cheapest(long[,] costs, int row, HashSet<int> taken) => row == costs.GetLength(0)
        ? 0
        : Enumerable.Range(0, costs.GetLength(0)).Where(column => !taken.Contains(column))
            .Min(column => costs[row, column] + Cheapest(costs, row + 1, [.. taken, column]));
}
