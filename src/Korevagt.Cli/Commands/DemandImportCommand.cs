using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Demand.Logs;
using Korevagt.Files;
using Korevagt.Planning.UseCases;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand import</c>: a visit log checked and written in the product's own format.</summary>
internal static class DemandImportCommand
{
    public static Command Create(TerminalConsole console)
    {
        var source = new LogOptions(console);
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new(
                "Den kontrollerede log, der skal skrives.",
                "The checked log to write.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var faults = new Option<string?>("--faults")
        {
            Description = console.Say(new(
                "Skriv alt, hvad der er galt med rækkerne, som CSV, også når loggen afvises.",
                "Write all that is wrong with rows as CSV, also when the log is refused.")),
            HelpName = console.Say(ValueNames.File),
        };
        var areas = new Option<bool>("--by-area") { Description = console.Say(new(
            "Vis besøg og udfyldte kolonner for hvert område.",
            "Show visits and filled columns of every area.")) };
        var command = new Command("import", console.Say(new(
            "Kontrollér en besøgslog, og skriv den i programmets eget format.",
            "Check a visit log and write it in the product's own format.")))
        {
            output, faults, areas,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (written, listed) = (parsed.GetRequiredValue(output), parsed.GetValue(faults));
            var wrong = new OutputFiles().Add("--output", written).Add("--faults", listed).Faults(console);
            if (wrong.Count > 0)
            {
                return console.Write(wrong);
            }

            var imported = ImportLog.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders), source.RulesOf(parsed));
            return imported.Succeeded
                ? Write(
                    console, imported.Value, written, listed, new LogReport(console.Output, console.Language),
                    parsed.GetValue(areas))
                : console.Write(imported.Faults);
        });
        return command;
    }

    private static int Write(
        TerminalConsole console, ImportedLog imported, string written, string? listed, LogReport report, bool byArea)
    {
        if (listed is not null)
        {
            OutputFiles.Write(listed, stream => RowFaultTable.Write(imported.Import.RowFaults, stream));
        }

        report.Write(imported, byArea);
        return console.Show(imported.Import.Log, log => OutputFiles.Write(written, stream => NormalizedLog.Write(log, stream)));
    }
}
