using System.CommandLine;
using Korevagt.Cli.BatchCommands;
using Korevagt.Cli.Commands;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Nights;
using Korevagt.Store;
using Korevagt.Terminal;

namespace Korevagt.Cli.NightlyCommands;

/// <summary><c>korevagt nightly show</c>: one night with its alerts and key figures.</summary>
internal static class NightlyShowCommand
{
    public static Command Create(TerminalConsole console)
    {
        var night = new Argument<string?>("night")
        {
            Description = console.Say(new(
                "Natten, som 'korevagt nightly list' viser den, fx 2026-11-22T03:30; udeladt den nyeste.",
                "The night as 'korevagt nightly list' shows it, such as 2026-11-22T03:30; left out, the newest.")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var store = new StoreOption(console);
        var name = NightlyOptions.Name(console);
        var report = new Option<string?>("--report")
        {
            Description = console.Say(new(
                "Skriv nattens rapport, én HTML-side.",
                "Write the night's report, one HTML page.")),
            HelpName = console.Say(ValueNames.File),
        };
        var json = new Option<string?>("--json")
        {
            Description = console.Say(new(
                "Skriv alt, hvad der vides om natten, som JSON.",
                "Write all that is known of the night as JSON.")),
            HelpName = console.Say(ValueNames.File),
        };
        var command = new Command("show", console.Say(new(
            "Vis en nat: nyt og nøgletal.",
            "Show a night: alerts and key figures."))) { night, name, report, json };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => store.UseAsync(
            console, parsed, new OutputFiles().Add("--report", parsed.GetValue(report)).Add("--json", parsed.GetValue(json)),
            async opened =>
            {
                var found = await opened.Nights.ListAsync(parsed.GetValue(name), most: 2, parsed.GetValue(night), cancellation);
                if (FaultOf(found, parsed.GetValue(night)) is { } fault)
                {
                    return console.Write([fault]);
                }

                var shown = found[0];
                var page = parsed.GetValue(report) is null
                    ? null
                    : await opened.Nights.ReportAsync(shown.Plan, shown.Id, cancellation);
                if (parsed.GetValue(report) is { } path)
                {
                    if (page is null)
                    {
                        return console.Write(
                            [new Fault("--report", "", NightlyTexts.HasNoReport(shown.Id), NightlyTexts.AnEvaluatedNight)]);
                    }

                    OutputFiles.Write(path, page);
                }

                if (parsed.GetValue(json) is { } file)
                {
                    OutputFiles.Write(file, shown.Record);
                }

                new NightTables(console.Language).Write(console, shown, shown.ReadRecord());
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Fault? FaultOf(IReadOnlyList<StoredNight> found, string? id) => found.Count switch
    {
        0 =>
            new Fault(
                "night", "", id is null ? NightlyTexts.NoNightYet : NightlyTexts.NoNight(id),
                NightlyTexts.AListedNight),
        > 1 when id is not null =>
            new Fault(
                "night", "", NightlyTexts.SeveralNights(id),
                NightlyTexts.NameOneOf(string.Join(", ", found.Select(night => night.Plan)))),
        _ => null,
    };
}
