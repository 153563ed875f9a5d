using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt simulate</c>: one plan on its own.</summary>
internal static class SimulateCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var (options, trace) = (new EvaluationOptions(console), new TraceOptions(console));
        var command = new Command("simulate", console.Say(new(
            "Simulér en plan: responstider, vagter og udgift for et år.",
            "Simulate one plan: response times, shifts and cost of a year."))) { plan };
        options.AddTo(command);
        trace.AddTo(command);
        var tables = SharedOptions.Tables(console);
        command.Add(tables);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(console, parsed.GetRequiredValue(plan), options, trace, parsed, parsed.GetValue(tables), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string plan, EvaluationOptions options, TraceOptions trace, ParseResult parsed,
        bool withTables,
        CancellationToken cancellation)
    {
        var (json, settings) = (options.JsonFile(parsed), options.Settings(parsed));
        var faults = trace.AddFiles(new OutputFiles().Add("--json", json), parsed).Faults(console);
        var tracing = trace.Settings(parsed, settings);
        faults.AddRange(tracing.Faults);
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        // The trace first: it takes a moment, and what is wrong with the files is told before the long run.
        var traced = trace.AreGiven(parsed)
            ? TracePlan.Run(DiskFiles.Instance, plan, settings, tracing.Value.Replication, trace.WantDrives(parsed), cancellation)
            : null;
        if (traced is { Succeeded: false })
        {
            return console.Write(traced.Faults);
        }

        var outcome = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress =>
            CompareScenarios.Run(DiskFiles.Instance, plan, [], settings, progress, cancellation));
        return console.Show(outcome, compared =>
        {
            ComparisonReport.Write(console.Output, compared.Comparison, withTables, console.Language);
            if (!withTables)
            {
                console.Output.WriteLine(console.Say(TerminalTexts.NextTablesOfOne));
            }

            if (json is not null)
            {
                OutputFiles.Write(json, ComparisonJson.Write(compared.Comparison));
            }

            if (traced is not null)
            {
                trace.Write(parsed, tracing.Value, traced.Value, console.Language);
            }
        });
    }
}
