using System.CommandLine;
using System.CommandLine.Help;
using Korevagt.Cli.BatchCommands;
using Korevagt.Cli.Commands;
using Korevagt.Cli.NightlyCommands;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Faults;

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
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var console = new TerminalConsole(output, error, ReaderLanguage.Of(arguments));
        var parsed = Root(console).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            console.Write([.. parsed.Errors.Select(fault => new Fault("korevagt", "", fault.Message))]);
            return ExitCode.FaultyInput;
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
            await error.WriteLineAsync("Afbrudt; intet er skrevet. / Cancelled; nothing was written.");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
    }

    internal static Command Root(TerminalConsole console) => new(
        "korevagt",
        "Korevagt answers what a region saves, and who waits longer, when a home-visit car of the out-of-hours doctors goes.")
    {
        new HelpOption(),
        new VersionOption(),
        CompareCommand.Create(console),
        SimulateCommand.Create(console),
        ReplayCommand.Create(console),
        AnalyseCommand.Create(console),
        CostCommand.Create(console),
        new Command(
            "demand",
            "Visits, expected and logged: demand show, demand import, demand fit, demand generate, demand backtest, demand "
            + "forecast.")
        {
            DemandShowCommand.Create(console),
            DemandImportCommand.Create(console),
            DemandFitCommand.Create(console),
            DemandGenerateCommand.Create(console),
            DemandBacktestCommand.Create(console),
            DemandForecastCommand.Create(console),
        },
        new Command("scenario", "Scenario files (scenario check).") { ScenarioCheckCommand.Create(console) },
        new Command("map", "Road maps: map build, map info, map route, map matrix.")
        {
            MapBuildCommand.Create(console),
            MapInfoCommand.Create(console),
            MapRouteCommand.Create(console),
            MapMatrixCommand.Create(console),
        },
        new Command(
            "batch",
            "Batches of runs that survive anything: batch submit, batch list, batch show, batch watch, batch pause, batch "
            + "cancel, batch resume, batch export.")
        {
            BatchSubmitCommand.Create(console),
            BatchListCommand.Create(console),
            BatchShowCommand.Create(console),
            BatchWatchCommand.Create(console),
            BatchSteerCommands.Pause(console),
            BatchSteerCommands.Cancel(console),
            BatchResumeCommand.Create(console),
            BatchExportCommand.Create(console),
        },
        NightlyCommand.Create(console),
        WorkerCommand.Create(console),
        new Command(
            "store",
            "The store of batches and their results: store info, store check, store export, store import, store prune, store "
            + "vacuum.")
        {
            StoreInfoCommand.Create(console),
            StoreKeepingCommands.Check(console),
            StoreKeepingCommands.Export(console),
            StoreKeepingCommands.Import(console),
            StoreKeepingCommands.Prune(console),
            StoreKeepingCommands.Vacuum(console),
        },
        new Command("schema", "JSON schemas of the files (schema write).") { SchemaWriteCommand.Create(console) },
    };
}
