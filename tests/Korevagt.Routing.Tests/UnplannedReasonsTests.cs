using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

/// <summary>Tasks that cannot be planned for a reason that was put there, and by how much.</summary>
public sealed class UnplannedReasonsTests
{
    [Fact]
    public void ThreeHundredPlantedTasks_AreToldTheirReason()
    {
        for (var number = 0; number < 300; number++)
        {
            var planted = Plant(number % 15, new SplitMix64((ulong)(number + 1)));

            var answer = TourSearch.Solve(planted.Problem, new RoutingEffort(400, Threads: 1), null, null, default);

            Assert.Equal([planted.Task], answer.Plan.Unplanned);
            var reason = Assert.Single(answer.Unplanned);
            Assert.Equal(
                (number, planted.Kind, planted.Limit, planted.Missing, planted.BoundBy),
                (number, reason.Kind, reason.Limit, reason.Missing, reason.BoundBy));
            Assert.Equal(planted.Minutes, reason.WindowMinutes);
            Assert.Equal(planted.Kind == UnplannedKind.ImpossibleAlone, reason.OwnVehicleCost is null);
        }
    }

    [Fact]
    public void ATaskThatASearchLeftOut_IsToldThatItFits()
    {
        var planted = Plant(0, new SplitMix64(1));
        var fits = planted.Problem with { Vehicles = [planted.Problem.Vehicles[0] with { Skills = [7] }] };
        var plan = TourSearch.Solve(planted.Problem, new RoutingEffort(400, Threads: 1), null, null, default).Plan;

        var reason = Assert.Single(UnplannedReasons.Of(fits, plan, default));

        Assert.Equal((UnplannedKind.Fits, (TourLimit?)null), (reason.Kind, reason.Limit));
        Assert.NotNull(reason.Insertion);
    }

    // Places on a line, a minute and a kilometre apart; the vehicle drives from place 0 and back; other tasks are no hindrance
    // but where they are meant to be one. Task 2 is the one that cannot be planned.
    private static Planted Plant(int kind, SplitMix64 chance)
    {
        const int minute = 60;
        var far = 20 + chance.Below(20);
        var lack = 1 + chance.Below(9);
        RoutingTask Job(int place, int service = 0) => new() { Stop = new RoutingStop { Place = place, Service = service } };
        RoutingTask Ride(int from, int to) => Job(from) with { DeliveryStop = new RoutingStop { Place = to } };
        RoutingStop Within(RoutingStop stop, int from, int to) => stop with { Windows = [new MomentWindow(from * minute, to * minute)] };
        var vehicle = new RoutingVehicle
        {
            Start = 0,
            End = 0,
            Window = new MomentWindow(0, 600 * minute),
            Capacity = [20, 20],
            Costs = new RoutingCosts(PerKilometer: 1_000),
        };
        List<RoutingTask> others = [Job(1 + chance.Below(9)), Job(1 + chance.Below(9))];
        Planted Case(UnplannedKind what, TourLimit limit, long missing, RoutingTask task, int? minutes = null, StopOfTask? boundBy = null) => new(
            new RoutingProblem { Matrices = [Line(60, minute)], Tasks = [.. others, task], Vehicles = [vehicle], AmountCount = 2 },
            2,
            what,
            limit,
            missing,
            minutes,
            boundBy);

        var seconds = (long)lack * minute;
        var (alone, full) = (UnplannedKind.ImpossibleAlone, UnplannedKind.Full);
        switch (kind)
        {
            case 0:
                return Case(alone, TourLimit.Skills, 1, Job(far) with { Skills = [7] });
            case 1:
                return Case(alone, TourLimit.Capacity, lack, Job(far) with { Delivered = [1, 20 + lack] });
            case 2:
                var closes = Job(far);
                return Case(alone, TourLimit.Window, seconds, closes with { Stop = Within(closes.Stop, 0, far - lack) }, lack);
            case 3:
                vehicle = vehicle with { Window = new MomentWindow(0, ((2 * far) - lack) * minute) };
                return Case(alone, TourLimit.VehicleEnd, seconds, Job(far));
            case 4:
                return Case(alone, TourLimit.LongestRide, seconds, Ride(far, far - 15) with { LongestRide = (15 - lack) * minute });
            case 5:
                vehicle = vehicle with { LongestTour = ((2 * far) - lack) * minute };
                return Case(alone, TourLimit.LongestTour, seconds, Job(far));
            case 6:
                vehicle = vehicle with { LongestDriving = ((2 * far) - lack) * minute };
                return Case(alone, TourLimit.LongestDriving, seconds, Job(far));
            case 7:
                vehicle = vehicle with { LongestDistance = ((2 * far) - lack) * 1_000 };
                return Case(alone, TourLimit.LongestDistance, lack * 1_000, Job(far));
            case 8:
                vehicle = vehicle with { MostStops = 1 };
                others = [];
                return Case(alone, TourLimit.MostStops, 1, Ride(far, 3)) with { Task = 0 };
            case 9:
                vehicle = vehicle with { MostStops = 2 };
                return Case(full, TourLimit.MostStops, 1, Job(far));
            case 10:
                others = [.. others.Select(other => other with { Delivered = [10, 0], Priority = 5 })];
                return Case(full, TourLimit.Capacity, lack, Job(far) with { Delivered = [lack, 0] });
            case 11:
                // The others take the vehicle's whole day but for what is lacking.
                others = [Job(9, 100 * minute) with { Priority = 9 }, Job(9, 100 * minute) with { Priority = 9 }];
                vehicle = vehicle with { Window = new MomentWindow(0, (200 + (2 * far) - lack) * minute) };
                return Case(full, TourLimit.VehicleEnd, seconds, Job(far));
            case 12:
                others = [Job(9, 100 * minute) with { Priority = 9 }, Job(9, 100 * minute) with { Priority = 9 }];
                vehicle = vehicle with { LongestTour = (200 + (2 * far) - lack) * minute };
                return Case(full, TourLimit.LongestTour, seconds, Job(far));
            case 13:
                // Both others are due far from the task when it is; the first of them may not be later.
                others = [Job(1), Job(10)];
                others[1] = others[1] with { Priority = 9, Stop = Within(others[1].Stop, 100, 100) };
                var due = Job(10 + far);
                return Case(full, TourLimit.Window, seconds, due with { Stop = Within(due.Stop, 100, 100 + far - lack) }, lack);
            default:
                // The task lies on a rider's way and is due while he is on board, who must not wait for it.
                others = [Job(1), Ride(30, 40) with { Priority = 9, LongestRide = 10 * minute }];
                others[1] = others[1] with { Stop = Within(others[1].Stop, 100, 100) };
                var onTheWay = Job(35, lack * minute);
                return Case(
                    full, TourLimit.LongestRide, seconds, onTheWay with { Stop = Within(onTheWay.Stop, 105, 105) }, 10, new StopOfTask(1, true));
        }
    }

    private static TravelMatrix Line(int places, int minute)
    {
        int[] apart = [.. Enumerable.Range(0, places * places).Select(leg => Math.Abs((leg / places) - (leg % places)))];
        return new TravelMatrix(places, [.. apart.Select(units => units * minute)], [.. apart.Select(units => units * 1_000)]);
    }

    private sealed record Planted(
        RoutingProblem Problem, int Task, UnplannedKind Kind, TourLimit Limit, long Missing, int? Minutes, StopOfTask? BoundBy);
}
