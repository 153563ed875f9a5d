using Korevagt.Architecture.Tests.Circles.Right.Fingers;

namespace Korevagt.Architecture.Tests.Circles.Right;

/// <summary>Knows both hands in a lambda only, and its thumb, which knows nobody.</summary>
internal sealed class RightHand
{
    public static Func<object, bool> Holds { get; } = other => other is BothHands;

    public Thumb? Thumb { get; init; }
}
