using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Reports.Outlook;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand backtest</c>: each year of a visit log predicted from the years before.</summary>
internal static class DemandBacktestCommand
{
    public static Command Create(TerminalConsole console)
    {
        var source = new LogOptions();
        var from = new Option<int?>("--predict-from")
        {
            Description = "The first year to predict; without it the first that has a year before it.",
            HelpName = "YEAR",
            CustomParser = result => Values.WholeNumber<int>(result),
        };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON.", HelpName = "FILE" };
        var html = new Option<string?>("--html")
        {
            Description = "Write the report as one self-contained web page.",
            HelpName = "FILE",
        };
        var lang = SharedOptions.Lang();
        var command = new Command(
            "backtest", "Predict each year of a visit log from the years before, and hold that against what came.")
        {
            from, json, html, lang,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (jsonFile, htmlFile) = (parsed.GetValue(json), parsed.GetValue(html));
            var faults = new OutputFiles().Add("--json", jsonFile).Add("--html", htmlFile).Faults();
            if (faults.Count > 0)
            {
                return console.Write(faults);
            }

            var tested = BacktestDemand.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders),
                source.RulesOf(parsed), parsed.GetValue(from));
            return console.Show(tested, test => Write(console, test, jsonFile, htmlFile, parsed.GetValue(lang)));
        });
        return command;
    }

    private static void Write(TerminalConsole console, BacktestedDemand tested, string? json, string? html, Language language)
    {
        var report = new BacktestTables(tested, language);
        PlainTables.Write(console.Output, report.All);
        console.Output.WriteLine(report.Sentence);
        if (json is not null)
        {
            OutputFiles.Write(json, BacktestJson.Write(tested));
        }

        if (html is not null)
        {
            OutputFiles.Write(html, report.Page());
        }
    }
}
