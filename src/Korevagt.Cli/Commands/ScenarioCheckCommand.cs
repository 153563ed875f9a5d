using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Texts;
using Korevagt.Files.Scenarios;
using Korevagt.Reports;
using Korevagt.Terminal;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt scenario check</c>: every fault of scenario files, without computing anything.</summary>
internal static class ScenarioCheckCommand
{
    public static Command Create(TerminalConsole console)
    {
        var files = SharedOptions.Files(console, "files", console.Say(new(
            "En eller flere scenariefiler.",
            "One or more scenario files.")));
        var command = new Command("check", console.Say(new(
            "Kontrollér scenariefiler, og sig med ord, hvad hvert ændrer.",
            "Check scenario files and say in words what each changes."))) { files };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(files), console.Language));
        return command;
    }

    private static int Run(TerminalConsole console, string[] files, Language language)
    {
        var outcomes = files.Select(PlanLoader.LoadScenario).ToList();
        foreach (var outcome in outcomes.Where(outcome => outcome.Succeeded))
        {
            Write(console.Output, outcome.Value, language);
        }

        var faults = outcomes.SelectMany(outcome => outcome.Faults).ToList();
        return faults.Count > 0 ? console.Write(faults) : ExitCode.Done;
    }

    private static void Write(IAnsiConsole output, LoadedScenario scenario, Language language)
    {
        output.WriteLine($"{scenario.File}: {scenario.Name}");
        foreach (var change in (IReadOnlyList<Text>)[.. scenario.ChangesDescribed, .. scenario.Notices])
        {
            output.WriteLine($"  - {change.In(language)}");
        }

        if (scenario.EffectiveFrom is { } from)
        {
            var format = ReportFormat.For(language);
            output.WriteLine($"  - {format.Say(CheckingTexts.EffectiveFrom(format.Date(from), from.Year))}");
        }
    }
}
