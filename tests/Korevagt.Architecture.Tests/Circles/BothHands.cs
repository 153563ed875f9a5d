using Korevagt.Architecture.Tests.Circles.Left;

namespace Korevagt.Architecture.Tests.Circles;

/// <summary>Knows the left hand, which knows the right, which knows this: a made-up circle, as no room may have one.</summary>
internal sealed record BothHands(LeftHand Left);
