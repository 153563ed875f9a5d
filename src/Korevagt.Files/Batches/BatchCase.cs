namespace Korevagt.Files.Batches;

/// <summary>A demand or a price list that a run is evaluated under.</summary>
/// <param name="Name">Name shown to people; empty where the batch names none and the baseline is taken as it is.</param>
/// <param name="File">
/// Name of a scenario file that is applied to the baseline first, or for a demand of a demand file in place of the
/// baseline's; null for the baseline as it is.
/// </param>
public sealed record BatchCase(string Name, string? File)
{
    /// <summary>The baseline as it is, where the batch does not speak of it.</summary>
    public static BatchCase OfBaseline { get; } = new("", null);
}
