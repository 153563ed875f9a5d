namespace Korevagt.Architecture.Tests.Circles.Right.Fingers;

/// <summary>Is known and knows nobody: an arrow one way.</summary>
internal sealed record Thumb;
