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
        var source = new LogOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The checked log to write.",
            HelpName = "FILE",
            Required = true,
        };
        var faults = new Option<string?>("--faults")
        {
            Description = "Write all that is wrong with rows as CSV, also when the log is refused.",
            HelpName = "FILE",
        };
        var areas = new Option<bool>("--by-area") { Description = "Show visits and filled columns of every area." };
        var lang = SharedOptions.Lang();
        var command = new Command("import", "Check a visit log and write it in the product's own format.")
        {
            output, faults, areas, lang,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (written, listed) = (parsed.GetRequiredValue(output), parsed.GetValue(faults));
            var wrong = new OutputFiles().Add("--output", written).Add("--faults", listed).Faults();
            if (wrong.Count > 0)
            {
                return console.Write(wrong);
            }

            using var spool = listed is null ? Stream.Null : Spool();
            using var table = listed is null ? null : new RowFaultTable(spool, parsed.GetValue(lang));
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

            new LogReport(console.Output, parsed.GetValue(lang)).Write(imported.Value, parsed.GetValue(areas));
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
