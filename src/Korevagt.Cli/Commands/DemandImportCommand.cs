using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Terminal;

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
        var areas = new Option<bool>("--by-area")
        {
            Description = console.Say(new(
                "Vis besøg og udfyldte kolonner for hvert område.",
                "Show visits and filled columns of every area."))
        };
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

            using var spool = listed is null ? Stream.Null : Spool();
            using var table = listed is null ? null : new RowFaultTable(spool, console.Language);
            var imported = ImportLog.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders), source.RulesOf(parsed),
                table is null ? null : table.Add);
            if (!imported.Succeeded)
            {
                return console.Write(imported.Faults);
            }

            if (table is not null)
            {
                OutputFiles.Write(listed!, table.WriteTo);
            }

            new LogReport(console.Output, console.Language).Write(imported.Value, parsed.GetValue(areas));
            return console.Show(
                imported.Value.Import.Log, log => OutputFiles.Write(written, stream => NormalizedLog.Write(log, stream)));
        });
        return command;
    }

    /// <summary>A file that takes what is wrong while the log is read, and is gone with the command.</summary>
    private static FileStream Spool() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
        64 * 1024, FileOptions.DeleteOnClose);
}
