using NodaTime;

namespace Korevagt.Planning.Tests.Nights;

/// <summary>A clock that stands still.</summary>
internal sealed class NightClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
