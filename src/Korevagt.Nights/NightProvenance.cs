using Korevagt.Planning.Evaluation;

namespace Korevagt.Nights;

/// <summary>What determines a night's figures besides its logs and plans.</summary>
/// <param name="SettingsHash">SHA-256 of the settings' file.</param>
/// <param name="Comparison">Engine, baseline, map, year, seed and replications.</param>
public sealed record NightProvenance(string SettingsHash, ComparisonProvenance Comparison);
