namespace Korevagt.Files.Scenarios.Changes;

/// <summary>One change of a scenario as a plain sentence without a full stop.</summary>
/// <param name="Danish">In Danish: "Nattevagt Silkeborg nedlægges".</param>
/// <param name="English">In English: "The night shift Silkeborg is removed".</param>
public sealed record ChangeDescription(string Danish, string English);
