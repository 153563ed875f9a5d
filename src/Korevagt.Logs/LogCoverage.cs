namespace Korevagt.Logs;

/// <summary>How many visits have a value in a column that may be empty.</summary>
/// <param name="Column">The column.</param>
/// <param name="ByArea">Visits with a value, by the plan's areas.</param>
/// <param name="ByUrgency">Visits with a value, by the plan's urgencies.</param>
public sealed record LogCoverage(LogColumn Column, IReadOnlyList<int> ByArea, IReadOnlyList<int> ByUrgency)
{
    /// <summary>Visits with a value.</summary>
    public int Filled => ByUrgency.Sum();
}
