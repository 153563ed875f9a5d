using NodaTime;

namespace Korevagt.Server.Tests;

/// <summary>The clock of this machine, which a test may put forward.</summary>
internal sealed class ShiftedClock : IClock
{
    private long ahead;

    public Instant GetCurrentInstant() =>
        SystemClock.Instance.GetCurrentInstant() + Duration.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(Duration by) => Interlocked.Add(ref ahead, by.BclCompatibleTicks);
}
