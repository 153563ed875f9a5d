using System.CommandLine;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>Options that the commands about nights share.</summary>
internal static class NightlyOptions
{
    /// <summary>The bundled settings.</summary>
    public const string DefaultSettings = "batches/nat.json";

    public static Option<string?> Name(TerminalConsole console) => new("--name")
    {
        Description = console.Say(new(
            "Kun nætter fra indstillingerne med dette navn.",
            "Only nights of the settings of this name.")),
        HelpName = console.Say(ValueNames.Name),
    };
}
