using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Tests.Plans;

namespace Korevagt.Evaluation.Tests.Modelling;

/// <summary>Driving in the simulation takes what the model's file says.</summary>
public sealed class MatrixDrivingTests
{
    [Fact]
    public void EveryDrive_TakesTheMinutesOfItsRowAndColumn_AndNoMetres()
    {
        using var folder = new ModelFolder();
        var plan = folder.Load().Plan;

        var table = Assert.Single(new ModelBuilder(null).Build(plan, new DutyYear(2017, plan.Calendar)).Value.DrivingTables);

        // Places are the areas a and b, then the stations s and b: station b is area b.
        double[][] minutes = [[1, 10, 5, 10], [11, 2, 7.5, 2], [6, 8, 0, 8], [11, 2, 7.5, 2]];
        Assert.Equal((2, 4, 0), (table.PointCount, table.PlaceCount, table.WaypointCount));
        for (var from = 0; from < 4; from++)
        {
            for (var to = 0; to < 4; to++)
            {
                Assert.Equal(minutes[from][to] * 60, table.Seconds[to * 4 + from]);
            }
        }

        Assert.All(table.Meters, meters => Assert.Equal(0, meters));
        Assert.Empty(table.RouteStops);
    }

    [Fact]
    public void WithoutADaytimePractice_NoVisitIsHandedOver()
    {
        using var folder = new ModelFolder();
        var plan = folder.Load().Plan;

        Assert.Empty(new ModelBuilder(null).Build(plan, new DutyYear(2017, plan.Calendar)).Value.HandoverSeconds);
    }
}
