using System.CommandLine;
using Korevagt.Cli.Terminal;
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
        command.SetAction((parsed, cancellation) =>
        {
            var json = options.JsonFile(parsed);
            var faults = new OutputFiles().Add("--json", json).Faults();
            if (faults.Count > 0)
            {
                return Task.FromResult(console.Write(faults));
            }

            var language = parsed.GetValue(lang);
            var outcome = YearsProgress.Watch(console, TerminalTexts.For(language).Simulating, progress =>
                CompareScenarios.Run(parsed.GetRequiredValue(plan), [], options.Settings(parsed), progress, cancellation));
            return Task.FromResult(console.Show(outcome, compared =>
            {
                ComparisonReport.Write(console.Output, compared.Comparison, language);
                if (json is not null)
                {
                    OutputFiles.Write(json, ComparisonJson.Write(compared.Comparison));
                }
            }));
        });
        return command;
    }
}
