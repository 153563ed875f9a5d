namespace Korevagt.Planning.Analysis;

/// <summary>One car of a roster state.</summary>
/// <param name="Shift">Index of its shift in the plan.</param>
/// <param name="Station">Index of its station in the plan.</param>
public readonly record struct CarOnDuty(int Shift, int Station);
