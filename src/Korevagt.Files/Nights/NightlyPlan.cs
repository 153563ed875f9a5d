namespace Korevagt.Files.Nights;

/// <summary>A baseline or scenario of the nightly re-evaluation.</summary>
/// <param name="Named">As the settings name it: what tells it from the others in history, wherever the folder lies.</param>
/// <param name="File">Its path, resolved against the folder of the settings.</param>
public sealed record NightlyPlan(string Named, string File);
