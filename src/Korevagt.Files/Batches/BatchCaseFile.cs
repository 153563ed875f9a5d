using System.ComponentModel;

namespace Korevagt.Files.Batches;

/// <summary>A demand or a price list that a batch evaluates under.</summary>
internal sealed record BatchCaseFile
{
    [Description("Name shown to people, by which runs ask for it.")]
    public required string Name { get; init; }

    [Description("Path of a scenario that is applied to the baseline first, or for a demand case of a demand file in place of the baseline's demand, relative to this file; left out, the baseline as it is.")]
    public string? File { get; init; }
}
