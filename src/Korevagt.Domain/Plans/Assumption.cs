namespace Korevagt.Domain.Plans;

/// <summary>A figure of a plan that rests on no source: assumed, or calibrated so that a known total comes out.</summary>
/// <param name="Place">
/// Where it stands, as a JSON path of the baseline file, for example <c>$.contracts[0]</c> (<c>$.areas[3]</c> and
/// <c>$.municipalities[0]</c> of its areas file); for one of a scenario with the scenario's name before it.
/// </param>
/// <param name="Text">What is assumed and why, as the file says it.</param>
public sealed record Assumption(string Place, string Text);
