using System.CommandLine;

namespace Korevagt.Cli.Options;

/// <summary>Options that the commands about nights share.</summary>
internal static class NightlyOptions
{
    /// <summary>The bundled settings.</summary>
    public const string DefaultSettings = "batches/nat.json";

    public static Option<string?> Name() => new("--name")
    {
        Description = "Only nights of the settings of this name.",
        HelpName = "NAME",
    };
}
