using System.Text.Json;
using Korevagt.Choosing.Lots;
using Korevagt.Choosing.Stations;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Planning.Tracing;

namespace Korevagt.Terminal;

/// <summary>
/// The option by which each setting is said. The rooms below know settings by the names of their properties; most options are
/// called the same, and those that are not stand here.
/// </summary>
internal static class OptionNames
{
    /// <summary>Options that are not called as their setting.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Fault.KeyOf<EvaluationSettings>(nameof(EvaluationSettings.MapFile))] = "--map",
        [Fault.KeyOf<PrecisionTarget>(nameof(PrecisionTarget.HalfWidth))] = "--precision",
        [Fault.KeyOf<PrecisionTarget>(nameof(PrecisionTarget.Figure))] = "--precision-of",
        [Fault.KeyOf<ForecastTrend>(nameof(ForecastTrend.Damping))] = "--trend-damping",
        [Fault.KeyOf<TraceSettings>(nameof(TraceSettings.Replication))] = "--trace-replication",
        [Fault.KeyOf<TraceSettings>(nameof(TraceSettings.From))] = "--trace-from",
        [Fault.KeyOf<TraceSettings>(nameof(TraceSettings.To))] = "--trace-to",
        [Fault.KeyOf<StationSettings>(nameof(StationSettings.WithinMinutes))] = "--within",
        [Fault.KeyOf<LotSettings>(nameof(LotSettings.MostDriveMinutes))] = "--drive",
        [Fault.KeyOf<LotSettings>(nameof(LotSettings.LeastDkk))] = "--least",
        [Fault.KeyOf<LotSettings>(nameof(LotSettings.MostDkk))] = "--most",
        ["onRoads"] = "--trace-drives",
    };

    /// <summary>The option of a setting.</summary>
    /// <param name="setting">As <see cref="Fault.Setting"/> has it.</param>
    public static string Of(string setting) =>
        Others.GetValueOrDefault(setting) ?? $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(setting[(setting.IndexOf('.') + 1)..])}";

    /// <summary>A fault as the command line says it: a setting by its option.</summary>
    public static Fault In(Fault fault) =>
        fault.Setting is { } setting ? fault with { File = Of(setting), Setting = null } : fault;
}
