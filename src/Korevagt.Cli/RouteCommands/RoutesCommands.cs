using System.CommandLine;
using Korevagt.Terminal;

namespace Korevagt.Cli.RouteCommands;

/// <summary>The commands below <c>korevagt routes</c>.</summary>
internal static class RoutesCommands
{
    public static IReadOnlyList<Command> All(TerminalConsole console) =>
    [
        RoutesOptimiseCommand.Create(console), RoutesCheckCommand.Create(console), RoutesPlanCommand.Create(console), RoutesExplainCommand.Create(console),
        RoutesConvertCommand.Create(console), RoutesDaytimeCommand.Create(console),
    ];
}
