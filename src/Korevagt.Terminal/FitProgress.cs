using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>Says what a fit is busy with; silent where nobody watches.</summary>
internal static class FitProgress
{
    public static T Watch<T>(TerminalConsole console, Language language, Func<IProgress<FitStage>?, T> work)
    {
        string[] stages = [.. FitTexts.Stages.Select(stage => stage.In(language))];
        return console.IsWatched
            ? console.Error.Status().Start(stages[0], context => work(new Line(context, stages)))
            : work(null);
    }

    private sealed class Line(StatusContext context, IReadOnlyList<string> stages) : IProgress<FitStage>
    {
        public void Report(FitStage value) => context.Status(stages[(int)value].EscapeMarkup());
    }
}
