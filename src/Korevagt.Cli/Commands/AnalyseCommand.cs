using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt analyse</c>: one plan by queueing theory, beside its simulation.</summary>
internal static class AnalyseCommand
{
    private const int DefaultReplications = 10;

    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan();
        var options = new EvaluationOptions(DefaultReplications);
        var withoutSimulation = new Option<bool>("--without-simulation")
        {
            Description = "Only the analysis: simulate nothing beside it.",
        };
        var lang = SharedOptions.Lang();
        var command = new Command(
            "analyse",
            "Analyse one plan by queueing theory (hypercube, Erlang) beside its simulation, and explain the difference.")
        {
            plan,
        };
        options.AddTo(command);
        command.Add(withoutSimulation);
        command.Add(lang);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(plan), options, parsed, !parsed.GetValue(withoutSimulation),
                parsed.GetValue(lang), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string plan, EvaluationOptions options, ParseResult parsed, bool simulate, Language language,
        CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Faults();
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        var outcome = YearsProgress.Watch(console, TerminalTexts.Simulating.In(language), progress =>
            AnalysePlan.Run(DiskFiles.Instance, plan, options.Settings(parsed), simulate, progress, cancellation));
        return console.Show(outcome, analysed =>
        {
            AnalysisReport.Write(console.Output, analysed, language);
            if (json is not null)
            {
                OutputFiles.Write(json, AnalysisJson.Write(analysed));
            }
        });
    }
}
