using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class NightClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
