using System.CommandLine;
using Korevagt.Cli.Terminal;
using Korevagt.Demand.Logs;
using Korevagt.Domain.Time;
using Korevagt.Planning.UseCases;
using NodaTime;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand import</c>: a visit log checked and written in the product's own format.</summary>
internal static class DemandImportCommand
{
    public static Command Create(TerminalConsole console)
    {
        var log = SharedOptions.File("log", "A visit log, a CSV file.");
        var plan = SharedOptions.RequiredPlan();
        var mapping = new Option<string?>("--mapping") { Description = "A file that says how the log names its columns, areas and urgencies.", HelpName = "FILE" };
        var borders = new Option<string?>("--borders") { Description = "GeoJSON with the borders of the areas, for logs with coordinates.", HelpName = "FILE" };
        var output = new Option<string>("--output", "-o") { Description = "The checked log to write.", HelpName = "FILE", Required = true };
        var faults = new Option<string?>("--faults") { Description = "Write all that is wrong with rows as CSV, also when the log is refused.", HelpName = "FILE" };
        var rejected = Share("--most-rejected", "Refuse the log when more than this share of its rows is rejected.");
        var repeated = Share("--most-repeated", "Refuse the log when more than this share of its rows repeats an earlier one.");
        var rejectRepeated = new Option<bool>("--reject-repeated") { Description = "Reject rows that repeat an earlier one; else they are kept and counted." };
        var today = Date("--today", "What was ordered after this local date lies in the future; without it the day is asked of the clock.");
        var from = Date("--from", "The first local date that the log covers; without it that of its first visit.");
        var to = Date("--to", "The first local date after those that the log covers; without it the day after its last visit.");
        var areas = new Option<bool>("--by-area") { Description = "Show visits and filled columns of every area." };
        var lang = SharedOptions.Lang();
        var command = new Command("import", "Check a visit log and write it in the product's own format.")
        {
            log, plan, mapping, borders, output, faults, rejected, repeated, rejectRepeated, today, from, to, areas, lang,
        };
        command.SetAction(parsed =>
        {
            var (written, listed) = (parsed.GetRequiredValue(output), parsed.GetValue(faults));
            var wrong = new OutputFiles().Add("--output", written).Add("--faults", listed).Faults();
            if (wrong.Count > 0)
            {
                return console.Write(wrong);
            }

            var rules = new LogRules
            {
                Today = parsed.GetValue(today) ?? SystemClock.Instance.GetCurrentInstant().InZone(DutyCalendar.Zone).Date,
                MostRejected = parsed.GetValue(rejected),
                MostRepeated = parsed.GetValue(repeated),
                RejectsRepeated = parsed.GetValue(rejectRepeated),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
            };
            var imported = ImportLog.Run(parsed.GetRequiredValue(log), parsed.GetRequiredValue(plan), parsed.GetValue(mapping), parsed.GetValue(borders), rules);
            return imported.Succeeded
                ? Write(console, imported.Value, written, listed, new LogReport(console.Output, parsed.GetValue(lang)), parsed.GetValue(areas))
                : console.Write(imported.Faults);
        });
        return command;
    }

    private static int Write(TerminalConsole console, ImportedLog imported, string written, string? listed, LogReport report, bool byArea)
    {
        if (listed is not null)
        {
            OutputFiles.Write(listed, stream => RowFaultTable.Write(imported.Import.RowFaults, stream));
        }

        report.Write(imported, byArea);
        return console.Show(imported.Import.Log, log => OutputFiles.Write(written, stream => NormalizedLog.Write(log, stream)));
    }

    private static Option<double> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        CustomParser = result => Values.Number(result) ?? 0,
        DefaultValueFactory = _ => 0.01,
    };

    private static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Values.Date(result),
    };
}
