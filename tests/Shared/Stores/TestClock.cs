using NodaTime;

namespace Korevagt.Tests.Stores;

/// <summary>A clock that stands until it is set on.</summary>
internal sealed class TestClock(Instant now) : IClock
{
    private Instant now = now;

    public Instant GetCurrentInstant() => now;

    public void Advance(Duration by) => now += by;
}
