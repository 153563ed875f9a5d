using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Routing;
using Korevagt.Reports;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Tours in sentences and tables.</summary>
public sealed class RouteReport
{
    private const int SecondsPerMinute = 60;

    private readonly PlannedRoutes planned;
    private readonly ReportFormat format;

    /// <summary>Prepares them in one language.</summary>
    /// <param name="planned">The tours.</param>
    /// <param name="language">The reader's language.</param>
    public RouteReport(PlannedRoutes planned, Language language)
    {
        ArgumentNullException.ThrowIfNull(planned);
        (this.planned, format) = (planned, ReportFormat.For(language));
        Sentences = [.. Said().Select(format.Say)];
    }

    /// <summary>What it says, the answer first.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The tables of a terminal: the tours, what is on none, and what the tours cost.</summary>
    public IReadOnlyList<PlainTable> Tables =>
        [.. new[] { Tours(), Unplanned(), Lines() }.Where(table => table.Rows.Count > 0)];

    /// <summary>Those, and every step.</summary>
    public IReadOnlyList<PlainTable> AllTables => [.. Tables, .. Steps().Rows.Count > 0 ? [Steps()] : Array.Empty<PlainTable>()];

    /// <summary>The options that repeat the answer; null where nothing does.</summary>
    public string? Again => planned.Provenance is { IsCancelled: false } search
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"--iterations {search.Iterations}{(search.StoppedAfter is { } stop ? $" --stop-after {stop}" : "")} --seed {search.Seed}")
        : null;

    /// <summary>The page.</summary>
    public string Page() => RoutePage.Render(planned, this, format);

    private List<Text> Said()
    {
        var (tasks, left) = (planned.Of.Problem.Tasks.Count, planned.Unplanned.Count);
        if (tasks == 0)
        {
            return [RouteTexts.NothingToPlan];
        }

        var said = new List<Text>();
        said.Add(left == 0 ? RouteTexts.AllPlanned(tasks, planned.Routes.Count) : RouteTexts.SomePlanned(tasks - left, tasks, planned.Routes.Count));
        said.Add(ReportFormat.InBoth(by => planned.IsPriced
            ? RouteTexts.Costs(by.Kroner(planned.Dkk), by.Number(planned.Meters / 1000.0, 1), by.Number(planned.DrivingSeconds / 3600.0, 1))
            : RouteTexts.UnpricedCosts(by.Number(planned.Meters / 1000.0, 1), by.Number(planned.DrivingSeconds / 3600.0, 1))));
        if (planned.IsTimedByHour)
        {
            said.Add(RouteTexts.LateByBands(planned.LateStops));
        }

        var broken = planned.Routes.Sum(route => route.Broken.Count + route.Steps.Sum(step => step.Broken.Count));
        if (broken > 0)
        {
            said.Add(RouteTexts.BrokenPromises(broken));
        }

        if (planned.Provenance is { IsCancelled: true })
        {
            said.Add(RouteTexts.Cancelled);
        }

        if (Again is { } options)
        {
            said.Add(RouteTexts.Again(options));
        }

        return said;
    }

    private PlainTable Tours() => new(
        format.Say(RouteTexts.Title), "",
        [
            .. format.Say(RouteTexts.Vehicle, planned.IsPriced ? RouteTexts.Dkk : RouteTexts.SecondsOfDriving, RouteTexts.Stops, RouteTexts.From, RouteTexts.To, RouteTexts.Driving, RouteTexts.Waiting,
                RouteTexts.Kilometers, RouteTexts.Broken),
        ],
        [
            .. planned.Routes.Select(route => (string[])
            [
                NameOf(route), format.Number(route.Dkk, planned.IsPriced ? 2 : 0), format.Number(route.Stops.Count()), ClockOf(route.From), ClockOf(route.To),
                Minutes(route.DrivingSeconds), Minutes(route.Steps.Sum(step => (long)step.Waiting)), format.Number(route.Meters / 1000.0, 1),
                BrokenOf(route.Broken.Concat(route.Steps.SelectMany(step => step.Broken))),
            ]),
        ]);

    private PlainTable Unplanned()
    {
        var reasons = planned.Reasons.ToDictionary(reason => reason.Task);
        return new PlainTable(
            format.Say(RouteTexts.Unplanned), "", [.. format.Say(RouteTexts.Task, RouteTexts.Why)],
            [
                .. planned.Unplanned.Select(task => (string[])
                [
                    planned.NameOfTask(task).In(format.Language),
                    reasons.TryGetValue(task, out var reason) ? format.Say(LimitTexts.Of(planned, reason)) : ReportFormat.None,
                ]),
            ])
        {
            WordColumns = 2,
        };
    }

    private PlainTable Lines() => new(
        format.Say(RouteTexts.Lines), "", [.. format.Say(RouteTexts.Line, RouteTexts.Dkk, RouteTexts.Units, RouteTexts.EachDkk)],
        [
            .. (planned.IsPriced ? planned.Routes : []).SelectMany(route => route.Price.Lines)
                .GroupBy(line => (line.Kind, line.Hours, line.IsSpecialDay, line.DkkPerUnit)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Hours, StringComparer.Ordinal)
                .Select(group => (string[])
                [
                    format.Say(LimitTexts.NameOf(group.First())), format.Number(group.Sum(line => line.Dkk), 2), format.Number(group.Sum(line => line.Units), 2),
                    format.Number(group.Key.DkkPerUnit, 2),
                ]),
        ]);

    private PlainTable Steps() => new(
        format.Say(RouteTexts.Steps), "",
        [
            .. format.Say(
                RouteTexts.Vehicle, RouteTexts.Step, RouteTexts.Arrival, RouteTexts.Begins, RouteTexts.Leaves, RouteTexts.Ride, RouteTexts.Promise, RouteTexts.Kilometers, RouteTexts.Broken),
        ],
        [
            .. planned.Routes.SelectMany(route => route.Steps.Select(step => (string[])
            [
                NameOf(route), NameOf(step), ClockOf(step.Arrival), ClockOf(step.Begins), ClockOf(step.Departure), step.RideSeconds is { } ride ? Minutes(ride) : "",
                step is { Kind: TourStepKind.Stop, Stop.IsDelivery: true } && planned.Of.Problem.Tasks[step.Stop.Task].LongestRide is { } most ? Minutes(most) : "",
                format.Number(step.Meters / 1000.0, 1), BrokenOf(step.Broken),
            ])),
        ])
    {
        WordColumns = 2,
    };

    /// <summary>A vehicle by its id and what it is called.</summary>
    internal static string NameOf(PlannedRoute route) => route.Description is { } words ? $"{route.Id} {words}" : route.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A step in words.</summary>
    internal string NameOf(PlannedStep step) => step.Kind switch
    {
        TourStepKind.Start => format.Say(RouteTexts.StartStep),
        TourStepKind.End => format.Say(RouteTexts.EndStep),
        TourStepKind.Break => format.Say(RouteTexts.BreakStep),
        _ => planned.NameOfStop(step.Stop).In(format.Language),
    };

    /// <summary>A second of the file as a clock shows it: of a date's clock, or hours and minutes from second 0.</summary>
    internal string ClockOf(long second) => ClockOf(planned, second);

    /// <inheritdoc cref="ClockOf(long)"/>
    internal static string ClockOf(PlannedRoutes planned, long second) =>
        planned.ClockOf(second) ?? string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / SecondsPerMinute % 60:00}");

    private string Minutes(long seconds) => format.Number(seconds / (double)SecondsPerMinute, 1);

    private string BrokenOf(IEnumerable<BrokenPromise> broken) => string.Join("; ", broken.Select(promise => format.Say(LimitTexts.Of(promise))));
}
