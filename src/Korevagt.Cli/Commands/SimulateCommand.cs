using System.CommandLine;
using Korevagt.Cli.Terminal;
using Korevagt.Planning.Reports;
using Korevagt.Planning.Reports.Json;
using Korevagt.Planning.UseCases;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt simulate</c>: one plan on its own.</summary>
internal static class SimulateCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan();
        var options = new EvaluationOptions();
        var lang = SharedOptions.Lang();
        var command = new Command("simulate", "Simulate one plan: response times, shifts and cost of a year.") { plan };
        options.AddTo(command);
        command.Add(lang);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(console, parsed.GetRequiredValue(plan), options, parsed, parsed.GetValue(lang), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string plan, EvaluationOptions options, ParseResult parsed, Language language,
        CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Faults();
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        var outcome = YearsProgress.Watch(console, TerminalTexts.For(language).Simulating, progress =>
            CompareScenarios.Run(plan, [], options.Settings(parsed), progress, cancellation));
        return console.Show(outcome, compared =>
        {
            ComparisonReport.Write(console.Output, compared.Comparison, language);
            if (json is not null)
            {
                OutputFiles.Write(json, ComparisonJson.Write(compared.Comparison));
            }
        });
    }
}
