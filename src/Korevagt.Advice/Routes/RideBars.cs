using Korevagt.Routing;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Rides against what was promised: a bar for each, and a mark where the promise ends; those that use most of it first.</summary>
internal static class RideBars
{
    private const int MostShown = 40;
    private const double Width = 1000;
    private const double Left = 260;
    private const double RowHeight = 20;

    /// <summary>Draws them; nothing where no ride is limited.</summary>
    public static Markup Render(PlannedRoutes planned, ReportFormat format)
    {
        var rides = planned.Routes.SelectMany(route => route.Stops)
            .Where(step => step.RideSeconds is not null && planned.Of.Problem.Tasks[step.Stop.Task].LongestRide is not null)
            .Select(step => (Step: step, Ride: step.RideSeconds!.Value, Most: planned.Of.Problem.Tasks[step.Stop.Task].LongestRide!.Value))
            .OrderByDescending(ride => ride.Most == 0 ? double.PositiveInfinity : ride.Ride / (double)ride.Most).ThenBy(ride => ride.Step.Stop.Task).ToList();
        if (rides.Count == 0)
        {
            return Markup.Of($"");
        }

        var shown = rides.Take(MostShown).ToList();
        var longest = Math.Max(1, shown.Max(ride => Math.Max(ride.Ride, ride.Most)));
        var height = (shown.Count * RowHeight) + 6;
        return Markup.Of($"""
            <p>{format.Say(RouteTexts.RidesSummary(rides.Count, rides.Count(ride => ride.Ride > ride.Most), shown.Count))}</p>
            <div class="scroll" role="group" tabindex="0" aria-label="{format.Say(RouteTexts.Rides)}">
            <svg class="bars" viewBox="0 0 {Width} {DrawnLength.Text(height)}" role="img" aria-label="{format.Say(RouteTexts.Rides)}">
            {shown.Select((ride, row) => Row(ride.Step, ride.Ride, ride.Most, row))}
            </svg>
            </div>
            """);

        Markup Row(PlannedStep step, long ride, int most, int row)
        {
            var (y, name) = (row * RowHeight, planned.NameOfTask(step.Stop.Task).In(format.Language));
            var mark = Left + Length(most);
            return Markup.Of($"<text x=\"0\" y=\"{DrawnLength.Text(y + 14)}\">{Shortened(name)}</text><rect class=\"ride{(ride > most ? " broken" : "")}\" x=\"{Left}\" y=\"{DrawnLength.Text(y + 3)}\" width=\"{DrawnLength.Text(Math.Max(1, Length(ride)))}\" height=\"13\"/><path class=\"limit\" d=\"M{DrawnLength.Text(mark)},{DrawnLength.Text(y + 1)}v17\"/><text class=\"hour\" x=\"{DrawnLength.Text(Math.Max(mark, Left + Length(ride)) + 8)}\" y=\"{DrawnLength.Text(y + 14)}\">{format.Number(ride / 60.0, 0)} / {format.Number(most / 60.0, 0)} min</text>\n");
        }

        double Length(long seconds) => seconds * (Width - Left - 110) / longest;
    }

    private static string Shortened(string name) => name.Length <= 36 ? name : name[..35].TrimEnd() + "…";
}
