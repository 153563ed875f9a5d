namespace Korevagt.Domain.Plans;

/// <summary>A figure of a plan that rests on no source: assumed, or calibrated so that a known total comes out.</summary>
/// <param name="Place">Where it stands, as a JSON path of the baseline file, for example <c>$.contracts[0]</c>.</param>
/// <param name="Text">What is assumed and why, as the file says it.</param>
public sealed record Assumption(string Place, string Text);
