using Korevagt.Architecture.Tests.Circles.Right;

namespace Korevagt.Architecture.Tests.Circles.Left;

/// <summary>Knows the other hand in the body of a method only.</summary>
internal sealed class LeftHand
{
    public static object Held() => new RightHand();
}
