using Korevagt.Routes.Solving;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.RouteCommands;

/// <summary>A progress bar for a search of tours; silent where nobody watches.</summary>
internal static class RoutesProgress
{
    public static T Watch<T>(TerminalConsole console, Func<IProgress<RouteSearchProgress>?, T> work) =>
        console.IsWatched ? Show(console, work) : work(null);

    private static T Show<T>(TerminalConsole console, Func<IProgress<RouteSearchProgress>, T> work) =>
        console.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Bar(context.AddTask(console.Say(new("Søger", "Searching")), maxValue: 1), console)));

    private sealed class Bar(ProgressTask task, TerminalConsole console) : IProgress<RouteSearchProgress>
    {
        public void Report(RouteSearchProgress value)
        {
            task.Value = value.Share;
            task.Description = console.Say(new($"{value.Planned} opgaver på ture", $"{value.Planned} tasks on tours"));
        }
    }
}
