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
        var source = new LogOptions(console);
        var from = new Option<int?>("--predict-from")
        {
            Description = console.Say(new(
                "Det første år, der skal forudsiges; uden det det første, der har et år før sig.",
                "The first year to predict; without it the first that has a year before it.")),
            HelpName = console.Say(ValueNames.Year),
            CustomParser = result => Values.WholeNumber<int>(result, console),
        };
        var json = new Option<string?>("--json")
        {
            Description = console.Say(new(
                "Skriv resultatet som JSON.",
                "Write the result as JSON.")),
            HelpName = console.Say(ValueNames.File)
        };
        var html = new Option<string?>("--html")
        {
            Description = console.Say(new(
                "Skriv rapporten som én selvstændig webside.",
                "Write the report as one self-contained web page.")),
            HelpName = console.Say(ValueNames.File),
        };
        var command = new Command(
            "backtest", console.Say(new(
                "Forudsig hvert år i en besøgslog ud fra årene før, og hold det op mod de besøg, der "
                + "kom.",
                "Predict each year of a visit log from the years before, and hold that against what "
                + "came.")))
        {
            from, json, html,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (jsonFile, htmlFile) = (parsed.GetValue(json), parsed.GetValue(html));
            var faults = new OutputFiles().Add("--json", jsonFile).Add("--html", htmlFile).Faults(console);
            if (faults.Count > 0)
            {
                return console.Write(faults);
            }

            var tested = BacktestDemand.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders),
                source.RulesOf(parsed), parsed.GetValue(from));
            return console.Show(tested, test => Write(console, test, jsonFile, htmlFile, console.Language));
        });
        return command;
    }

    private static void Write(TerminalConsole console, BacktestedDemand tested, string? json, string? html, Language language)
    {
        var report = new BacktestTables(tested, language);
        PlainTables.Write(console.Output, report.All, language);
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
