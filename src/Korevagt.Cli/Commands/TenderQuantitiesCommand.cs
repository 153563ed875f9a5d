using System.CommandLine;
using Korevagt.Advice.Tenders;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Tenders.Quantities;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt tender quantities</c>: the quantities by which the prices of a tender are evaluated.</summary>
internal static class TenderQuantitiesCommand
{
    private const int DefaultYears = 200;

    private static readonly string Replications = Fault.KeyOf<EvaluationSettings>(nameof(EvaluationSettings.Replications));

    public static Command Create(TerminalConsole console)
    {
        var tender = TenderCommand.TenderFile(console);
        var years = BatchArguments.Count(console, "--years", console.Say(new(
            $"Simulerede år, 2 eller flere (uden andet: {DefaultYears}).", $"Simulated years, 2 or more (default {DefaultYears}).")));
        var (year, seed, threads) = (SharedOptions.Year(console), SharedOptions.Seed(console), SharedOptions.Threads(console));
        var (map, cache) = (SharedOptions.OtherMap(console), SharedOptions.Cache(console));
        var protocol = OptimiseOptions.File(console, "--protocol", new(
            "Udbuddets protokol: er det låst, ændres mængderne ikke.", "The tender's protocol: a locked tender keeps its quantities."));
        var json = OptimiseOptions.File(console, "--json", new(
            "Skriv udbuddet med mængderne udfyldt.", "Write the tender with its quantities filled in."));
        var command = new Command("quantities", console.Say(new(
            "Simulér udbuddets plan, og sæt mængderne: timer, vagtstarter, km og overtid i hver delaftale.",
            "Simulate the tender's plan and set the quantities: hours, shift starts, km and overtime of each lot.")))
        {
            tender, years, year, seed, threads, map, cache, protocol, json,
        };
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var file = parsed.GetValue(json);
                var faults = new OutputFiles().Add("--json", file).Faults(console);
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var settings = new EvaluationSettings(
                    parsed.GetValue(year), parsed.GetValue(years) ?? DefaultYears, parsed.GetValue(seed), parsed.GetValue(threads))
                {
                    MapFile = parsed.GetValue(map),
                    CacheFolder = parsed.GetValue(cache),
                };
                var frozen = YearsProgress.Watch(console, console.Say(TerminalTexts.Simulating), progress => FreezeQuantities.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(tender), parsed.GetValue(protocol), settings, progress, cancellation));
                if (!frozen.Succeeded)
                {
                    return console.Write([.. frozen.Faults
                        .Select(fault => fault.Setting == Replications ? fault with { File = "--years", Setting = null } : fault)]);
                }

                return console.Show(frozen, found =>
                {
                    var report = new QuantityTables(found, console.Language);
                    report.Sentences.ToList().ForEach(console.Output.WriteLine);
                    PlainTables.Write(console.Output, report.Tables, console.Language);
                    if (file is not null)
                    {
                        OutputFiles.Write(file, found.FileFor(file));
                    }
                });
            },
            CancellationToken.None));
        return command;
    }
}
