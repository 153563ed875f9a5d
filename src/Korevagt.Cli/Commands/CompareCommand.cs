using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt compare</c>: a baseline and scenarios side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(TerminalConsole console)
    {
        var baseline = SharedOptions.File(console, "baseline", console.Say(new(
            "Den nuværende ordning eller en model, eller et scenarie, der træder i dens sted.",
            "The baseline or model file, or a scenario file that serves as baseline.")));
        var scenarios = SharedOptions.Files(console, "scenarios", console.Say(new(
            "En eller flere scenariefiler.",
            "One or more scenario files.")));
        var options = new EvaluationOptions(console);
        var html = new Option<string?>("--html")
        {
            Description = console.Say(new(
                "Skriv rapporten som én selvstændig webside.",
                "Write the report as one self-contained web page.")),
            HelpName = console.Say(ValueNames.File),
        };
        var tables = SharedOptions.Tables(console);
        var command = new Command("compare", console.Say(new(
            "Sammenlign scenarier med den nuværende ordning: hvad der spares, og hvem der venter længere.",
            "Compare scenarios with a baseline: what is saved, and who waits longer.")))
        {
            baseline, scenarios,
        };
        options.AddTo(command);
        command.Add(html);
        command.Add(tables);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(scenarios), options, parsed,
                parsed.GetValue(html), parsed.GetValue(tables), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string baseline, string[] scenarios, EvaluationOptions options, ParseResult parsed,
        string? html, bool withTables, CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Add("--html", html).Faults(console);
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        var outcome = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress =>
            CompareScenarios.Run(DiskFiles.Instance, baseline, scenarios, options.Settings(parsed), progress, cancellation));
        return console.Show(outcome, compared =>
        {
            ComparisonReport.Write(console.Output, compared.Comparison, withTables, console.Language);
            WriteFiles(compared, json, html, console.Language);
            WriteNext(console, baseline, scenarios, html, withTables);
        });
    }

    /// <summary>What can be asked for next, in words that can be typed.</summary>
    private static void WriteNext(TerminalConsole console, string baseline, string[] scenarios, string? html, bool withTables)
    {
        // Lines that are typed again are not broken.
        var writer = console.Output.Profile.Out.Writer;
        writer.WriteLine();
        if (!withTables)
        {
            writer.WriteLine(console.Say(TerminalTexts.NextTables));
        }

        if (html is null)
        {
            writer.WriteLine(console.Say(TerminalTexts.NextHtml($"korevagt compare {baseline} {string.Join(' ', scenarios)}")));
        }
    }

    private static void WriteFiles(ComparedOnMap compared, string? json, string? html, Language language)
    {
        if (json is not null)
        {
            OutputFiles.Write(json, ComparisonJson.Write(compared.Comparison));
        }

        if (html is not null)
        {
            OutputFiles.Write(
                html,
                HtmlReport.Render(
                    compared.Comparison, compared.Map is { } map ? MapForReport.Of(map) : ReportMap.Empty, language));
        }
    }
}
