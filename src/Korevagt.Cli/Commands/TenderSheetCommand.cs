using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Tenders.Sheets;
using Korevagt.Terminal;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender sheet</c> and <c>korevagt tender import</c>: the price sheet out to bidders and back as bids.</summary>
internal static class TenderSheetCommand
{
    /// <summary>Writes the sheet.</summary>
    public static Command Sheet(TerminalConsole console)
    {
        var tender = SharedOptions.File(console, "tender", console.Say(new("Et udbud (format korevagt-tender/1).", "A tender (format korevagt-tender/1).")));
        var output = Required(console, "--out", new("Filen med tilbudslisten (.xlsx).", "The file of the price sheet (.xlsx)."));
        var protocol = OptimiseOptions.File(console, "--protocol", new(
            "Protokollen, hvor udbuddet er låst; uden den bliver arket et udkast.", "The protocol in which the tender is locked; without it the sheet is a draft."));
        var command = new Command("sheet", console.Say(new(
            "Skriv tilbudslisten som Excel-ark, som tilbudsgiverne udfylder.", "Write the price sheet as a workbook of Excel for bidders to fill in.")))
        {
            tender, output, protocol,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(output);
            var faults = new OutputFiles().Add("--out", file).Faults(console);
            return faults.Count > 0
                ? console.Write(faults)
                : console.Show(
                    WriteBidSheet.Run(DiskFiles.Instance, parsed.GetRequiredValue(tender), parsed.GetValue(protocol), console.Language),
                    sheet =>
                    {
                        console.Warn(sheet.Warnings);
                        OutputFiles.Write(file, sheet.Bytes.ToArray());
                        console.Output.WriteLine(console.Say(sheet.IsDraft
                            ? new($"{file}: UDKAST med {sheet.Prices} priser; et låst udbud kræver --protocol.", $"{file}: DRAFT of {sheet.Prices} prices; a locked tender needs --protocol.")
                            : new($"{file}: {sheet.Prices} priser. Lås: {sheet.Lock}", $"{file}: {sheet.Prices} prices. Lock: {sheet.Lock}")));
                    });
        });
        return command;
    }

    /// <summary>Reads sheets back.</summary>
    public static Command Import(TerminalConsole console)
    {
        var sheets = SharedOptions.Files(console, "sheets", console.Say(new("De udfyldte ark, ét for hvert tilbud (.xlsx).", "The sheets as they were filled in, one for each bid (.xlsx).")));
        var tender = Required(console, "--tender", new("Udbuddet (format korevagt-tender/1).", "The tender (format korevagt-tender/1)."));
        var received = Required(console, "--received", new(
            "Portalens liste: på hver linje filens navn, et semikolon og tidspunktet med tidszone. Arkene spørges ikke om det.",
            "The portal's list: on each line the name of the file, a semicolon and the moment with its offset. The sheets are not asked for it."));
        var json = Required(console, "--json", new("Filen med tilbuddene (format korevagt-bids/1).", "The file of the bids (format korevagt-bids/1)."));
        var command = new Command("import", console.Say(new(
            "Læs udfyldte tilbudslister: alle fejl på én gang, hver med ark og celle.", "Read price sheets that were filled in: every fault at once, each with sheet and cell.")))
        {
            sheets, tender, received, json,
        };
        command.SetAction(parsed =>
        {
            var (file, of) = (parsed.GetRequiredValue(json), parsed.GetRequiredValue(tender));
            var faults = new OutputFiles().Add("--json", file).Faults(console);
            return faults.Count > 0
                ? console.Write(faults)
                : console.Show(
                    ImportBids.Run(DiskFiles.Instance, of, parsed.GetRequiredValue(sheets), parsed.GetRequiredValue(received), Beside(file, of)),
                    bids =>
                    {
                        console.Warn(bids.Warnings);
                        OutputFiles.Write(file, bids.Json.ToArray());
                        console.Output.WriteLine(console.Say(new(
                            $"{file}: {bids.Bids} tilbud med {bids.Prices} priser, ingen fejl.", $"{file}: {bids.Bids} bids of {bids.Prices} prices, no faults.")));
                    });
        });
        return command;
    }

    private static string Beside(string file, string named) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFullPath(named)).Replace(Path.DirectorySeparatorChar, '/');

    private static Option<string> Required(TerminalConsole console, string name, Text description) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(ValueNames.File),
        Required = true,
    };
}
