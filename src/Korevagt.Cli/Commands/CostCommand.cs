using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt cost</c>: what the contracts cost, without any simulation.</summary>
internal static class CostCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan();
        var year = SharedOptions.Year();
        var lang = SharedOptions.Lang();
        var command = new Command("cost", "Price the contracted hours of a plan's shifts in a year; no simulation.")
        {
            plan, year, lang,
        };
        command.SetAction(parsed => console.Show(
            PriceContracts.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), parsed.GetValue(year)),
            priced => Write(console.Output, priced, parsed.GetValue(lang))));
        return command;
    }

    private static void Write(IAnsiConsole output, PricedPlan priced, Language language)
    {
        var format = ReportFormat.For(language);
        var table = new Table().Border(TableBorder.Rounded).Title(priced.Plan.Name.EscapeMarkup())
            .AddColumn(format.Say(TerminalTexts.Shift))
            .AddColumn(new TableColumn(format.Say(TerminalTexts.Cars)).RightAligned())
            .AddColumn(new TableColumn(format.Say(TerminalTexts.Hours)).RightAligned())
            .AddColumn(new TableColumn(format.Say(TerminalTexts.Cost)).RightAligned());
        foreach (var (shift, cost) in priced.Plan.Shifts.Zip(priced.Cost.Shifts))
        {
            table.AddRow(
                shift.Name.EscapeMarkup(), format.Number(shift.Cars), format.Number(cost.Hours.CarHours),
                format.Number(cost.TotalDkk));
        }

        table.AddEmptyRow();
        table.AddRow(
            format.Say(TerminalTexts.Total), format.Number(priced.Plan.Shifts.Sum(shift => shift.Cars)),
            format.Number(priced.Cost.CarHours), format.Number(priced.Cost.TotalDkk));
        output.Write(table);
    }
}
