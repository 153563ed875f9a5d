using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

public sealed class TourTimingTests
{
    private const int Minute = 60;

    [Fact]
    public void AnHourOnTourThatCosts_IsSparedByStartingLate()
    {
        var problem = Problem(new RoutingVehicle { Start = 0, End = 0, Costs = new RoutingCosts(PerHourOnTour: 3_600) }, Job(10, 100, 120));

        var timed = TourTiming.Of(problem, 0, [new StopOfTask(0)]);

        Assert.Empty(timed.Broken);
        Assert.Equal(
            [90 * Minute, 100 * Minute, 110 * Minute],
            timed.Tour.Steps.Select(step => step.Arrival));
        Assert.Equal(20 * Minute, timed.Tour.Cost);
        Assert.Equal((20 * Minute, 20L * 1_000), (timed.Tour.Driving, timed.Tour.Distance));
    }

    [Fact]
    public void ATourThatCannotKeepItsWindows_IsTimedLate_AndTellsEachBrokenPromise()
    {
        var problem = Problem(
            new RoutingVehicle { Start = 0, End = 0, Window = new MomentWindow(0, 60 * Minute) }, Job(10, 0, 5), Job(40, 0, 100));

        var timed = TourTiming.Of(problem, 0, [new StopOfTask(0), new StopOfTask(1)]);

        Assert.Equal(
            [(TourLimit.Window, 10L * Minute, 5L * Minute), (TourLimit.VehicleEnd, 80L * Minute, 60L * Minute)],
            timed.Broken.Select(broken => (broken.Limit, broken.Value, broken.Allowed)));
        Assert.Equal(80 * Minute, timed.Tour.Steps[^1].Arrival);
    }

    [Fact]
    public void ABreak_PartsTheDrive_WhereItsWindowFallsIntoIt()
    {
        var pause = new RoutingBreak([new MomentWindow(5 * Minute, 5 * Minute)], 30 * Minute, []);
        var problem = Problem(new RoutingVehicle { Start = 0, End = 0, Breaks = [pause], Costs = new RoutingCosts(PerHourOnTour: 60) }, Job(10, 0, 40));

        var timed = TourTiming.Of(problem, 0, [new StopOfTask(0)]);

        Assert.Empty(timed.Broken);
        Assert.Equal([TourStepKind.Start, TourStepKind.Break, TourStepKind.Stop, TourStepKind.End], timed.Tour.Steps.Select(step => step.Kind));
        Assert.Equal(40 * Minute, timed.Tour.Steps[2].Arrival);
    }

    [Fact]
    public void LatenessWithinItsLimit_IsPaidFor()
    {
        var late = Job(10, 0, 5) with { Stop = Job(10, 0, 5).Stop with { Latest = 15 * Minute, LateCostPerHour = 3_600 } };
        var problem = Problem(new RoutingVehicle { Start = 0 }, late);

        var timed = TourTiming.Of(problem, 0, [new StopOfTask(0)]);

        Assert.Empty(timed.Broken);
        Assert.Equal((5 * Minute, 5L * Minute), (timed.Tour.Steps[^1].Late, timed.Tour.Cost));
    }

    [Fact]
    public void ADeliveryBeforeItsPickUp_BreaksTheOrder()
    {
        var problem = Problem(new RoutingVehicle { Start = 0 }, Job(1, 0, 500) with { DeliveryStop = new RoutingStop { Place = 2 } });

        var timed = TourTiming.Of(problem, 0, [new StopOfTask(0, true), new StopOfTask(0)]);

        Assert.Contains(timed.Broken, broken => broken.Limit == TourLimit.Order);
    }

    private static RoutingTask Job(int place, int from, int to) => new()
    {
        Stop = new RoutingStop { Place = place, Windows = [new MomentWindow(from * Minute, to * Minute)] },
    };

    private static RoutingProblem Problem(RoutingVehicle vehicle, params RoutingTask[] tasks)
    {
        int[] apart = [.. Enumerable.Range(0, 60 * 60).Select(leg => Math.Abs((leg / 60) - (leg % 60)))];
        return new RoutingProblem
        {
            Matrices = [new TravelMatrix(60, [.. apart.Select(units => units * Minute)], [.. apart.Select(units => units * 1_000)])],
            Tasks = tasks,
            Vehicles = [vehicle],
        };
    }
}
