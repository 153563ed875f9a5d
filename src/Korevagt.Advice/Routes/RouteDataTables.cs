using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Routing;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Tours as tables of real values, which workbooks are written from.</summary>
public static class RouteDataTables
{
    /// <summary>The tours, their steps, their costs and what is on none.</summary>
    /// <param name="planned">The tours.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<DataTable> Of(PlannedRoutes planned, Language language)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return [Tours(planned), Steps(planned, language), Lines(planned, language), Unplanned(planned, language)];
    }

    private static DataTable Tours(PlannedRoutes planned) => new(
        "tours", RouteTexts.Title,
        [
            Number("vehicle", RouteTexts.Vehicle), new("description", RouteTexts.Description), Number("stops", RouteTexts.Stops), new("from", RouteTexts.From), new("to", RouteTexts.To),
            Number("drivingMinutes", RouteTexts.Driving, 1), Number("waitingMinutes", RouteTexts.Waiting, 1), Number("kilometers", RouteTexts.Kilometers, 1), Number("cost", RouteTexts.Cost(planned), 2),
            Number("broken", RouteTexts.Broken),
        ],
        [
            .. planned.Routes.Select(route => (object?[])
            [
                (decimal)route.Id, route.Description, route.Stops.Count(), RouteReport.ClockOf(planned, route.From), RouteReport.ClockOf(planned, route.To), route.DrivingSeconds / 60.0,
                route.Steps.Sum(step => (long)step.Waiting) / 60.0, route.Meters / 1000.0, route.Dkk, route.Broken.Count + route.Steps.Sum(step => step.Broken.Count),
            ]),
        ]);

    private static DataTable Steps(PlannedRoutes planned, Language language) => new(
        "steps", RouteTexts.Steps,
        [
            Number("vehicle", RouteTexts.Vehicle), new("step", RouteTexts.Step), new("arrival", RouteTexts.Arrival), new("begins", RouteTexts.Begins), new("leaves", RouteTexts.Leaves),
            Number("rideMinutes", RouteTexts.Ride, 1), Number("promisedMinutes", RouteTexts.Promise, 1), Number("kilometers", RouteTexts.Kilometers, 1), Number("lateMinutes", RouteTexts.Late, 1),
        ],
        [
            .. planned.Routes.SelectMany(route => route.Steps.Select(step => (object?[])
            [
                (decimal)route.Id, StepOf(planned, step).In(language), RouteReport.ClockOf(planned, step.Arrival), RouteReport.ClockOf(planned, step.Begins), RouteReport.ClockOf(planned, step.Departure),
                step.RideSeconds / 60.0,
                step is { Kind: TourStepKind.Stop, Stop.IsDelivery: true } ? planned.Of.Problem.Tasks[step.Stop.Task].LongestRide / 60.0 : null,
                step.Meters / 1000.0, step.LateSeconds / 60.0,
            ])),
        ]);

    private static Text StepOf(PlannedRoutes planned, PlannedStep step) => step.Kind switch
    {
        TourStepKind.Start => RouteTexts.StartStep,
        TourStepKind.End => RouteTexts.EndStep,
        TourStepKind.Break => RouteTexts.BreakStep,
        _ => planned.NameOfStop(step.Stop),
    };

    private static DataTable Lines(PlannedRoutes planned, Language language) => new(
        "costLines", RouteTexts.Lines,
        [
            Number("vehicle", RouteTexts.Vehicle), new("line", RouteTexts.Line), Number("units", RouteTexts.Units, 2), Number("dkkPerUnit", RouteTexts.EachDkk, 2), Number("dkk", RouteTexts.Cost(planned), 2),
        ],
        [
            .. planned.Routes.SelectMany(route => route.Price.Lines.Select(line => (object?[])[(decimal)route.Id, LimitTexts.NameOf(line).In(language), line.Units, line.DkkPerUnit, line.Dkk])),
        ]);

    private static DataTable Unplanned(PlannedRoutes planned, Language language)
    {
        var reasons = planned.Reasons.ToDictionary(reason => reason.Task);
        return new DataTable(
            "unassigned", RouteTexts.Unplanned, [new("task", RouteTexts.Task), new("why", RouteTexts.Why)],
            [.. planned.Unplanned.Select(task => (object?[])[planned.NameOfTask(task).In(language), reasons.TryGetValue(task, out var reason) ? LimitTexts.Of(planned, reason).In(language) : null])]);
    }

    private static DataColumn Number(string name, Text heading, int decimals = 0) => new(name, heading, ColumnKind.Number, decimals);
}
