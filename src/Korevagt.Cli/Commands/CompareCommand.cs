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
        var baseline = SharedOptions.File("baseline", "The baseline or model file, or a scenario file that serves as baseline.");
        var scenarios = SharedOptions.Files("scenarios", "One or more scenario files.");
        var options = new EvaluationOptions();
        var html = new Option<string?>("--html")
        {
            Description = "Write the report as one self-contained web page.",
            HelpName = "FILE",
        };
        var lang = SharedOptions.Lang();
        var command = new Command("compare", "Compare scenarios with a baseline: what is saved, and who waits longer.")
        {
            baseline, scenarios,
        };
        options.AddTo(command);
        command.Add(html);
        command.Add(lang);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(scenarios), options, parsed,
                parsed.GetValue(html), parsed.GetValue(lang), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string baseline, string[] scenarios, EvaluationOptions options, ParseResult parsed,
        string? html, Language language, CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Add("--html", html).Faults();
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        var outcome = YearsProgress.Watch(console, TerminalTexts.Simulating.In(language), progress =>
            CompareScenarios.Run(DiskFiles.Instance, baseline, scenarios, options.Settings(parsed), progress, cancellation));
        return console.Show(outcome, compared =>
        {
            ComparisonReport.Write(console.Output, compared.Comparison, language);
            WriteFiles(compared, json, html, language);
        });
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
