using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Reports.Json;
using Korevagt.Tenders.Contracts;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender simulate</c>: what an award costs, simulated.</summary>
internal static class TenderSimulateCommand
{
    public static Command Create(TerminalConsole console)
    {
        var award = SharedOptions.File(console, "award",
            console.Say(new("En tildeling (format korevagt-award/1).", "An award (format korevagt-award/1).")));
        var bids = TenderCommand.Required(
            console, "--bids", new("Tilbuddene, som tildelingen er gjort af.", "The bids of which the award was made."), ValueNames.File);
        var scenario = TenderCommand.Required(console, "--scenario", new(
            "Skriv tildelingen som scenarie, som 'compare' tager.", "Write the award as a scenario that compare takes."), ValueNames.File);
        var options = new EvaluationOptions(console);
        var tables = SharedOptions.Tables(console);
        var command = new Command("simulate", console.Say(new(
            "Simulér en tildeling: vindernes priser som kontrakter, sammenlignet med den nuværende ordning.",
            "Simulate an award: the winners' prices as contracts, compared with the plan as it is."))) { award, bids, scenario, tables };
        options.AddTo(command);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (file, json) = (parsed.GetRequiredValue(scenario), options.JsonFile(parsed));
                var faults = new OutputFiles().Add("--scenario", file).Add("--json", json).Faults(console);
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var outcome = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress => SimulateAward.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(award), parsed.GetRequiredValue(bids), file, options.Settings(parsed), progress,
                    cancellation));
                return console.Show(outcome, found =>
                {
                    ComparisonReport.Write(console.Output, found.Compared.Comparison, parsed.GetValue(tables), console.Language);
                    if (found.Uncovered.Count > 0)
                    {
                        var lots = string.Join(", ", found.Uncovered);
                        console.Output.WriteLine(console.Say(new($"IKKE TILDELT, og med de nuværende priser: {lots}.",
                            $"NOT AWARDED, and at today's prices: {lots}.")));
                    }

                    OutputFiles.Write(file, found.Scenario);
                    if (json is not null)
                    {
                        OutputFiles.Write(json, ComparisonJson.Write(found.Compared.Comparison));
                    }
                });
            },
            CancellationToken.None));
        return command;
    }
}
