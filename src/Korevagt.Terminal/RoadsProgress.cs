using Korevagt.Roads.Vocabulary;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>Progress bars for work on road maps, one per stage; silent where nobody watches.</summary>
internal static class RoadsProgress
{
    public static T Watch<T>(TerminalConsole console, Func<IProgress<RoadProgress>?, T> work) =>
        console.IsWatched ? Show(console, work) : work(null);

    private static T Show<T>(TerminalConsole console, Func<IProgress<RoadProgress>, T> work) =>
        console.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Bars(context, console)));

    private sealed class Bars(ProgressContext context, TerminalConsole console) : IProgress<RoadProgress>
    {
        private readonly Dictionary<RoadStage, ProgressTask> tasks = [];

        public void Report(RoadProgress value)
        {
            lock (tasks)
            {
                if (!tasks.TryGetValue(value.Stage, out var task))
                {
                    tasks.Add(value.Stage, task = context.AddTask(console.Say(MapTexts.Of(value.Stage)), maxValue: 1));
                }

                task.Value = value.Share;
            }
        }
    }
}
