using Korevagt.Domain.Texts;
using Korevagt.Evaluation;

namespace Korevagt.Reports;

/// <summary>A row of the money among the key figures, which page and terminal share.</summary>
/// <param name="Label">What it is, and whose.</param>
/// <param name="Baseline">The baseline's amount; null where it has none.</param>
/// <param name="Scenario">A scenario's amount; null where it has none.</param>
/// <param name="Absent">What stands where there is no amount.</param>
/// <param name="IsPart">Whether it is a part of the nearest row above that is none.</param>
public sealed record CostRow(
    Text Label, MoneyEstimate? Baseline, Func<ScenarioComparison, MoneyEstimate?> Scenario, Text Absent, bool IsPart);
