using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt analyse</c>: one plan by queueing theory, beside its simulation.</summary>
internal static class AnalyseCommand
{
    private const int DefaultReplications = 10;

    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var options = new EvaluationOptions(console, DefaultReplications);
        var withoutSimulation = new Option<bool>("--without-simulation")
        {
            Description = console.Say(new(
                "Kun analysen: simulér intet ved siden af.",
                "Only the analysis: simulate nothing beside it.")),
        };
        var command = new Command(
            "analyse",
            console.Say(new(
                "Analysér en plan med køteori (hyperkube, Erlang) ved siden af dens simulering, og forklar "
                + "forskellen.",
                "Analyse one plan by queueing theory (hypercube, Erlang) beside its simulation, and explain the "
                + "difference.")))
        {
            plan,
        };
        options.AddTo(command);
        command.Add(withoutSimulation);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(plan), options, parsed, !parsed.GetValue(withoutSimulation),
                console.Language, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string plan, EvaluationOptions options, ParseResult parsed, bool simulate, Language language,
        CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Faults(console);
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
