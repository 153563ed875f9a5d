using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Html.Board;
using Korevagt.Reports.Json;
using Korevagt.Terminal;
using NodaTime;

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
        var board = new Option<string?>("--board")
        {
            Description = console.Say(new(
                "Skriv én A4-side til bestyrelse og udvalg for hvert scenarie, som en webside til udskrift.",
                "Write one A4 page for board and committee for each scenario, as a web page to print.")),
            HelpName = console.Say(ValueNames.File),
        };
        var date = SharedOptions.Date(console, "--date", console.Say(new(
            "Med --board: datoen på papiret (uden andet: i dag).",
            "With --board: the date on the paper (default today).")));
        var tables = SharedOptions.Tables(console);
        var command = new Command("compare", console.Say(new(
            "Sammenlign scenarier med den nuværende ordning: hvad der spares, og hvem der venter længere.",
            "Compare scenarios with a baseline: what is saved, and who waits longer.")))
        {
            baseline, scenarios,
        };
        options.AddTo(command);
        command.Add(html);
        command.Add(board);
        command.Add(date);
        command.Add(tables);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(scenarios), options, parsed,
                new Pages(parsed.GetValue(html), parsed.GetValue(board), parsed.GetValue(date)), parsed.GetValue(tables), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        TerminalConsole console, string baseline, string[] scenarios, EvaluationOptions options, ParseResult parsed,
        Pages pages, bool withTables, CancellationToken cancellation)
    {
        var json = options.JsonFile(parsed);
        var faults = new OutputFiles().Add("--json", json).Add("--html", pages.Report).Add("--board", pages.Board).Faults(console);
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        var outcome = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress =>
            CompareScenarios.Run(DiskFiles.Instance, baseline, scenarios, options.Settings(parsed), progress, cancellation));
        return console.Show(outcome, compared =>
        {
            ComparisonReport.Write(console.Output, compared.Comparison, withTables, console.Language);
            WriteFiles(compared, json, pages, console.Language);
            WriteNext(console, baseline, scenarios, pages.Report, withTables);
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

    private static void WriteFiles(ComparedOnMap compared, string? json, Pages pages, Language language)
    {
        if (json is not null)
        {
            OutputFiles.Write(json, ComparisonJson.Write(compared.Comparison));
        }

        if (pages is { Report: null, Board: null })
        {
            return;
        }

        var map = compared.Map is { } roads ? MapForReport.Of(roads) : ReportMap.Empty;
        if (pages.Report is { } report)
        {
            OutputFiles.Write(report, HtmlReport.Render(compared.Comparison, map, language));
        }

        if (pages.Board is { } board)
        {
            var date = pages.Date ?? SystemClock.Instance.GetCurrentInstant().InZone(DutyCalendar.Zone).Date;
            OutputFiles.Write(board, BoardReport.Render(compared.Comparison, map, date, language));
        }
    }

    /// <summary>The pages that are asked for.</summary>
    /// <param name="Report">Where the report is to be written, or null.</param>
    /// <param name="Board">Where the sheets for the board are to be written, or null.</param>
    /// <param name="Date">The date on those sheets, or null for today.</param>
    private sealed record Pages(string? Report, string? Board, LocalDate? Date);
}
