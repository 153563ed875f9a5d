using System.CommandLine;
using Korevagt.Advice.Tenders;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Tenders.Notices;
using Korevagt.Terminal;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender notice</c>: what is published of a tender or an award, and what each bidder is told.</summary>
internal static class TenderNoticeCommand
{
    public static Command Create(TerminalConsole console)
    {
        var file = SharedOptions.File(console, "file",
            console.Say(new("Et udbud, eller med --bids en tildeling.", "A tender, or with --bids an award.")));
        var bids = OptimiseOptions.File(console, "--bids", new("Tilbuddene, som tildelingen er gjort af.", "The bids of which the award was made."));
        var sent = SharedOptions.Date(console, "--sent",
            console.Say(new("Den dag, tilbudsgiverne får besked; skal siges med --bids.", "The day on which bidders are told; needed with --bids.")));
        var buyer = TenderCommand.Required(console, "--buyer", new("Ordregiverens navn.", "Name of the buyer."), new("NAVN", "NAME"));
        var ocid = TenderCommand.Required(console, "--ocid", new(
            "Udbuddets nummer i OCDS: et registreret præfiks og ordregiverens eget.",
            "The open contracting id: a registered prefix and the buyer's own number."), new("NUMMER", "NUMBER"));
        var (json, html) = (
            OptimiseOptions.File(console, "--json", new("Skriv OCDS-udgivelsen.", "Write the OCDS release.")),
            OptimiseOptions.File(console, "--html",
                new("Skriv felterne til bekendtgørelsen som én webside.", "Write the fields of the notice as one web page.")));
        var letters = OptimiseOptions.File(console, "--letters", new(
            "En ny mappe til et brev til hver tilbudsgiver, som JSON og webside.",
            "A new folder for a letter to each bidder, as JSON and web page."));
        var command = new Command("notice", console.Say(new(
            "Det, der skal i bekendtgørelsen, og et brev til hver tilbudsgiver; intet sendes.",
            "What goes into the notice, and a letter to each bidder; nothing is sent.")))
        {
            file, bids, sent, buyer, ocid, json, html, letters,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(letters) is { } path ? new OutputFolder("--letters", path) : null;
            List<Fault> faults =
            [
                .. new OutputFiles().Add("--json", parsed.GetValue(json)).Add("--html", parsed.GetValue(html)).Faults(console),
                .. folder?.Fault() is { } fault ? [fault] : Array.Empty<Fault>(),
            ];
            var by = new NoticeBuyer(parsed.GetRequiredValue(buyer), parsed.GetRequiredValue(ocid));
            if (parsed.GetValue(bids) is null ? folder is not null || parsed.GetValue(sent) is not null : parsed.GetValue(sent) is null)
            {
                faults.Add(new Fault("--bids, --sent, --letters", "", new("hører sammen", "go together"),
                    new("alle ved en tildeling, ingen ved et udbud", "all of an award, none of a tender")));
            }

            return faults.Count > 0 ? console.Write(faults) : console.Show(
                parsed.GetValue(bids) is { } offered
                    ? PrepareNotice.OfAward(DiskFiles.Instance, parsed.GetRequiredValue(file), offered, by,
                        parsed.GetValue(sent) ?? default(LocalDate))
                    : PrepareNotice.OfTender(DiskFiles.Instance, parsed.GetRequiredValue(file), by),
                notice => Write(console, notice, parsed.GetValue(json), parsed.GetValue(html), folder));
        });
        return command;
    }

    private static void Write(TerminalConsole console, Notice notice, string? json, string? html, OutputFolder? letters)
    {
        var report = new NoticeReport(notice, console.Language);
        console.Warn(notice.Warnings);
        PlainTables.Write(console.Output, report.Tables, console.Language);
        if (json is not null)
        {
            OutputFiles.Write(json, notice.Release);
        }

        if (html is not null)
        {
            OutputFiles.Write(html, report.Page());
        }

        letters?.WriteAsync(async beside =>
        {
            foreach (var letter in notice.Letters)
            {
                await File.WriteAllBytesAsync(Path.Combine(beside, $"{letter.Bid}.json"), letter.File()).ConfigureAwait(false);
                await File.WriteAllTextAsync(Path.Combine(beside, $"{letter.Bid}.html"),
                    new LetterReport(letter, console.Language).Page()).ConfigureAwait(false);
            }
        }).GetAwaiter().GetResult();
    }
}
