using Korevagt.Evaluation;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>A progress bar for simulated years; silent where nobody watches.</summary>
internal static class YearsProgress
{
    public static T Watch<T>(TerminalConsole console, string title, Func<IProgress<EvaluationProgress>?, T> work) =>
        console.IsWatched ? Show(console.Error, title, work) : work(null);

    private static T Show<T>(IAnsiConsole console, string title, Func<IProgress<EvaluationProgress>, T> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(title, maxValue: 1);
                return work(new Bar(task));
            });

    private sealed class Bar(ProgressTask task) : IProgress<EvaluationProgress>
    {
        // The total grows while a precision is sought.
        public void Report(EvaluationProgress value)
        {
            task.MaxValue = value.YearsTotal;
            task.Value = value.YearsDone;
        }
    }
}
