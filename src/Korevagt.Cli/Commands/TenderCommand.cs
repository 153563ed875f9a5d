using System.CommandLine;
using System.Security.Cryptography;
using Korevagt.Advice.Tenders;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Checks;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Protocols;
using Korevagt.Terminal;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender</c>: what the driving should cost, and a tender from its lots to its award.</summary>
internal static class TenderCommand
{
    /// <summary>The commands in the order of a tender.</summary>
    public static Command[] All(TerminalConsole console) =>
    [
        TenderLotsCommand.Create(console), TenderPriceCommand.Create(console),
        TenderQuantitiesCommand.Create(console), TenderTrialCommand.Create(console), TenderSimulateCommand.Create(console),
        TenderNoticeCommand.Create(console), Check(console), Lock(console), TenderSheetCommand.Sheet(console), TenderSheetCommand.Import(console),
        Award(console), Rules(console), Withdraw(console), Near(console), Protocol(console),
    ];

    private static Command Check(TerminalConsole console)
    {
        var tender = TenderFile(console);
        var command = new Command("check", console.Say(new("Kontrollér et udbud: alle fejl på én gang.", "Check a tender: every fault at once."))) { tender };
        command.SetAction(parsed => console.Show(CheckTender.Run(DiskFiles.Instance, parsed.GetRequiredValue(tender)), found =>
        {
            var report = new TenderCheckTables(found, console.Language);
            console.Warn(report.Warnings);
            Tell(console, found.Tender);
            PlainTables.Write(console.Output, report.Tables, console.Language);
        }));
        return command;
    }

    private static Command Lock(TerminalConsole console)
    {
        var tender = TenderFile(console);
        var writing = new ProtocolOptions(console);
        var command = new Command("lock", console.Say(new(
            "Lås et udbud ved offentliggørelsen: tilbud bedømmes kun efter det, der er låst.",
            "Lock a tender when it is published: bids are judged by what is locked only."))) { tender };
        writing.AddTo(command);
        command.SetAction(parsed => console.Show(
            TenderLoader.Load(DiskFiles.Instance, parsed.GetRequiredValue(tender))
                .Then(found => writing.Write(parsed, TenderStage.Locked, found.Lock).Then<LoadedTender>(_ => found)),
            found => Tell(console, found)));
        return command;
    }

    private static Command Award(TerminalConsole console)
    {
        var bids = BidsFile(console);
        var draw = new Option<ulong?>("--draw")
        {
            Description = console.Say(new("Tallet fra lodtrækningen efter åbningen.", "The number that was drawn after the opening.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<ulong>(result, console),
        };
        var files = new ReportFiles(console);
        var writing = new ProtocolOptions(console);
        var command = new Command("award", console.Say(new(
            "Tildel efter de fastsatte regler: bevist billigst, eller ingen tildeling.",
            "Award by the declared rules: proved to be the cheapest, or no award."))) { bids, draw };
        files.AddTo(command);
        writing.AddTo(command);
        command.SetAction(parsed =>
        {
            var isAwarded = false;
            var code = files.Show(parsed, () => Decided(parsed), decision =>
            {
                isAwarded = decision.Status == DecisionStatus.Awarded;
                var report = TenderReport.Of(decision, console.Language);
                return new(report.Sentences, report.Tables, isAwarded ? () => TenderJson.Write(decision) : null, report.Page);
            });
            return code == ExitCode.Done && !isAwarded ? ExitCode.Failed : code;
        });
        return command;

        Outcome<TenderDecision> Decided(ParseResult parsed) =>
            DecideTender.Run(DiskFiles.Instance, parsed.GetRequiredValue(bids), parsed.GetValue(draw), CancellationToken.None)
                .Then(decision => decision.Status == DecisionStatus.Awarded
                    ? writing.Write(parsed, TenderStage.Evaluated, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(TenderJson.Write(decision))), decision.Lock)
                        .Then<TenderDecision>(_ => decision)
                    : decision);
    }

    private static Command Rules(TerminalConsole console) => Analysis(
        console, "rules", new("ANALYSE: hvad hver regel koster.", "ANALYSIS: what each rule costs."), [],
        (_, bids) => AnalyseTender.Rules(DiskFiles.Instance, bids, CancellationToken.None));

    private static Command Withdraw(TerminalConsole console) => Analysis(
        console, "withdraw", new("ANALYSE: uden hver tilbudsgiver efter tur.", "ANALYSIS: without each bidder in turn."), [],
        (_, bids) => AnalyseTender.Withdrawals(DiskFiles.Instance, bids, CancellationToken.None));

    private static Command Near(TerminalConsole console)
    {
        var within = new Option<double?>("--within")
        {
            Description = console.Say(new("Så stor en andel over den laveste sum.", "How far above the least total, a share.")),
            HelpName = console.Say(ValueNames.Number),
            CustomParser = result => Values.Number(result, console),
            DefaultValueFactory = _ => 0.02,
        };
        var most = new Option<int>("--most")
        {
            Description = console.Say(new("Højst så mange.", "How many at most.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            DefaultValueFactory = _ => 20,
        };
        return Analysis(
            console, "near", new("ANALYSE: de næstbedste.", "ANALYSIS: the next best."), [within, most],
            (parsed, bids) => AnalyseTender.Near(
                DiskFiles.Instance, bids, parsed.GetValue(within) ?? 0, parsed.GetValue(most), CancellationToken.None));
    }

    private static Command Protocol(TerminalConsole console)
    {
        var file = SharedOptions.File(console, "protocol", console.Say(new("En protokol.", "A protocol.")));
        var verify = new Option<bool>("--verify") { Description = console.Say(new("Sig kun, om den er uændret.", "Only say whether it is unchanged.")) };
        var last = new Option<string?>("--last")
        {
            Description = console.Say(new(
                "Den sidste hash, gemt et andet sted: uden den ses det ikke, om slutningen er skåret af.",
                "The last hash, kept elsewhere: without it nobody sees whether the end was cut off.")),
            HelpName = "HASH",
        };
        var command = new Command("protocol", console.Say(new("Læs og kontrollér en protokol.", "Read and verify a protocol."))) { file, verify, last };
        command.SetAction(parsed => console.Show(
            DiskFiles.Instance.Read(parsed.GetRequiredValue(file))
                .Then(bytes => TenderProtocol.Read(parsed.GetRequiredValue(file), bytes.Span, parsed.GetValue(last))),
            entries =>
            {
                foreach (var entry in parsed.GetValue(verify) ? [] : entries)
                {
                    var at = InstantPattern.ExtendedIso.Format(entry.At);
                    console.Output.WriteLine($"{entry.Number}  {at}  {entry.By}  {entry.Stage}  {entry.Subject}  {entry.Note}");
                }

                var hash = entries.Count == 0 ? TenderProtocol.Beginning : TenderProtocol.HashOf(entries[^1]);
                console.Output.WriteLine(console.Say(new(
                    $"{entries.Count} linjer, uændret. Sidste hash: {hash}", $"{entries.Count} lines, unchanged. Last hash: {hash}")));
            }));
        return command;
    }

    private static Command Analysis(
        TerminalConsole console, string name, Text description, IReadOnlyList<Option> options,
        Func<ParseResult, string, Outcome<TenderAnalysis>> run)
    {
        var (bids, files) = (BidsFile(console), new ReportFiles(console));
        var command = new Command(name, console.Say(description)) { bids };
        files.AddTo(command);
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(parsed => files.Show(parsed, () => run(parsed, parsed.GetRequiredValue(bids)), analysis =>
        {
            var report = TenderReport.Of(analysis, console.Language);
            return new(report.Sentences, report.Tables, () => TenderJson.Write(analysis), report.Page);
        }));
        return command;
    }

    /// <summary>An option that has to be given.</summary>
    public static Option<string> Required(TerminalConsole console, string name, Text description, Text value) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(value),
        Required = true,
    };

    public static Argument<string> TenderFile(TerminalConsole console) =>
        SharedOptions.File(console, "tender", console.Say(new("Et udbud (format korevagt-tender/1).", "A tender (format korevagt-tender/1).")));

    private static Argument<string> BidsFile(TerminalConsole console) => SharedOptions.File(console, "bids", console.Say(new(
        "Tilbuddene, som nævner deres udbud (format korevagt-bids/1).", "The bids, which name their tender (format korevagt-bids/1).")));

    private static void Tell(TerminalConsole console, LoadedTender found)
    {
        console.Warn(found.Warnings);
        console.Output.WriteLine(console.Say(new(
            $"{found.Tender.Name}: {found.Tender.Lots.Count} delaftaler, ingen fejl.", $"{found.Tender.Name}: {found.Tender.Lots.Count} lots, no faults.")));
        console.Output.WriteLine(console.Say(new($"Lås: {found.Lock}", $"Lock: {found.Lock}")));
    }

    /// <summary>Where it is noted what was done, and by whom.</summary>
    private sealed class ProtocolOptions(TerminalConsole console)
    {
        private readonly Option<string?> file = OptimiseOptions.File(console, "--protocol", new(
            "Skriv en linje i denne protokol; uden filen begynder den.", "Add a line to this protocol; without the file it begins."));

        private readonly Option<string?> by = new("--by")
        {
            Description = console.Say(new("Hvem der gør det; skal siges med --protocol.", "Who does it; needed with --protocol.")),
            HelpName = console.Say(new("NAVN", "NAME")),
        };

        public void AddTo(Command command)
        {
            command.Add(file);
            command.Add(by);
        }

        /// <summary>Adds a line where a protocol was named; an award is refused where another lock was noted last.</summary>
        public Outcome<bool> Write(ParseResult parsed, TenderStage stage, string subject, string? wantedLock = null)
        {
            if (parsed.GetValue(file) is not { } path)
            {
                return true;
            }

            var bytes = File.Exists(path) ? DiskFiles.Instance.Read(path) : ReadOnlyMemory<byte>.Empty;
            return bytes.Then(read => TenderProtocol.Read(path, read.Span).Then<bool>(entries =>
            {
                var locked = entries.LastOrDefault(entry => entry.Stage == TenderStage.Locked)?.Subject;
                if (wantedLock is not null && locked != wantedLock)
                {
                    return new Fault(path, "", new("en anden lås end tilbuddenes er skrevet her", "another lock than that of the bids is noted here"), Text.Same(wantedLock));
                }

                return TenderProtocol.Append(path, entries, stage, parsed.GetValue(by) ?? "", subject, "", SystemClock.Instance.GetCurrentInstant())
                    .Then<bool>(added =>
                    {
                        OutputFiles.Write(path, [.. read.Span, .. added.Line]);
                        return true;
                    });
            }));
        }
    }
}
