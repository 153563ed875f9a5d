using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Reports.Outlook;
using Korevagt.Terminal;
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
        var files = new ReportFiles(console);
        var command = new Command(
            "backtest", console.Say(new(
                "Forudsig hvert år i en besøgslog ud fra årene før, og hold det op mod de besøg, der "
                + "kom.",
                "Predict each year of a visit log from the years before, and hold that against what "
                + "came.")))
        {
            from,
        };
        files.AddTo(command);
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            return files.Show(
                parsed,
                () => BacktestDemand.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                    parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders), source.RulesOf(parsed), parsed.GetValue(from)),
                tested =>
                {
                    var report = new BacktestTables(tested, console.Language);
                    return new([report.Sentence], report.All, () => BacktestJson.Write(tested), report.Page) { TablesFirst = true };
                });
        });
        return command;
    }
}
