using System.CommandLine;
using Korevagt.Cli.BatchCommands;
using Korevagt.Cli.Commands;
using Korevagt.Cli.NightlyCommands;
using Korevagt.Cli.Options;
using Korevagt.Cli.RouteCommands;
using Korevagt.Domain.Texts;
using Korevagt.Store;
using Korevagt.Terminal;

namespace Korevagt.Cli;

/// <summary>The command line: parses, runs one command, and turns its outcome into an exit code.</summary>
public static class KorevagtCommand
{
    // An interrupted simulation stops between two years.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults and progress go.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error) =>
        RunAsync(arguments, new TerminalConsole(output, error, ReaderLanguage.Of(arguments)));

    /// <summary>Runs a command line on a console that is there.</summary>
    internal static async Task<int> RunAsync(string[] arguments, TerminalConsole console)
    {
        var (output, error) = (console.Output.Profile.Out.Writer, console.Error.Profile.Out.Writer);
        // A name that begins with @ is a name, not a file of further arguments.
        var parsed = Root(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
        {
            return console.Write(ParseFaults.Of(parsed));
        }

        try
        {
            return await parsed
                .InvokeAsync(new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                });
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(console.Say(TerminalTexts.Cancelled));
            return ExitCode.Failed;
        }
        catch (UnwritableFileException failure)
        {
            await error.WriteLineAsync(console.Say(failure.Words));
            return ExitCode.Failed;
        }
        catch (StoreException failure)
        {
            await error.WriteLineAsync(console.Say(failure.Words));
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>The whole command line, its words in the reader's language.</summary>
    internal static Command Root(TerminalConsole console)
    {
        var root = Group(
            console, "korevagt", new(
                "Korevagt svarer på, hvad en region sparer, og hvem der venter længere, når en af lægevagtens kørevagter nedlægges.",
                "Korevagt answers what a region saves, and who waits longer, when a home-visit car of the out-of-hours doctors goes."),
            [
                CompareCommand.Create(console),
                SimulateCommand.Create(console),
                ReplayCommand.Create(console),
                AnalyseCommand.Create(console),
                CostCommand.Create(console),
                CheckCommand.Create(console),
                Group(
                    console, "optimise", new("Hvilke vagter, og hvad de er værd.", "Which shifts, and what they are worth."),
                    [
                        OptimiseShiftsCommand.Create(console), OptimiseCheckCommand.Create(console), OptimiseAgainCommand.Create(console),
                        OptimiseValueCommand.Create(console),
                        OptimiseStationsCommand.Create(console),
                        OptimiseThresholdCommand.Create(console),
                    ]),
                Group(
                    console, "tender",
                    new(
                        "Kørselsudbud: delaftaler, priser, kontrol, lås, tildeling og analyser.",
                        "Tenders of driving: lots, prices, check, lock, award and analyses."),
                    TenderCommand.All(console)),
                Group(
                    console, "routes", new("Ture: besøg og transporter på vogne, med tider og kroner.", "Tours: visits and transports on vehicles, with moments and kroner."),
                    RoutesCommands.All(console)),
                Group(console, "demand", new("Besøg, forventede og loggede.", "Visits, expected and logged."), Demand(console)),
                Group(console, "scenario", new("Scenariefiler.", "Scenario files."), [ScenarioCheckCommand.Create(console)]),
                Group(console, "map", new("Vejkort.", "Road maps."), Map(console)),
                Group(
                    console, "batch", new("Beregningsopgaver, der overlever alt.", "Batches of runs that survive anything."),
                    Batch(console)),
                NightlyCommand.Create(console),
                WorkerCommand.Create(console),
                Group(
                    console, "store",
                    new("Lageret med beregningsopgaver og deres resultater.", "The store of batches and their results."),
                    Store(console)),
                Group(
                    console, "schema", new("JSON-skemaer for filerne.", "JSON schemas of the files."),
                    [SchemaWriteCommand.Create(console)]),
            ]);
        root.SetAction(_ => FirstSteps.Show(console, root));
        root.Add(SharedOptions.Lang(console));
        root.Add(HelpPage.Option(console));
        root.Add(new VersionOption { Description = console.Say(HelpTexts.ShowVersion) });
        return root;
    }

    private static Command[] Demand(TerminalConsole console) =>
    [
        DemandShowCommand.Create(console),
        DemandImportCommand.Create(console),
        DemandFitCommand.Create(console),
        DemandGenerateCommand.Create(console),
        DemandBacktestCommand.Create(console),
        DemandForecastCommand.Create(console),
    ];

    private static Command[] Map(TerminalConsole console) =>
    [
        MapBuildCommand.Create(console),
        MapInfoCommand.Create(console),
        MapRouteCommand.Create(console),
        MapMatrixCommand.Create(console),
    ];

    private static Command[] Batch(TerminalConsole console) =>
    [
        BatchSubmitCommand.Create(console),
        BatchListCommand.Create(console),
        BatchShowCommand.Create(console),
        BatchWatchCommand.Create(console),
        BatchSteerCommands.Pause(console),
        BatchSteerCommands.Cancel(console),
        BatchResumeCommand.Create(console),
        BatchExportCommand.Create(console),
    ];

    private static Command[] Store(TerminalConsole console) =>
    [
        StoreInfoCommand.Create(console),
        StoreKeepingCommands.Check(console),
        StoreKeepingCommands.Export(console),
        StoreKeepingCommands.Import(console),
        StoreKeepingCommands.Prune(console),
        StoreKeepingCommands.Vacuum(console),
        StoreUpgradeCommand.Create(console),
    ];

    /// <summary>A command that only has others below it: alone it says which.</summary>
    private static Command Group(TerminalConsole console, string name, Text description, IEnumerable<Command> commands)
    {
        var group = new Command(name, console.Say(description));
        foreach (var command in commands)
        {
            group.Add(command);
        }

        group.SetAction(_ => FirstSteps.ShowCommands(console, group));
        return group;
    }
}
