using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>How far an answer has come, with the bound as it falls; silent where nobody watches.</summary>
internal static class ChoosingProgressView
{
    public static T Watch<T>(TerminalConsole console, Func<Action<ChoosingProgress>?, T> work) =>
        console.IsWatched ? Show(console, work) : work(null);

    private static T Show<T>(TerminalConsole console, Func<Action<ChoosingProgress>, T> work) =>
        console.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(console.Say(Stage(ChoosingStage.Searching)), maxValue: 1);
                return work(progress =>
                {
                    task.MaxValue = Math.Max(1, progress.YearsTotal);
                    task.Value = Math.Min(progress.YearsDone, progress.YearsTotal);
                    task.Description = Markup.Escape(console.Say(Line(progress)));
                });
            });

    private static Domain.Texts.Text Line(ChoosingProgress progress)
    {
        var stage = Stage(progress.Stage);
        return progress.Bound is { } bound && double.IsFinite(bound)
            ? new(
                FormattableString.Invariant($"{stage.Danish}: højst {bound:0.00} fra den bedste af de undersøgte, {progress.Left} planer endnu i spil"),
                FormattableString.Invariant($"{stage.English}: at most {bound:0.00} from the best of those looked at, {progress.Left} plans still in play"))
            : stage;
    }

    private static Domain.Texts.Text Stage(ChoosingStage stage) => stage switch
    {
        ChoosingStage.Searching => new("Leder efter planer", "Looking for plans"),
        ChoosingStage.Judging => new("Bedømmer på friske år", "Judging on fresh years"),
        _ => new("Regner tallene", "Computing the figures"),
    };
}
