using System.CommandLine;
using Korevagt.Cli.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary>What hangs below <c>korevagt tender</c>.</summary>
internal static class TenderCommands
{
    /// <summary>The commands in the order of a tender.</summary>
    public static Command[] All(TerminalConsole console) =>
    [
        TenderLotsCommand.Create(console),
        TenderPriceCommand.Create(console),
    ];
}
