namespace Korevagt.Batches.Nightly;

/// <summary>A scenario that is evaluated every night and is no file beside the settings.</summary>
/// <param name="Named">
/// What tells it from the others in history, as long as it lives: a relative path such as <c>library/12.json</c>. What it
/// names is looked for from there, taken relative to the folder of the baseline's file.
/// </param>
/// <param name="Content">The scenario's file, which must not change afterwards.</param>
public sealed record LiveScenario(string Named, ReadOnlyMemory<byte> Content);
