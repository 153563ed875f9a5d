using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>What determines a night's figures besides its logs and plans.</summary>
/// <param name="SettingsHash">SHA-256 of the settings' file.</param>
/// <param name="Comparison">Engine, baseline, map, year, seed and replications.</param>
public sealed record NightProvenance(
    [Description("SHA-256 of the settings' file.")] string SettingsHash,
    [Description("Engine, baseline, map, year, seed and replications.")][Unit(Units.None)] ComparisonProvenance Comparison);
